// shopify: the Storefront GraphQL API, built to be asked from any page.
import { MAX_VARIANTS, readShopify } from '../../core/readers/shopify.ts';
import { chooses, nameAfter, variantIn } from '../../core/readers/address.ts';
import { fetchJson } from '../fetch.ts';
import { joined, refused, told, unheard } from './answering.ts';
import { shopUrl } from './elsewhere.ts';
import type { Answered, Asked, Question, Source, World } from './source.ts';
import { writeJson } from '../../core/json.ts';

/** Quarterly; each is served for a year, and after that as the oldest that still is (shopify.dev, 2026-11). */
export const SHOPIFY_VERSION = '2026-10';

/**
 * "Tokenless access has a query complexity limit of 1,000" (shopify.dev/docs/api/storefront, 2026-11). An object
 * counts as one, a connection as many as are asked of it: a product with its first variant and that one's price 3,
 * a variant by id with its price 2, and each variant of a list with its price 2.
 */
const LIMIT = 1000;
const PRODUCT = 3;
const VARIANT = 2;

export const shopify: Source = {
  asks: 'near',
  batch: 20,
  async ask(question, world) {
    const shop = shopUrl(question.settings.shop);
    if (!shop) return refused('shopify', 'The shop is not named.', 'Set "shop": "name.myshopify.com".');
    const url = `${shop.origin}/api/${SHOPIFY_VERSION}/graphql.json`;
    const first = await query(url, question, question.asked, world);
    // A sku far down a long list of variants: the whole list, of that product alone.
    const rest = await Promise.all(first.more.map((asked) => query(url, question, [asked], world)));
    return joined([first.answered, ...rest.map(({ answered }) => answered)]);
  },
};

async function query(
  url: string,
  { settings, country }: Question,
  asked: readonly Asked[],
  { fetch, now, deadline }: World,
): Promise<{ answered: Answered; more: readonly Asked[] }> {
  // A secret is the server's; without it the question is asked as anybody may.
  const token = settings.token?.startsWith('env:') ? undefined : settings.token;
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { 'x-shopify-storefront-access-token': token } : {}),
    },
    body: writeJson({
      query: shopifyQuery(asked, !!token),
      variables: { country: settings.country ?? country },
    }),
  };
  const fetched = await fetchJson(fetch, url, init, deadline);
  if (!fetched.ok) return { answered: unheard(fetched, url), more: [] };
  const { more, ...reading } = readShopify(fetched.json, { asked, receivedAt: now() });
  return { answered: told(reading, url), more };
}

/** One query for all, its cost below the limit. Counts are shown to those with a token only. */
export function shopifyQuery(asked: readonly Asked[], counts: boolean): string {
  const room = Math.floor((LIMIT / asked.length - PRODUCT - VARIANT) / VARIANT) - 1;
  const first = Math.min(MAX_VARIANTS, room);
  const lines = asked.map(({ url, sku, variant }, index) => {
    const handle = JSON.stringify(nameAfter('products', url));
    const id = variantIn(url);
    // Options in the address, and a label, are found by the variants' titles.
    const titled = chooses(url) || variant ? ' title' : '';
    const list =
      (sku || titled) && !id
        ? ` variants(first: ${first}) { nodes { ...V${titled} } pageInfo { hasNextPage } }`
        : '';
    const byId = id ? ` v${index}: node(id: "gid://shopify/ProductVariant/${id}") { ...V }` : '';
    const any = 'availableForSale any: selectedOrFirstAvailableVariant { ...V }';
    return `p${index}: product(handle: ${handle}) { ${any}${list} }${byId}`;
  });
  const fields = `sku availableForSale currentlyNotInStock${counts ? ' quantityAvailable' : ''} price { amount currencyCode }`;
  return `query Stock($country: CountryCode) @inContext(country: $country) { ${lines.join(' ')} } fragment V on ProductVariant { ${fields} }`;
}
