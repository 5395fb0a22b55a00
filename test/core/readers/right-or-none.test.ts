// Whatever text arrives: what a reader claims is right, or it claims nothing. A true product is written in a notation
// and with a noise that shops are known for.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { pageProduct } from '../../../src/core/readers/page-product.ts';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { readMagento } from '../../../src/core/readers/magento.ts';
import { readShopifyPage } from '../../../src/core/readers/shopify-page.ts';
import { readWoocommerce } from '../../../src/core/readers/woocommerce.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

// Hundreds of pages each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

const STATES = {
  in_stock: 'InStock',
  out_of_stock: 'OutOfStock',
  preorder: 'PreOrder',
  backorder: 'BackOrder',
} as const;
type State = keyof typeof STATES;

interface Truth {
  readonly state: State;
  /** Hundredths. */
  readonly cents: number;
}

const truth = (): fc.Arbitrary<Truth> =>
  fc.record({
    state: fc.constantFrom(...(Object.keys(STATES) as State[])),
    cents: fc.oneof(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 99_999 }).map((it) => it * 100),
    ),
  });

/** Whether what was told is the truth, or nothing. */
function expectRight(
  told: { stock: string; price?: string; currency?: string } | undefined,
  { state, cents }: Truth,
): void {
  if (!told) return;
  expect([state, 'unknown']).toContain(told.stock);
  if (told.price !== undefined) {
    expect(Math.round(Number(told.price) * 100)).toBe(cents);
    expect(told.currency).toBe('EUR');
  }
}

const grouped = (whole: number, by: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, by);

const MARKS = [
  ['', '.'],
  ['', ','],
  ['.', ','],
  [',', '.'],
  [' ', ','],
  ['\u00A0', ','],
  ['\u202F', ','],
  ["'", '.'],
  ['’', '.'],
] as const;

/** `1.299,00 €` and the like; decimals are left out where there are none, as some shops do. */
const written = ({ cents }: Truth) =>
  fc
    .record({
      marks: fc.constantFrom(...MARKS),
      short: fc.boolean(),
      around: fc.constantFrom(
        ['', ''],
        ['€', ''],
        ['€ ', ''],
        ['', ' €'],
        ['', '€'],
        ['EUR ', ''],
        ['', ' EUR'],
        [' ', ' '],
      ),
    })
    .map(({ marks: [group, mark], short, around: [before = '', after = ''] }) => {
      const part = String(cents % 100).padStart(2, '0');
      const tail = short && part === '00' ? '' : mark + part;
      return before + grouped(Math.floor(cents / 100), group) + tail + after;
    });

const noisy = (json: string) =>
  fc.constantFrom(
    json,
    `\uFEFF${json}`,
    `${json};`,
    `<!--\n${json}\n-->`,
    `//<![CDATA[\n${json}\n//]]>`,
    `/* the product */${json}`,
    json.replace(/}$/, ',}'),
    json.replace('"name"', '\n// its name\n"name"'),
    json.replace('Linen', 'Li\nnen'),
    json.replace('"name":"', '"name":"15" '),
    json.slice(0, -9),
  );

