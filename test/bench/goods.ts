// goods: the products that every contender shows, in the shape that each is used to.

export interface Good {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly note: string;
  readonly price: string;
  readonly url: string;
}

const NAMES = ['Linen shirt', 'Canvas tote', 'Rain jacket', 'Cast-iron pan', 'Notebook', 'Wool throw'];

export const goods = (count: number): Good[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `good-${index}`,
    name: `${NAMES[index % NAMES.length]} ${index}`,
    brand: 'Northwind',
    note: 'As good as the day I bought it.',
    price: `${20 + (index % 70)}.00`,
    url: `https://northwind.example/products/good-${index}`,
  }));

/** One picture for all: what is compared is the cards, not the network. */
export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100"><rect width="80" height="100" fill="#d8d2c4"/></svg>';

/** The storefront document, with all that Vitrine does turned on: stock that is asked, ids, a ledger. */
export function storefront(count: number): object {
  return {
    version: 1,
    creator: { id: 'maya', name: 'Maya Okafor' },
    server: '/server',
    retailers: { northwind: { name: 'Northwind', stock: { source: 'json', url: '/stock.json' } } },
    products: goods(count).map(({ id, name, brand, note, price, url }) => ({
      id,
      name,
      brand,
      note,
      image: { src: '/picture.svg', alt: name, width: 800, height: 1000 },
      offers: [{ retailer: 'northwind', url, price, currency: 'USD', checkedAt: '2026-11-20T08:00:00Z' }],
    })),
  };
}

/** The stock answer; `round` turns every card's stock about. */
export function stockAnswer(count: number, round: number): object {
  const stock = round % 2 ? { stock: 'limited', quantity: 3 } : { stock: 'in_stock' };
  const offers = goods(count).map(({ id }) => [`${id}/northwind`, stock] as const);
  return { ttl: 300, offers: Object.fromEntries(offers) };
}

/** A product as Shopify's Storefront API answers it to Buy Button. */
export function shopifyNode({ id, name, brand, note, price }: Good): object {
  const amount = { amount: price, currencyCode: 'USD' };
  const image = {
    id: `gid://shopify/ImageSource/${id}`,
    src: '/picture.svg',
    altText: name,
    width: 800,
    height: 1000,
  };
  const one = (node: object) => ({
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    edges: [{ cursor: '1', node }],
  });
  const time = '2026-11-20T08:00:00Z';
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${id}`,
    availableForSale: true,
    createdAt: time,
    updatedAt: time,
    publishedAt: time,
    descriptionHtml: `<p>${note}</p>`,
    description: note,
    handle: id,
    productType: '',
    title: name,
    vendor: brand,
    onlineStoreUrl: `/products/${id}`,
    options: [{ id: `gid://shopify/ProductOption/${id}`, name: 'Title', values: ['Default Title'] }],
    images: one(image),
    variants: one({
      id: `gid://shopify/ProductVariant/${id}`,
      title: 'Default Title',
      price: amount,
      priceV2: amount,
      weight: 1,
      available: true,
      sku: id,
      compareAtPrice: null,
      compareAtPriceV2: null,
      image,
      selectedOptions: [{ name: 'Title', value: 'Default Title' }],
      unitPrice: null,
      unitPriceMeasurement: null,
    }),
  };
}
