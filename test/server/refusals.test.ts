// Bad input to every endpoint: a clear 4xx that says what and how to mend it, never the insides.
import { Validator } from '@cfworker/json-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../src/server/secrets.ts';
import { createServer, ENDPOINTS } from '../../src/server/server.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { type Place, pglite } from './places.ts';
import { type Stand, standOn, TOKENS, tap } from './stand.ts';

let place: Place;
let storage: Storage;
let stand: Stand;
beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
  stand = standOn(storage);
}, 60_000);
afterAll(() => place?.close());

const url = (path: string) => `https://vitrine.example${path}`;
const auth = { authorization: `Bearer ${TOKENS.maya}` };
const post = (body: BodyInit, headers: Record<string, string> = {}) => ({ method: 'POST', body, headers });
const order = '{"order":"1"}';
const signed = (value: string) => post(order, { 'vitrine-signature': value });
const v1 = '0'.repeat(64);
const big = JSON.stringify({ entries: [tap({ because: 'x'.repeat(70_000) })] });
const streamed = () =>
  new ReadableStream<Uint8Array>({
    pull(stream) {
      stream.enqueue(new Uint8Array(9000).fill(32));
    },
  });

async function isClear(answer: Response, status: number) {
  const text = await answer.text();
  expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:|select |insert /);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.status).toBe(status);
  const { what, fix } = JSON.parse(text) as { what: string; fix: string };
  expect(what).toMatch(/^\S.*\.$/);
  expect(fix).toMatch(/^\S.*\.$/);
}

it.each<[string, string, RequestInit, number]>([
  ['nowhere', '/nowhere', {}, 404],
  ['a path that is not well written', '/v1/stock/%E0%A4%A', {}, 400],
  ['entries: nothing', '/v1/entries', post(''), 400],
  ['entries: no JSON', '/v1/entries', post('{"entries": ['), 400],
  ['entries: a list', '/v1/entries', post('[]'), 400],
  ['entries: null', '/v1/entries', post('null'), 400],
  ['entries: none', '/v1/entries', post('{"entries":[]}'), 400],
  ['entries: no UTF-8', '/v1/entries', post(new Uint8Array([0x22, 0xff, 0x22])), 400],
  ['entries: over 64 KiB', '/v1/entries', post(big), 413],
  [
    'entries: without an end',
    '/v1/entries',
    { method: 'POST', body: streamed(), duplex: 'half' } as RequestInit,
    413,
  ],
  ['entries: another method', '/v1/entries', { method: 'PUT', body: '{}' }, 405],
  ['conversions: an unknown network', '/v1/conversions/maya/acme', post(order), 404],
  ['conversions: a network without postback', '/v1/conversions/maya/amazon', post(order), 404],
  ['conversions: an unknown creator', '/v1/conversions/nobody/direct', post(order), 404],
  ['conversions: a creator out of a folder', '/v1/conversions/..%2Fmaya/direct', post(order), 404],
  ['conversions: nothing', '/v1/conversions/maya/direct', post(''), 400],
  ['conversions: a list', '/v1/conversions/maya/direct', post('[1]'), 400],
  ['conversions: broken JSON', '/v1/conversions/maya/direct', post('{"order":'), 400],
  ['conversions: no order', '/v1/conversions/maya/direct', post('{"value":"1"}'), 400],
  [
    'conversions: an order as long as a book',
    '/v1/conversions/maya/direct',
    post(`{"order":"${'x'.repeat(200)}"}`),
    400,
  ],
  [
    'conversions: a value that is none',
    '/v1/conversions/maya/direct',
    post('{"order":"1","value":"1e9","currency":"USD"}'),
    400,
  ],
  [
    'conversions: money without a currency',
    '/v1/conversions/maya/direct',
    post('{"order":"1","value":"1"}'),
    400,
  ],
  [
    'conversions: no currency',
    '/v1/conversions/maya/direct',
    post('{"order":"1","value":"1","currency":"dollars"}'),
    400,
  ],
  [
    'conversions: an unknown status',
    '/v1/conversions/maya/direct',
    post('{"order":"1","status":"constructor"}'),
    400,
  ],
  [
    'conversions: another creator’s order',
    '/v1/conversions/maya/direct',
    post('{"order":"1","creator":"otto"}'),
    400,
  ],
  [
    'conversions: a retailer that is no id',
    '/v1/conversions/maya/direct',
    post('{"order":"1","retailer":"a b"}'),
    400,
  ],
  ['conversions: over 64 KiB', '/v1/conversions/maya/direct', post(big), 413],
  ['conversions: a signature that is none', '/v1/conversions/maya/direct', signed('v1'), 401],
  ['conversions: an old signature', '/v1/conversions/maya/direct', signed(`t=1,k=shop,v2=${v1}`), 401],
  ['conversions: an unknown key', '/v1/conversions/maya/direct', signed(`t=1795161600,k=none,v2=${v1}`), 401],
  [
    'conversions: a signed GET',
    '/v1/conversions/maya/direct?order=1',
    { headers: { 'vitrine-signature': 'x' } },
    400,
  ],
  [
    'conversions: a wrong webhook',
    '/v1/conversions/maya/button',
    post('{}', { 'x-button-signature': v1 }),
    401,
  ],
  ['conversions: another method', '/v1/conversions/maya/direct', { method: 'DELETE' }, 405],
  ['tally: no token', '/v1/tally', {}, 401],
  ['tally: an unknown token', '/v1/tally', { headers: { authorization: 'Bearer nope' } }, 401],
  ['tally: another kind of authorization', '/v1/tally', { headers: { authorization: 'Basic eDp5' } }, 401],
  ['tally: by what there is not', '/v1/tally?by=constructor', { headers: auth }, 400],
  ['tally: from no time', '/v1/tally?from=yesterday', { headers: auth }, 400],
  ['tally: until before from', '/v1/tally?from=2026-02-01&until=2026-01-01', { headers: auth }, 400],
  ['tally: another method', '/v1/tally', post('{}'), 405],
  ['export: no token', '/v1/export', {}, 401],
  ['export: an unknown format', '/v1/export?format=__proto__', { headers: auth }, 400],
  ['export: until no time', '/v1/export?until=2026-13-01', { headers: auth }, 400],
  ['openapi: another method', '/openapi.json', post('{}'), 405],
])('%s', async (_name, path, init, status) => {
  await isClear(await stand.server(new Request(url(path), init)), status);
  expect(stand.log).toEqual([]);
});

