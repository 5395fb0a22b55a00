import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/document.ts';
import { pageProduct } from '../../../src/core/readers/page-product.ts';

const page = 'https://shop.example/picks/rain-jacket';
const at = '2026-11-20T08:00:00.000Z';
const read = (...nodes: unknown[]) =>
  pageProduct(
    nodes.map((node) => (typeof node === 'string' ? node : JSON.stringify(node))),
    page,
    at,
  );
const catalogOf = (node: unknown) => parse(read(node).document, { base: page, partial: true }).catalog;

const jacket = {
  '@context': 'https://schema.org',
  '@type': 'ProductGroup',
  name: 'Rain jacket',
  url: '/products/rain-jacket',
  brand: { '@type': 'Brand', name: 'Northwind' },
  image: ['/art/rain.svg'],
  hasVariant: [
    ['M', 'OutOfStock'],
    ['L', 'InStock'],
  ].map(([size, availability]) => ({
    '@type': 'Product',
    name: `Rain jacket, Ochre / ${size}`,
    sku: `RAIN-${size}`,
    offers: {
      '@type': 'Offer',
      url: `/products/rain-jacket?variant=${size}`,
      price: 149,
      priceCurrency: 'USD',
      availability: `https://schema.org/${availability}`,
      seller: { '@type': 'Organization', name: 'Northwind' },
    },
  })),
};

describe("the page's own product", () => {
  const namesOf = (shop?: string, node: object = jacket) =>
    Object.values(
      parse(pageProduct([JSON.stringify(node)], page, at, shop).document, { base: page, partial: true })
        .catalog?.retailers ?? {},
    ).map(({ id, name }) => `${id}: ${name}`);

  it('is sold by the shop that the page names, whatever its offers say', () => {
    expect(namesOf()).toEqual(['northwind: Northwind']);
    expect(namesOf('Südwind & Söhne')).toEqual(['sudwind-sohne: Südwind & Söhne']);
    expect(namesOf('北風')).toEqual(['shop: 北風']);
  });

  it('becomes a document: an offer for each variant, the seller as retailer, checked when the page was read', () => {
    const product = catalogOf(jacket)?.products['rain-jacket'];
    expect(product).toMatchObject({
      name: 'Rain jacket',
      brand: 'Northwind',
      image: { src: 'https://shop.example/art/rain.svg' },
    });
    expect(product?.offers).toMatchObject([
      { retailer: 'northwind', sku: 'RAIN-M', variant: 'Ochre / M', stock: 'out_of_stock', checkedAt: at },
      {
        retailer: 'northwind',
        sku: 'RAIN-L',
        variant: 'Ochre / L',
        stock: 'in_stock',
        price: '149',
        currency: 'USD',
        url: 'https://shop.example/products/rain-jacket?variant=L',
      },
    ]);
  });

  it('without a seller or an address of its own is sold on this page, by its host', () => {
    const offers = { '@type': 'Offer', price: '12.00', priceCurrency: 'EUR', availability: 'InStock' };
    const product = catalogOf({ '@type': 'Product', name: 'Mug', offers })?.products['rain-jacket'];
    expect(product?.offers).toMatchObject([{ retailer: 'shop-example', url: page, price: '12.00' }]);
    expect(product?.offers[0]?.variant).toBeUndefined();
  });

  it('is a Problem with its fix where there is none, or none for sale', () => {
    for (const nodes of [[], ['{'], [{ '@type': 'Product', name: 'Mug' }], [{ '@type': 'Article' }]]) {
      const { document, problems } = read(...nodes);
      expect(document).toBeNull();
      expect(problems.at(-1)).toMatchObject({ path: 'from' });
    }
  });

  it('with an address that is none is called after this page', () => {
    expect(catalogOf({ ...jacket, url: 'http://' })?.order).toEqual(['rain-jacket']);
  });

  it('never throws, whatever the page says', () => {
    const odd = fc
      .jsonValue()
      .map((value) => ({ ...jacket, name: value, image: value, brand: value, url: value }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          odd.map((node) => JSON.stringify(node)),
        ),
        (text) => {
          const { document } = pageProduct([text], page, at);
          if (document) parse(document, { base: page, partial: true });
        },
      ),
    );
  });
});
