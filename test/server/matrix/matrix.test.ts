// Every endpoint, every token, every parameter: no row and no field of another. What is asked stands in requests.ts, by
// whom in holders.ts, and what belongs to whom in ledger.ts.
import { readFileSync } from 'node:fs';
import { HonoRequest } from 'hono/request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/server/server.ts';
import { openapiOf } from '../../../src/server/openapi.ts';
import { readSecrets } from '../../../src/server/secrets.ts';
import type { Server } from '../../../src/server/server.ts';
import type { KeptConversion, KeptEntry, Storage } from '../../../src/server/storage/storage.ts';
import { type Place, pglite } from '../places.ts';
import { standOn } from '../stand.ts';
import { HOLDERS, type Holder, SECRET, TOKENS_FILE } from './holders.ts';
import { PLAIN, seed, type Marker, type Seeded } from './ledger.ts';
import { type Asked, METHODS, requestsOf, type Row, rows } from './requests.ts';

interface Written {
  readonly erased: string[];
  readonly published: string[];
  readonly converted: KeptConversion[];
  readonly appended: KeptEntry[];
}

let place: Place;
let storage: Storage;
let seeded: Seeded;
let owners: ReadonlyMap<string, Marker[]>;
let matrix: Readonly<Record<string, Row>>;
const written: Written = { erased: [], published: [], converted: [], appended: [] };
const log: unknown[] = [];
let ask: Server;

const { secrets, problems } = readSecrets(TOKENS_FILE);
const limits = { address: Number.MAX_SAFE_INTEGER, creator: Number.MAX_SAFE_INTEGER };
const options = {
  secrets,
  limits,
  env: () => 'markersecret-of-the-environment',
  log: (it: unknown) => log.push(it),
};

/** The names of query parameters that each operation asked its request for. */
const taken = new Map<string, Set<string>>();
let running = '';
const { query, queries } = HonoRequest.prototype;
/** Asked for only to refuse it. */
const REFUSED: Readonly<Record<string, readonly string[]>> = { 'DELETE /v1/entries': ['from', 'until'] };

beforeAll(async () => {
  for (const [name, original] of Object.entries({ query, queries }))
    Object.assign(HonoRequest.prototype, {
      [name](this: HonoRequest, ...args: [string?]) {
        if (args[0] !== undefined) taken.get(running)?.add(args[0]);
        return Reflect.apply(original, this, args);
      },
    });
  place = await pglite();
  storage = await place.open();
  expect(problems).toEqual([]);
  seeded = await seed(standOn(storage, options).server, storage);
  const byText = new Map<string, Marker[]>();
  for (const marker of seeded.markers) byText.set(marker.text, [...(byText.get(marker.text) ?? []), marker]);
  owners = byText;
  matrix = rows(seeded);
  // What would change the ledger is written down instead, so that each question meets the same one.
  const watched: Storage = {
    ...storage,
    append: async (entries) => {
      written.appended.push(...entries);
      return [];
    },
    convert: async (conversion) => {
      written.converted.push(conversion);
      return 'kept';
    },
    keepStorefront: async (creator) => void written.published.push(creator),
    erase: async ({ creator }) => written.erased.push(creator),
  };
  ask = standOn(watched, options).server;
}, 60_000);
afterAll(async () => {
  Object.assign(HonoRequest.prototype, { query, queries });
  await place?.close();
});

const url = (path: string) => `https://vitrine.example${path}`;

function requestOf({ method, path, headers = {}, body }: Asked, { authorization }: Holder): Request {
  return new Request(url(path), {
    method,
    headers: { ...headers, ...(authorization !== undefined && { authorization }) },
    ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body }),
  });
}

/** Status, headers and body as one text. */
async function bytesOf(answer: Response): Promise<string> {
  const body = await answer.text().catch(() => '');
  return `${answer.status}\n${[...answer.headers].map((it) => it.join(': ')).join('\n')}\n${body}`;
}

