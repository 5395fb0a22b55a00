// A storefront with a card in every state, for whoever wants to see them all at once.
import type { StorefrontDocument } from '../../src/core/index.ts';

/** What is typed is fresh, so that a script finds what a page said a moment ago. `home`: where the pictures are. */
export function everyState(home: string, more: object = {}): StorefrontDocument {
  const checkedAt = new Date(Date.now() - 60_000).toISOString();
  const offer = (shop: string, stock: string, price = '68.00') => ({
    id: shop,
    url: `${home.replace('localhost', '127.0.0.1')}/${shop}/p`,
    retailer: shop,
    stock,
    price,
    currency: 'USD',
    checkedAt,
  });
  const image = (name: string) => ({
    src: `${home}/art/${name}.svg`,
    alt: name,
    width: 800,
    height: 1000,
  });
  const products = [
    {
      id: 'shirt',
      name: 'Shirt',
      note: 'Washes well.',
      image: image('linen-shirt'),
      offers: [offer('north', 'in_stock')],
      code: { value: 'MAYA10', says: '10% off' },
    },
    { id: 'shoes', name: 'Shoes', image: image('trail-shoes'), offers: [offer('north', 'limited')] },
    {
      id: 'jacket',
      name: 'Jacket',
      image: image('rain-jacket'),
      offers: [offer('north', 'out_of_stock'), offer('east', 'in_stock', '71.00')],
    },
    {
      id: 'mug',
      name: 'Mug',
      image: image('enamel-mug'),
      offers: [offer('north', 'out_of_stock')],
      alternatives: [
        { product: 'shirt', because: 'It is blue too' },
        { product: 'shoes' },
        { product: 'jacket' },
      ],
    },
    {
      id: 'pan',
      name: 'Pan',
      image: image('nonstick-pan'),
      verdict: 'skip',
      reason: 'It flakes.',
      offers: [offer('east', 'in_stock')],
      alternatives: [{ product: 'shirt' }],
    },
    { id: 'vase', name: 'Vase', offers: [offer('north', 'out_of_stock')] },
    { id: 'hat', name: 'Hat', image: image('sun-hat'), offers: [offer('north', 'preorder')] },
    { id: 'lamp', name: 'Lamp', image: image('desk-lamp'), offers: [offer('east', 'in_store_only')] },
    {
      id: 'bell',
      name: 'Bell',
      image: image('bike-bell'),
      from: '2099-01-01T00:00:00Z',
      offers: [offer('north', 'in_stock')],
    },
    { id: 'tote', name: 'Tote', image: image('canvas-tote'), offers: [offer('east', 'unknown')] },
  ];
  const ids = products.map(({ id }) => id);
  return {
    version: 1,
    lang: 'en',
    creator: {
      id: 'maya',
      name: 'Maya Okafor',
      bio: 'Linen, mostly.',
      profiles: [{ label: 'Letters', url: 'https://letters.example/' }],
    },
    attribution: { campaign: 'autumn', placement: 'bio' },
    retailers: { north: { name: 'North' }, east: { name: 'East' } },
    products,
    sections: [
      { type: 'products', id: 'all', title: 'All of it', products: ids },
      { type: 'products', id: 'row', title: 'In a row', layout: 'row', products: ids.slice(0, 5) },
      { type: 'products', id: 'list', title: 'In a list', layout: 'list', products: ids.slice(2, 5) },
      { type: 'text', title: 'Words', text: 'Thank you\nfor reading.' },
      { type: 'links', title: 'More', links: [{ label: 'Letters', url: 'https://letters.example/all' }] },
    ],
    theme: { preset: 'clay', accent: '#7a3cff' },
    ...more,
  } as StorefrontDocument;
}
