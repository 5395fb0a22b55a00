// The card without a document: by its attributes, from the page's own JSON-LD, and where a builder strips our tags.
import { html, Html } from '../demo/html.ts';
import { page, story } from './book/element.ts';
import { art } from './book/maya.ts';

const CARD = 'vitrine-card';
const MUG = 'https://eastwind.example/products/enamel-mug';

export default { ...page(CARD), title: 'Elements/Card without a document' };

const ATTRIBUTES = {
  name: 'Enamel mug',
  image: art('enamel-mug'),
  href: MUG,
  retailer: 'Eastwind',
  price: '18.00',
  currency: 'USD',
  stock: 'in_stock',
  relation: 'affiliate',
};
const width = { 'max-width': '26rem' };
const link = () => html`<a href="${MUG}" rel="sponsored noopener">Enamel mug at Eastwind</a>`;

/** All that it says stands in the tag. */
export const AttributesOnly = story(
  CARD,
  { layout: 'compact', ...ATTRIBUTES },
  { inside: link, style: width },
);

const LD = {
  '@context': 'https://schema.org/',
  '@type': 'Product',
  name: 'Enamel mug',
  image: [ATTRIBUTES.image],
  sku: 'EW-MUG',
  brand: { '@type': 'Brand', name: 'Eastwind' },
  offers: {
    '@type': 'Offer',
    url: MUG,
    price: '18.00',
    priceCurrency: 'USD',
    availability: 'https://schema.org/InStock',
  },
};

/** The page's own Product, as its JSON-LD describes it for search engines. */
export const FromJsonLd = story(
  CARD,
  { layout: 'compact', from: 'json-ld' },
  {
    style: width,
    around: (element) =>
      html`${new Html(`<script type="application/ld+json">\n${JSON.stringify(LD, null, 2)}\n</script>`)}\n${element}`,
  },
);

/** A `div` that any page builder lets pass; the element is put inside it. */
export const DataVitrine = story(
  'div',
  {},
  {
    attributes: {
      'data-vitrine': 'card',
      'data-vitrine-layout': 'compact',
      ...Object.fromEntries(
        Object.entries(ATTRIBUTES).map(([name, value]) => [`data-vitrine-${name}`, value]),
      ),
    },
    inside: link,
    selector: '[data-vitrine]',
    style: width,
  },
);