/** What stands in the answer and is neither the holder’s nor was said by the request itself. */
function othersIn(text: string, { sees }: Holder, { path, headers = {}, body = '' }: Asked): string[] {
  const said = decodeURIComponent(path.replaceAll('+', ' ')) + Object.values(headers).join(' ') + body;
  const found = text.match(/mk-[\w-]+?-km|\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b|\bQ[A-Z]{2}\b/g) ?? [];
  const secret = text.match(/markersecret[\w-]*/gi) ?? [];
  return [
    ...new Set([
      ...found.filter((it) => owners.get(it)?.some(sees) === false && !said.includes(it)),
      ...secret.filter((it) => !said.includes(it)),
    ]),
  ];
}

async function check(asked: Asked, holder: Holder, secured: boolean): Promise<void> {
  for (const list of Object.values(written)) list.length = 0;
  const answer = await ask(requestOf(asked, holder));
  const text = await bytesOf(answer);
  const about = `${asked.method} ${asked.path.slice(0, 300)} as ${holder.name}: ${text.slice(0, 500)}`;
  expect(othersIn(text, holder, asked), about).toEqual([]);
  expect(answer.status, about).toBeLessThan(500);
  if (secured && !KNOWN.has(holder.name) && !text.includes('There is nothing here.'))
    expect(answer.status, about).toBe(401);
  if (answer.ok && asked.path.startsWith('/v1/tally') && asked.method === 'GET') {
    const { total } = JSON.parse(text.slice(text.indexOf('\n{') + 1)) as { total: { taps: number } };
    expect(total.taps, about).toBeLessThanOrEqual(seeded.taps.filter(holder.sees).length);
  }
  for (const creator of [...written.erased, ...written.published])
    expect(creator, about).toBe(holder.changes);
  for (const { creator, proof, retailer } of written.converted) {
    expect(asked.path, about).toContain(`/${creator}/`);
    const query = new URL(url(asked.path)).searchParams;
    const signature = asked.headers?.['Vitrine-Signature'] ?? '';
    if (proof === 'keyed') expect(PLAIN[creator as keyof typeof PLAIN], about).toBe(query.get('key'));
    else if (proof === 'signed') {
      const key = secrets.keys.find((it) => signature.includes(`k=${it.key},`));
      expect([creator, undefined], about).toContain(key?.creator);
      if (key?.retailer) expect(retailer, about).toBe(key.retailer);
    } else expect(proof, about).toBe('claimed');
  }
}

/** Whose token is in the tokens file. */
const KNOWN = new Set(
  HOLDERS.filter(({ authorization = '' }) =>
    secrets.tokens.some(({ token }) => authorization.toLowerCase().replace(/ +/, ' ') === `bearer ${token}`),
  ).map(({ name }) => name),
);

/** Of those who are no holders of a token: each kind once. */
const SOME = new Set(['maya', 'northwind', 'nobody', 'the key of all creators']);

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header' }[];
  readonly requestBody?: object;
  readonly security?: readonly object[];
}
const { paths } = JSON.parse(JSON.stringify(openapiOf(ENDPOINTS))) as {
  paths: Record<string, Record<string, Described>>;
};
const described = new Map(
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, it]) => [`${method.toUpperCase()} ${path}`, it] as const),
  ),
);

