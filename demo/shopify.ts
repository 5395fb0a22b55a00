// Northwind's stock as Shopify's Storefront GraphQL API tells it: the part of the schema that asks about products, run
// by GraphQL's own engine, so that what it does not understand is refused in GraphQL's own words.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSchema, graphql } from 'graphql';
import { OPEN, readText, sendJson } from './answer.ts';
import { PUBLIC_TOKEN } from './brands.ts';
import type { Shelf } from './shelf.ts';
import { type Asker, rootOf } from './shopify-goods.ts';

export const GRAPHQL = /^\/api\/(\d{4}-\d{2}|unstable)\/graphql\.json$/;

const TOKEN = 'x-shopify-storefront-access-token';

const schema = buildSchema(`
  directive @inContext(country: CountryCode, language: LanguageCode) on QUERY
  scalar CountryCode
  scalar CurrencyCode
  scalar Decimal
  scalar LanguageCode
  schema { query: QueryRoot }
  type QueryRoot {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    product(handle: String, id: ID): Product
    shop: Shop!
  }
  type Shop { name: String! }
  interface Node { id: ID! }
  type MoneyV2 { amount: Decimal!, currencyCode: CurrencyCode! }
  type PageInfo { hasNextPage: Boolean! }
  type Product implements Node {
    id: ID!
    handle: String!
    title: String!
    description: String!
    vendor: String!
    availableForSale: Boolean!
    selectedOrFirstAvailableVariant: ProductVariant
    variants(first: Int): ProductVariantConnection!
  }
  type ProductVariant implements Node {
    id: ID!
    sku: String
    title: String!
    availableForSale: Boolean!
    currentlyNotInStock: Boolean!
    quantityAvailable: Int
    price: MoneyV2!
    compareAtPrice: MoneyV2
    product: Product!
  }
  type ProductVariantConnection { nodes: [ProductVariant!]!, pageInfo: PageInfo! }
`);

/** Any page may ask, token and all. */
export function preflight(response: ServerResponse) {
  response.writeHead(204, {
    ...OPEN,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': `content-type, ${TOKEN}`,
    'access-control-max-age': '7200',
  });
  response.end();
}

export async function answerGraphql(request: IncomingMessage, response: ServerResponse, shelf: Shelf) {
  const refuse = (status: number, message: string, code: string) =>
    sendJson(response, { errors: [{ message, extensions: { code } }] }, OPEN, status);
  if (request.method !== 'POST') return refuse(405, 'Ask with POST.', 'METHOD_NOT_ALLOWED');
  const token = request.headers[TOKEN];
  if (token !== undefined && token !== PUBLIC_TOKEN)
    return refuse(401, 'No such access token.', 'UNAUTHORIZED');
  const question = asked(await readText(request));
  if (!question) return refuse(400, 'Send { "query": "…" } as JSON.', 'BAD_REQUEST');
  const who: Asker = { token: token !== undefined };
  // A query that is not understood is answered with status 200 and `errors`, as GraphQL does.
  sendJson(response, await graphql({ schema, rootValue: rootOf(shelf), contextValue: who, ...question }));
}

function asked(text: string) {
  try {
    const { query, variables } = JSON.parse(text) as { query?: unknown; variables?: unknown };
    if (typeof query !== 'string') return null;
    const known = typeof variables === 'object' && variables ? (variables as Record<string, unknown>) : {};
    return { source: query, variableValues: known };
  } catch {
    return null;
  }
}
