// The shape of a storefront document. Its JSON Schema is generated from here and `parse` walks it,
// so each check comes with the *fix* that a Problem shows.
import { ID } from './id.ts';
import { MONEY } from './money.ts';
import { NETWORKS } from './networks.ts';
import {
  type Fitting,
  leaf,
  list,
  literal,
  matching,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  text as textThat,
  union,
} from './shape.ts';
import { parseTime } from './time.ts';

export const STOCK_STATES = [
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'made_to_order',
  'in_store_only',
  'out_of_stock',
  'discontinued',
  'unknown',
] as const;
export type StockState = (typeof STOCK_STATES)[number];

export const NETWORK_TYPES = NETWORKS.map(({ type }) => type);
// Whatever an account is asked for in any network's links.
const ACCOUNT_FIELDS = NETWORKS.flatMap(({ build = '', adds = '' }) =>
  Array.from((build + adds).matchAll(/\{(\w+)/g), (found) => `${found[1]}`),
);

// biome-ignore format: a closed list reads best as a paragraph
export const STOCK_SOURCES = [
  'json', 'shopify', 'shopify-page', 'woocommerce', 'json-ld', 'magento', 'bigcommerce', 'feed', 'server',
] as const;
export type StockSource = (typeof STOCK_SOURCES)[number];

const text = matching(/\S/, 'Write some words, or leave it out.', 'Write it as text, in quotes.');
const id = matching(ID, 'Use 1 to 64 letters, digits, "_" or "-".');
export const time = textThat(
  (words) => parseTime(words) !== null,
  'Write the time like "2026-11-20T08:00:00Z".',
  'Write the time as text.',
);
const pixels = leaf<number>(
  { type: 'integer', minimum: 1 },
  (value) => Number.isInteger(value) && (value as number) >= 1,
  'Write the pixels as a whole number.',
);
const yesOrNo = leaf<boolean>(
  { type: 'boolean' },
  (value) => typeof value === 'boolean',
  'Write true or false.',
);

// One member named `name` and words besides it, each optional.
const wordsBeside = <const N extends string, const T extends string>(
  name: N,
  kinds: readonly T[],
  words: readonly string[],
) =>
  object({
    [name]: oneOf(kinds),
    ...Object.fromEntries(words.map((word) => [word, optional(text)])),
  }) as Shape as Shape<{ [K in N]: T } & { [word: string]: string }>;

/** An address of a page: `parse` passes it through the gate. */
export const pageUrl: Shape<string> = {
  ...matching(/\S/, 'Write the whole address, starting with https://.'),
  leadsTo: 'page',
};
/** An address of a picture: through the gate too, though it may be a `data:image/` one. */
export const imageUrl: Shape<string> = {
  ...matching(/\S/, 'Write the address of the picture.'),
  leadsTo: 'image',
};

export const money = matching(MONEY, 'Write the amount as text without a currency sign, like "68.00".');
export const currency = matching(/^[A-Z]{3}$/, 'Use the three letters of ISO 4217, like "USD".');
const country = matching(/^[A-Z]{2}$/, 'Use the two letters of ISO 3166, like "US".');
const language = matching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Use a language tag, like "en" or "pt-BR".');
const colour = matching(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'Write the colour like "#7a3cff".');
export const stock = oneOf(STOCK_STATES);

const image = object({
  src: imageUrl,
  alt: optional(textThat(() => true, 'Write the words as text.')),
  width: optional(pixels),
  height: optional(pixels),
});

const link = object({ label: text, url: pageUrl });

const offer = object({
  id: optional(id),
  retailer: optional(id),
  url: pageUrl,
  price: optional(money),
  currency: optional(currency),
  was: optional(money),
  sku: optional(text),
  gtin: optional(text),
  variant: optional(text),
  stock: optional(stock),
  checkedAt: optional(time),
});

const product = object({
  id: optional(id),
  name: text,
  brand: optional(text),
  image: optional(image),
  note: optional(text),
  verdict: optional(oneOf(['love', 'skip'])),
  reason: optional(text),
  relation: optional(oneOf(['affiliate', 'sponsored', 'gifted', 'own', 'none'])),
  tags: optional(list(text, 'Write a list of words.')),
  code: optional(object({ value: text, says: optional(text) })),
  from: optional(time),
  until: optional(time),
  offers: list(offer, 'Write a list with at least one offer.'),
  alternatives: optional(
    list(object({ product: id, because: optional(text) }), 'Write a list of { "product": "…" }.'),
  ),
});

const retailer = object({
  name: optional(text),
  network: optional(wordsBeside('type', NETWORK_TYPES, ACCOUNT_FIELDS)),
  passVt: optional(yesOrNo),
  stock: optional(wordsBeside('source', STOCK_SOURCES, ['url', 'shop', 'token', 'country'])),
  app: optional(
    object({
      android: optional(text),
      ios: optional(yesOrNo),
      paths: optional(list(text, 'Write a list of paths.')),
      notInApp: optional(list(text, 'Write a list of paths.')),
    }),
  ),
});

const section = union([
  object({
    type: literal('products'),
    id: optional(id),
    title: optional(text),
    layout: optional(oneOf(['grid', 'row', 'list', 'feature'])),
    products: list(id, 'Write a list of product ids.'),
  }),
  object({
    type: literal('links'),
    title: optional(text),
    links: list(link, 'Write a list of { "label": "…", "url": "…" }.'),
  }),
  object({ type: literal('text'), title: optional(text), text }),
]);

export const documentSchema = object({
  version: literal(1, 'Write "version": 1.'),
  creator: object({
    id,
    name: text,
    avatar: optional(imageUrl),
    bio: optional(text),
    profiles: optional(list(link, 'Write a list of { "label": "…", "url": "…" }.')),
  }),
  lang: optional(language),
  country: optional(country),
  attribution: optional(object({ campaign: optional(id), placement: optional(id) })),
  server: optional(pageUrl),
  disclosure: optional(object({ text })),
  retailers: optional(record(id, retailer)),
  products: optional(list(product, 'Write a list of products.')),
  sections: optional(list(section, 'Write a list of sections.')),
  theme: optional(
    object({
      preset: optional(oneOf(['paper', 'ink', 'clay', 'contrast'])),
      accent: optional(colour),
      scheme: optional(oneOf(['auto', 'light', 'dark'])),
    }),
  ),
  handoff: optional(
    record(
      textThat(() => true, ''),
      { json: {} },
    ),
  ),
  analytics: optional(list(text, 'Write a list of names.')),
});

/** What a person may write: the type for authors of documents. */
export type StorefrontDocument = Fitting<typeof documentSchema>;

/** What is left of a document when all that was wrong is taken out. */
export type CleanDocument = Fitting<typeof documentSchema>;