describe('the matrix', () => {
  it('has every operation and every parameter of the OpenAPI document, and no other', () => {
    const shape = (row: Row) => ({
      path: Object.keys(row.path ?? {}).sort(),
      query: Object.keys(row.query ?? {}).sort(),
      header: Object.keys(row.header ?? {}).sort(),
      body: row.body !== undefined,
    });
    const names = (it: Described, where: string) =>
      (it.parameters ?? [])
        .filter((parameter) => parameter.in === where)
        .map(({ name }) => name)
        .sort();
    const wanted = [...described].map(([operation, it]) => [
      operation,
      {
        path: names(it, 'path'),
        query: names(it, 'query'),
        header: names(it, 'header'),
        body: it.requestBody !== undefined,
      },
    ]);
    expect(Object.fromEntries(Object.entries(matrix).map(([name, row]) => [name, shape(row)]))).toEqual(
      Object.fromEntries(wanted),
    );
    const published = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: object };
    expect(Object.keys(published.paths).sort()).toEqual(Object.keys(paths).sort());
  });

  it('knows each method that is served: none is left out of the document', async () => {
    for (const { path, operations } of ENDPOINTS) {
      const answer = await ask(new Request(url(path.replace(/\{\w+\}/g, 'maya')), { method: 'BREW' }));
      const allowed = (answer.headers.get('allow') ?? '').split(', ').filter((it) => it !== 'HEAD');
      expect(allowed.map((it) => it.toLowerCase()).sort(), path).toEqual(Object.keys(operations).sort());
    }
  });

  it.each(HOLDERS.filter(({ name }) => ['maya', 'otto', 'northwind', 'eastwind'].includes(name)))(
    'gives $name all that is theirs',
    async (holder) => {
      const text = await bytesOf(await ask(requestOf({ method: 'GET', path: '/v1/export' }, holder)));
      const own = seeded.markers.filter(holder.sees);
      expect(own.length).toBeGreaterThan(50);
      // What was meant where a card gave way stands in a row of another’s.
      const missing = own.filter(({ text: it }) => !text.includes(it) && !it.includes('-meant-'));
      expect(missing).toEqual([]);
    },
  );

  it.each([...described.keys()])(
    '%s gives nobody what is another’s',
    async (operation) => {
      const requests = requestsOf(operation, matrix[operation] as Row);
      const secured = described.get(operation)?.security !== undefined;
      taken.set(operation, new Set());
      running = operation;
      // Where no token is asked for, one of each kind will do for all values.
      for (const holder of HOLDERS)
        for (const asked of secured || SOME.has(holder.name) ? requests : requests.slice(0, 4))
          await check(asked, holder, secured);
      running = '';
      if (operation.startsWith('GET'))
        for (const holder of HOLDERS)
          for (const asked of requests.slice(0, 2)) await check({ ...asked, method: 'HEAD' }, holder, false);
    },
    180_000,
  );

  it('gives nobody anything by a method that there is not', async () => {
    for (const path of Object.keys(paths))
      for (const method of METHODS.filter((it) => !described.has(`${it} ${path}`)))
        for (const holder of HOLDERS)
          await check({ method, path: `${path.replace(/\{\w+\}/g, 'maya')}?creator=otto` }, holder, false);
  });

  it('gives nobody anything at an address that there is not', async () => {
    for (const path of [
      '/',
      '/v1',
      '/v1/',
      '/v1/tally/',
      '/v1/tally/otto',
      '//v1/tally',
      '/V1/TALLY',
      '/s/',
      '/s/otto',
      '/v1/export.csv',
      '/v1/entries/otto',
      '/%2e%2e/tokens.json',
      '/admin',
      '/.env',
    ])
      for (const holder of HOLDERS) await check({ method: 'GET', path }, holder, false);
  });
});

it('reads no parameter that the OpenAPI document does not name', () => {
  for (const [name, read] of taken)
    expect([...Object.keys((matrix[name] as Row).query ?? {}), ...(REFUSED[name] ?? [])], name).toEqual(
      expect.arrayContaining([...read]),
    );
  expect(taken.get('GET /v1/tally')?.size).toBe(3);
});

it('no secret and no row of anybody is in the log', () => {
  const text = JSON.stringify(log);
  expect(text).not.toMatch(SECRET);
  for (const { text: marker } of seeded.markers) expect(text).not.toContain(`"${marker}"`);
});

it('nobody erases or publishes what is another’s', async () => {
  const server = standOn(storage, options).server;
  const holder = (name: string) => HOLDERS.find((it) => it.name === name) as Holder;
  const exported = async (name: string) =>
    (await server(requestOf({ method: 'GET', path: '/v1/export' }, holder(name)))).text();
  const before = await exported('otto');
  for (const click of Object.values(seeded.clicks))
    await server(requestOf({ method: 'DELETE', path: `/v1/entries?click=${click}` }, holder('maya')));
  await server(
    requestOf({ method: 'DELETE', path: '/v1/entries?everything=yes&creator=otto' }, holder('maya')),
  );
  expect(await exported('otto')).toBe(before);
  expect(await exported('maya')).toBe('');
  const left = (await exported('northwind')).trimEnd().split('\n');
  expect(new Set(left.map((line) => (JSON.parse(line) as KeptEntry).creator))).toEqual(new Set(['otto']));
});