const page = truth().chain((it) =>
  fc
    .record({
      price: written(it),
      word: fc.constantFrom('', 'https://schema.org/', 'http://schema.org/', 'schema:'),
      slash: fc.constantFrom('', '/', ' '),
      shape: fc.constantFrom('offer', 'list', 'specification', 'aggregate', 'group', 'graph'),
      besides: fc.subarray(['list price', 'member', 'carousel', 'delivery', 'related', 'item list']),
      own: fc.constantFrom({}, { url: PAGE }, { '@id': `${PAGE}#product` }, { mainEntityOfPage: PAGE }),
      lang: fc.constantFrom(undefined, 'de', 'fr-CH', 'en', 'x'),
    })
    .chain(({ price, word, slash, shape, besides, own, lang }) => {
      const availability = `${word}${STATES[it.state]}${slash}`;
      const specifications = [
        { '@type': 'UnitPriceSpecification', price, priceCurrency: 'EUR' },
        ...(besides.includes('list price')
          ? [
              {
                '@type': 'UnitPriceSpecification',
                price: '999999.99',
                priceCurrency: 'EUR',
                priceType: 'https://schema.org/ListPrice',
              },
            ]
          : []),
        ...(besides.includes('member')
          ? [{ price: '0.01', priceCurrency: 'EUR', validForMemberTier: { '@id': '#gold' } }]
          : []),
        ...(besides.includes('delivery')
          ? [{ '@type': 'DeliveryChargeSpecification', price: '4.95', priceCurrency: 'EUR' }]
          : []),
      ].reverse();
      const offer =
        shape === 'specification'
          ? { '@type': 'Offer', availability, priceSpecification: specifications }
          : shape === 'aggregate'
            ? {
                '@type': 'AggregateOffer',
                availability,
                priceCurrency: 'EUR',
                lowPrice: price,
                highPrice: '999999.99',
              }
            : { '@type': 'Offer', availability, price, priceCurrency: 'EUR' };
      const product = {
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: 'Linen shirt',
        ...own,
        ...(besides.includes('related') ? { isRelatedTo: wrong('Related') } : {}),
        ...(shape === 'group'
          ? { '@type': 'ProductGroup', hasVariant: [{ '@type': 'Product', offers: offer }] }
          : { offers: shape === 'list' ? [offer] : offer }),
      };
      const others = [
        ...(besides.includes('carousel') ? [wrong('Carousel')] : []),
        ...(besides.includes('item list')
          ? [
              {
                '@type': 'ItemList',
                itemListElement: [{ '@type': 'ListItem', item: { ...wrong('Listed'), url: undefined } }],
              },
            ]
          : []),
      ];
      const main = JSON.stringify(shape === 'graph' ? { '@graph': [...others, product] } : product);
      return noisy(main).map((text) => ({
        it,
        lang,
        texts: [...others.map((other) => JSON.stringify(other)), text],
      }));
    }),
);

function wrong(name: string): object {
  const url = `https://shop.example/products/${name.toLowerCase()}`;
  return {
    '@type': 'Product',
    name,
    url,
    offers: { '@type': 'Offer', availability: 'Discontinued', price: '3.33', priceCurrency: 'EUR' },
  };
}

test('a page', () => {
  let told = 0;
  fc.assert(
    fc.property(page, ({ it, texts, lang }) => {
      const report = readJsonLd(texts, { ...from(), page: PAGE, lang }).answer?.offers[OFFER];
      expectRight(report, it);
      if (report?.price) told++;
      const { document } = pageProduct(texts, PAGE, '2026-11-20T08:00:00.000Z');
      const [{ offers = [] } = {}] =
        (document as { products?: { offers: Parameters<typeof expectRight>[0][] }[] })?.products ?? [];
      for (const offer of offers) expectRight(offer, it);
    }),
    { numRuns: 300 },
  );
  // Nothing is right by saying nothing.
  expect(told).toBeGreaterThan(80);
});