describe('a server whose storage fails', () => {
  const secret = 'select * from vitrine_entries';
  const failing = new Proxy({} as Storage, {
    get: () => () => {
      throw new Error(secret);
    },
  });

  it('says so without its insides, and tells its log', async () => {
    const log: unknown[] = [];
    const broken = standOn(failing, { log: (error) => log.push(error) });
    await isClear(await broken.post({ entries: [tap()] }), 500);
    await isClear(await broken.server(new Request(url('/v1/tally'), { headers: auth })), 500);
    expect(log.map(String)).toEqual([`Error: ${secret}`, `Error: ${secret}`]);
  });
});

describe('the OpenAPI document', () => {
  interface Documented {
    openapi: string;
    paths: Record<
      string,
      Record<string, { responses: Record<string, object>; parameters?: { name: string; in: string }[] }>
    >;
  }

  it('holds every route with every method, and each parameter of its path', async () => {
    const answer = await stand.server(new Request(url('/openapi.json')));
    const { openapi, paths } = (await answer.json()) as Documented;
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).toSorted()).toEqual(ENDPOINTS.map(({ path }) => path).toSorted());
    const context = { secrets: readSecrets([]).secrets, limits: {}, now: () => 0, log: () => {} };
    for (const { path, serve } of ENDPOINTS) {
      const served = Object.keys(serve({ ...context, storage, storefronts: {}, fetch } as never));
      expect(Object.keys(paths[path] ?? {}).toSorted(), path).toEqual(served.toSorted());
      for (const operation of Object.values(paths[path] ?? {})) {
        expect(operation.responses).toHaveProperty('4XX');
        const named = (operation.parameters ?? [])
          .filter((it) => it.in === 'path')
          .map((it) => `{${it.name}}`);
        expect(named.toSorted(), path).toEqual((path.match(/\{\w+\}/g) ?? []).toSorted());
      }
    }
  });

  it('describes the answers as they are', async () => {
    const { paths } = await (await stand.server(new Request(url('/openapi.json')))).json();
    const schemaOf = (path: string, method: string) =>
      paths[path][method].responses[200].content['application/json'].schema;
    const answers = [
      [schemaOf('/v1/entries', 'post'), await stand.post({ entries: [tap(), 7] })],
      [
        schemaOf('/v1/tally', 'get'),
        await stand.server(new Request(url('/v1/tally?by=day'), { headers: auth })),
      ],
      [schemaOf('/v1/conversions/{creator}/{network}', 'post'), await stand.report('maya/direct', order)],
    ] as const;
    for (const [schema, answer] of answers) {
      const { valid, errors } = new Validator(schema, '2020-12').validate(await answer.json());
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
      expect(new Validator(schema, '2020-12').validate({}).valid).toBe(false);
    }
  });

  it('is plain JSON whose references lead somewhere', async () => {
    const text = await (await stand.server(new Request(url('/openapi.json')))).text();
    const document = JSON.parse(text);
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g))
      expect(
        path.split('/').reduce((at, name) => at?.[name], document),
        path,
      ).toBeDefined();
  });
});

it('without secrets nobody reads', async () => {
  const open = createServer({ storage, storefronts: { get: async () => null } });
  await isClear(await open(new Request(url('/v1/tally'), { headers: { authorization: 'Bearer ' } })), 401);
});
