/** A storefront as small as one can be that has something instead of something. */
export const maya = {
  version: 1,
  creator: { id: 'maya', name: 'Maya' },
  products: [
    {
      id: 'linen-shirt',
      name: 'Linen shirt',
      offers: [{ retailer: 'northwind', url: 'https://northwind.example/shirt', stock: 'unknown' }],
      alternatives: [{ product: 'hemp-shirt' }],
    },
    {
      id: 'hemp-shirt',
      name: 'Hemp shirt',
      offers: [
        {
          retailer: 'eastwind',
          url: 'https://eastwind.example/hemp',
          stock: 'in_stock',
          checkedAt: '2099-01-01T00:00:00Z',
        },
      ],
    },
  ],
  retailers: { northwind: { name: 'Northwind' }, eastwind: { name: 'Eastwind' } },
};