test('variants: the one that is meant, or none', () => {
  const COLOURS = ['red', 'blue', 'green'];
  const variants = fc.uniqueArray(
    fc.record({ colour: fc.constantFrom(...COLOURS), size: fc.constantFrom('S', 'M') }),
    {
      selector: ({ colour, size }) => colour + size,
      minLength: 2,
    },
  );
  const given = fc.record({
    all: fc.array(truth(), { minLength: 6, maxLength: 6 }),
    variants,
    meant: fc.nat(5),
    by: fc.constantFrom('vid', 'sku', 'attributes', 'woo', 'fragment', 'sku field', 'label', 'none there'),
    says: fc.constantFrom('address', 'traits', 'sku', 'name'),
  });
  fc.assert(
    fc.property(given, ({ all, variants: them, meant, by, says }) => {
      const at = meant % them.length;
      const { colour = '', size = '' } =
        by === 'none there' ? { colour: 'black', size: 'XL' } : (them[at] ?? {});
      const address: Record<string, string> = {
        vid: `${PAGE}?vid=${100 + at}`,
        sku: `${PAGE}?sku=LS-${at}`,
        attributes: `${PAGE}?Size=${size}&Color=${colour}`,
        woo: `${PAGE}?attribute_pa_color=${colour}&attribute_pa_size=${size.toLowerCase()}`,
        fragment: `${PAGE}#/1-color-${colour}/2-size-${size.toLowerCase()}`,
        'none there': `${PAGE}?color=${colour}&size=${size}`,
      };
      const hasVariant = them.map((it, index) => {
        const { state, cents } = all[index] as Truth;
        return {
          '@type': 'Product',
          name: says === 'name' ? `Linen shirt, ${it.colour} / ${it.size}` : 'Linen shirt',
          ...(says === 'traits' ? { color: it.colour, size: it.size } : {}),
          ...(says === 'sku' ? { sku: `LS-${index}` } : {}),
          offers: {
            '@type': 'Offer',
            availability: STATES[state],
            price: cents / 100,
            priceCurrency: 'EUR',
            ...(says === 'address' ? { url: `${PAGE}?vid=${100 + index}` } : {}),
          },
        };
      });
      const asked = asking(address[by] ?? PAGE, {
        sku: by === 'sku field' ? `LS-${at}` : undefined,
        variant: by === 'label' ? `${colour} / ${size}` : undefined,
      });
      const json = JSON.stringify({ '@type': 'ProductGroup', name: 'Linen shirt', hasVariant });
      const told = readJsonLd([json], { ...from(asked), page: PAGE }).answer?.offers[OFFER];
      const right = all[at] as Truth;
      if (by === 'none there') expect(told?.price).toBeUndefined();
      else expectRight(told, right);
    }),
    { numRuns: 200 },
  );
});

test("shops' own amounts", () => {
  fc.assert(
    fc.property(truth(), truth(), ({ state, cents }, other) => {
      const available = state === 'in_stock';
      const right: Truth = { state: available ? 'in_stock' : 'out_of_stock', cents };
      const least = Math.min(cents, other.cents);
      const prices = { price: String(least), currency_code: 'EUR', currency_minor_unit: 2 };
      const range = { min_amount: String(least), max_amount: String(Math.max(cents, other.cents)) };
      const woo = {
        slug: 'linen-shirt',
        type: 'variable',
        is_in_stock: available,
        is_purchasable: true,
        prices: { ...prices, price_range: range },
      };
      const told = readWoocommerce([woo], from()).answer?.offers[OFFER];
      expectRight(
        told,
        least === cents && cents === other.cents ? right : { ...right, cents: told?.price ? -1 : cents },
      );

      const variants = [
        { id: 1, available, price: cents },
        { id: 2, available: !available, price: other.cents },
      ];
      const page = readShopifyPage(
        { available: true, variants },
        { ...from(asking(`${PAGE}?variant=1`)), currency: 'EUR' },
      );
      expectRight(page.answer?.offers[OFFER], right);

      const final = (value: number) => ({ final_price: { value: value / 100, currency: 'EUR' } });
      const item = {
        url_key: 'linen-shirt',
        sku: 'A',
        stock_status: available ? 'IN_STOCK' : 'OUT_OF_STOCK',
        price_range: { minimum_price: final(least), maximum_price: final(Math.max(cents, other.cents)) },
      };
      const magento = readMagento({ data: { url_key: { items: [item] } } }, from()).answer?.offers[OFFER];
      expectRight(
        magento,
        least === cents && cents === other.cents ? right : { ...right, cents: magento?.price ? -1 : cents },
      );
    }),
  );
});
