// The shape of a storefront document. Its JSON Schema is generated from here and `parse` walks it,
// so the message of every check is the *fix* that a Problem shows.
import * as v from 'valibot';
import { ID } from './id.ts';
import { MONEY } from './money.ts';
import { NETWORKS } from './networks.ts';
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
  [...(build + adds).matchAll(/\{(\w+)/g)].map((found) => `${found[1]}`),
);

// biome-ignore format: a closed list reads best as a paragraph
export const STOCK_SOURCES = [
  'json', 'shopify', 'shopify-page', 'woocommerce', 'json-ld', 'magento', 'bigcommerce', 'feed', 'server',
] as const;
export type StockSource = (typeof STOCK_SOURCES)[number];

export const LAYOUTS = ['grid', 'row', 'list', 'feature'] as const;
export const PRESET_NAMES = ['paper', 'ink', 'clay', 'contrast'] as const;
export const SCHEMES = ['auto', 'light', 'dark'] as const;

export const oneOf = <const T extends string>(words: readonly T[]) =>
  v.picklist(words, `Use one of: ${words.join(', ')}.`);
export const text = v.pipe(
  v.string('Write it as text, in quotes.'),
  v.regex(/\S/, 'Write some words, or leave it out.'),
);
const matching = (pattern: RegExp, fix: string) => v.pipe(v.string(fix), v.regex(pattern, fix));
export const id = matching(ID, 'Use 1 to 64 letters, digits, "_" or "-".');
export const time = v.pipe(
  v.string('Write the time as text.'),
  v.check((words) => parseTime(words) !== null, 'Write the time like "2026-11-20T08:00:00Z".'),
);
const wholePixels = 'Write the pixels as a whole number.';
const pixels = v.pipe(v.number(wholePixels), v.integer(wholePixels), v.minValue(1, wholePixels));

// One member named `name` and words besides it, each optional.
const wordsBeside = <const N extends string, const T extends string>(
  name: N,
  kinds: readonly T[],
  words: readonly string[],
) =>
  v.object({
    [name]: oneOf(kinds),
    ...Object.fromEntries(words.map((word) => [word, v.optional(text)])),
  }) as unknown as v.GenericSchema<{ [K in N]: T } & { [word: string]: string }>;

/** An address of a page: `parse` passes it through the gate. */
export const pageUrl = matching(/\S/, 'Write the whole address, starting with https://.');
/** An address of a picture: through the gate too, though it may be a `data:image/` one. */
export const imageUrl = matching(/\S/, 'Write the address of the picture.');

export const money = matching(MONEY, 'Write the amount as text without a currency sign, like "68.00".');
export const currency = matching(/^[A-Z]{3}$/, 'Use the three letters of ISO 4217, like "USD".');
const country = matching(/^[A-Z]{2}$/, 'Use the two letters of ISO 3166, like "US".');
const language = matching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Use a language tag, like "en" or "pt-BR".');
const colour = matching(/^#([\da-fA-F]{3}){1,2}$/, 'Write the colour like "#7a3cff".');
export const stock = oneOf(STOCK_STATES);

const image = v.object({
  src: imageUrl,
  alt: v.optional(v.string('Write the words as text.')),
  width: v.optional(pixels),
  height: v.optional(pixels),
  srcset: v.optional(
    v.array(v.object({ src: imageUrl, width: pixels }), 'Write a list of { "src": "…", "width": 400 }.'),
  ),
});

const link = v.object({ label: text, url: pageUrl });

const offer = v.object({
  id: v.optional(id),
  retailer: v.optional(id),
  url: pageUrl,
  price: v.optional(money),
  currency: v.optional(currency),
  was: v.optional(money),
  sku: v.optional(text),
  gtin: v.optional(text),
  variant: v.optional(text),
  stock: v.optional(stock),
  checkedAt: v.optional(time),
});

const product = v.object({
  id: v.optional(id),
  name: text,
  brand: v.optional(text),
  image: v.optional(image),
  note: v.optional(text),
  verdict: v.optional(oneOf(['love', 'skip'])),
  reason: v.optional(text),
  relation: v.optional(oneOf(['affiliate', 'sponsored', 'gifted', 'own', 'none'])),
  tags: v.optional(v.array(text, 'Write a list of words.')),
  code: v.optional(v.object({ value: text, says: v.optional(text) })),
  from: v.optional(time),
  until: v.optional(time),
  offers: v.array(offer, 'Write a list with at least one offer.'),
  alternatives: v.optional(
    v.array(v.object({ product: id, because: v.optional(text) }), 'Write a list of { "product": "…" }.'),
  ),
});

const retailer = v.object({
  name: v.optional(text),
  network: v.optional(wordsBeside('type', NETWORK_TYPES, ACCOUNT_FIELDS)),
  passVt: v.optional(v.boolean('Write true or false.')),
  stock: v.optional(wordsBeside('source', STOCK_SOURCES, ['url', 'shop', 'token', 'country'])),
  app: v.optional(
    v.object({
      android: v.optional(text),
      ios: v.optional(v.boolean('Write true or false.')),
      paths: v.optional(v.array(text, 'Write a list of paths.')),
      notInApp: v.optional(v.array(text, 'Write a list of paths.')),
    }),
  ),
});

const section = v.union([
  v.object({
    type: v.literal('products'),
    id: v.optional(id),
    title: v.optional(text),
    layout: v.optional(oneOf(LAYOUTS)),
    products: v.array(id, 'Write a list of product ids.'),
  }),
  v.object({
    type: v.literal('links'),
    title: v.optional(text),
    links: v.array(link, 'Write a list of { "label": "…", "url": "…" }.'),
  }),
  v.object({ type: v.literal('text'), title: v.optional(text), text }),
]);

export const documentSchema = v.object({
  version: v.literal(1, 'Write "version": 1.'),
  creator: v.object({
    id,
    name: text,
    avatar: v.optional(imageUrl),
    bio: v.optional(text),
    profiles: v.optional(v.array(link, 'Write a list of { "label": "…", "url": "…" }.')),
  }),
  lang: v.optional(language),
  country: v.optional(country),
  attribution: v.optional(v.object({ campaign: v.optional(id), placement: v.optional(id) })),
  server: v.optional(pageUrl),
  disclosure: v.optional(v.object({ text })),
  retailers: v.optional(v.record(id, retailer)),
  products: v.optional(v.array(product, 'Write a list of products.')),
  sections: v.optional(v.array(section, 'Write a list of sections.')),
  theme: v.optional(
    v.object({
      preset: v.optional(oneOf(PRESET_NAMES)),
      accent: v.optional(colour),
      scheme: v.optional(oneOf(SCHEMES)),
    }),
  ),
  handoff: v.optional(v.record(v.string(), v.unknown())),
  analytics: v.optional(v.array(text, 'Write a list of names.')),
});

/** What a person may write: the type for authors of documents. */
export type StorefrontDocument = v.InferInput<typeof documentSchema>;

/** What is left of a document when all that was wrong is taken out. */
export type CleanDocument = v.InferOutput<typeof documentSchema>;
