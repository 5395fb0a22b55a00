// graphql: one question to a shop's GraphQL endpoint, for shops that only a server asks.
import type { Reading } from '../../core/readers/reading.ts';
import { fetchJson } from '../fetch.ts';
import { told, unheard } from './answering.ts';
import type { Answered, World } from './source.ts';
import { writeJson } from '../../core/json.ts';
import { withoutSlashes } from '../../core/without-slashes.ts';

/** Posts `query` to `<shop>/graphql` and reads what comes. */
export async function askGraphql(
  shop: URL,
  query: string,
  headers: Readonly<Record<string, string>>,
  { fetch, deadline }: World,
  read: (json: unknown) => Reading,
): Promise<Answered> {
  const url = `${shop.origin}${withoutSlashes(shop.pathname)}/graphql`;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: writeJson({ query }),
  };
  const fetched = await fetchJson(fetch, url, init, deadline);
  return fetched.ok ? told(read(fetched.json), url) : unheard(fetched, url);
}
