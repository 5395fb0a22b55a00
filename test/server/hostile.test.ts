// Requests and documents that mean harm to the money, the ledger or the server. What is asked of shops on a document's
// word is in relay/hostile.test.ts.
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logLine } from '../../src/cli/log.ts';
import type { Entry } from '../../src/core/ledger.ts';
import { formatTime } from '../../src/core/time.ts';
import { nearby, offersIn } from '../../src/server/go/destination.ts';
import { networksOf } from '../../src/server/rate-limit.ts';
import { csvLine } from '../../src/server/reading/csv.ts';
import { NO_SECRETS, readSecrets } from '../../src/server/secrets.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { storedStorefronts } from '../../src/server/storefronts/stored.ts';
import { catalogOf, maya, PHONE, testServer } from './maya.ts';
import { type Place, pglite } from './places.ts';
import { NOW, PLAIN_KEY, type Stand, sign, standOn, TOKENS } from './stand.ts';

let place: Place;
let storage: Storage;
let stand: Stand;
beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
}, 60_000);
afterAll(() => place?.close());
beforeEach(() => {
  stand = standOn(storage, { limits: { address: 1e9 } });
});

let orders = 0;
const newOrder = () => `h-${++orders}`;
const keyed = (said: object) =>
  stand.report(`maya/impact?key=${PLAIN_KEY}`, JSON.stringify({ currency: 'USD', ...said }));
const signed = (said: object) => {
  const body = JSON.stringify(said);
  return stand.report('maya/direct', body, { 'vitrine-signature': sign(body, { at: NOW + stand.later }) });
};

async function told(where: (entry: Entry) => boolean): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const lot of storage.entries({ creator: 'maya' })) found.push(...lot.filter(where));
  return found;
}

describe('an order’s number', () => {
  it('is one, however it is encoded and whatever nobody sees in it', async () => {
    const order = newOrder();
    const spellings = [
      order,
      ` ${order}\u200b`,
      `\ufeff${order}`,
      order.replace('h', '\uff48'),
      `${order}\u202c`,
    ];
    for (const it of spellings) expect((await keyed({ order: it, value: '10.00' })).status).toBe(200);
    const seen = (it: Entry) =>
      it.order
        ?.normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .trim();
    expect((await told((it) => seen(it) === order)).map((it) => it.order)).toEqual([order]);
  });

  it('stays two in upper and lower case: some shops number in both', async () => {
    const order = `${newOrder()}x`;
    await keyed({ order, value: '1.00' });
    await keyed({ order: order.toUpperCase(), value: '1.00' });
    expect(await told((it) => it.order?.toLowerCase() === order)).toHaveLength(2);
  });

  it('is refused where JSON has rounded it, and made one of two', async () => {
    for (const number of ['12345678901234567891', '12345678901234567892', '1e400', '-1e400']) {
      const answer = await stand.report(`maya/impact?key=${PLAIN_KEY}`, `{"order":${number}}`);
      expect([number, answer.status]).toEqual([number, 400]);
    }
  });
});

describe('what is said of an order', () => {
  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00Z', '1800-01-01 00:00'])(
    'at %s costs the order nothing but that time',
    async (at) => {
      const order = newOrder();
      expect((await keyed({ order, at, value: '1.00' })).status).toBe(200);
      expect(await told((it) => it.order === order)).toMatchObject([{ at: formatTime(NOW) }]);
      expect((await keyed({ order: newOrder(), statusAt: at })).status).toBe(400);
    },
  );

  it.each([
    { status: ['reversed'] },
    { status: { is: 'reversed' } },
    { status: true },
    { value: ['1.00'], currency: 'USD' },
    { commission: { amount: '1.00' }, currency: 'USD' },
    { statusAt: [] },
  ])('in a form that is not read is refused, never taken for absent: %j', async (said) => {
    expect((await signed({ order: newOrder(), ...said })).status).toBe(400);
  });

  it('may hold objects of the network’s own under such names', async () => {
    expect((await keyed({ order: newOrder(), value: { amount: 1 } })).status).toBe(200);
  });

  it('by a clock that runs ahead is not said anew by every repetition', async () => {
    const order = newOrder();
    const ahead = (minutes: number) => formatTime(NOW + minutes * 60_000);
    const approved = { order, value: '68.00', status: 'approved', statusAt: ahead(60) };
    await keyed(approved);
    stand.later = 60_000;
    await keyed({ ...approved, status: 'reversed', statusAt: ahead(61) });
    stand.later = 120_000;
    expect(await (await keyed(approved)).json()).toMatchObject({ conversion: 'repeated' });
    const { rows } = await stand.tally(TOKENS.maya, '?by=network');
    expect(rows.find((it) => it.network === 'impact')?.conversions.approved).toBe(0);
  });

  it('without proof fills nobody’s order: some claims are kept, and then no more', async () => {
    const order = newOrder();
    for (let nth = 0; nth < 40; nth++)
      await stand.report('maya/impact', JSON.stringify({ order, currency: 'USD', value: `${nth + 1}.00` }));
    expect(await told((it) => it.order === order)).toHaveLength(20);
    expect(await (await keyed({ order, value: '68.00' })).json()).toMatchObject({
      conversion: 'kept',
      proof: 'keyed',
    });
  });
});

describe('a tokens file', () => {
  it.each([
    ['a sample of the documentation', 'at least 16 characters'],
    ['a sample in brackets', '<16-random-characters-or-more>'],
    ['blanks', ' '.repeat(16)],
    ['blanks nobody sees', '\u00a0\u200b'.repeat(8)],
    ['one character', 'a'.repeat(40)],
    ['three characters', 'abc'.repeat(8)],
    ['four characters', 'k3y!'],
  ])('with %s in it lets nobody in by that', (_, secret) => {
    const { secrets, problems } = readSecrets([
      { token: secret, creator: 'maya' },
      { token: secret, brand: { retailers: ['northwind'] } },
      { key: secret, creator: 'maya', network: 'impact' },
      { key: 'shop', creator: 'maya', network: 'direct', secret },
    ]);
    expect(secrets).toEqual(NO_SECRETS);
    expect(new Set(problems.map(({ path }) => path.split('.')[0]))).toEqual(new Set(['0', '1', '2', '3']));
    if (!/^\s|16 char/.test(secret)) expect(JSON.stringify(problems)).not.toContain(secret);
  });
});

it.each([
  '203.0.113.7',
  '203.0.113.7:51234',
  '203.0.113.7:9',
  '::ffff:203.0.113.7',
  '[::ffff:203.0.113.7]:443',
])('%s is one sender, whatever port its connection has', (address) => {
  expect(networksOf(address)).toEqual({ sender: '203.0.113.7' });
});

it.each(['[2001:db8:1:2::9]:443', '[2001:db8:1:2::9]', '2001:db8:1:2:ffff::1', '2001:db8:1:2::1%eth0'])(
  '%s is one of its /56',
  (address) => expect(networksOf(address)).toEqual(networksOf('2001:db8:1:2::1')),
);

it.each(['unknown', '_hidden', 'a b', '1.2.3.4, 5.6.7.8', 'for=x:1', '', undefined])(
  '%j is no address: all who send such share one limit',
  (address) => expect(networksOf(address)).toEqual({ sender: 'unknown' }),
);

describe.each([
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  'MAYA',
  'CON',
  'maya%00',
  '%00',
  '..%2fmaya',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  'maya%2f..%2fmaya',
  '%EF%BC%8Fmaya',
  'maya.json%23',
])('the name %s', (name) => {
  const auth = { authorization: `Bearer ${TOKENS.maya}` };
  it.each([
    `/s/${name}.json`,
    `/go/${name}/linen-shirt`,
    `/go/maya/${name}`,
    `/v1/stock/${name}?offers=linen-shirt/northwind`,
    `/v1/stock/maya?offers=${name}/northwind`,
    `/v1/stock/maya?offers=linen-shirt/${name}`,
    `/v1/tally?by=${name}`,
    `/v1/tally?from=${name}`,
    `/v1/export?format=${name}`,
    `/v1/conversions/${name}/direct?order=1`,
    `/v1/conversions/maya/${name}?order=1`,
    `/v1/conversions/maya/impact?order=1&key=${name}`,
  ])('is nobody’s at %s', async (path) => {
    const answer = await stand.server(new Request(`https://vitrine.example${path}`, { headers: auth }));
    expect([400, 401, 404]).toContain(answer.status);
    expect(stand.log).toEqual([]);
  });
});

it('/readyz writes once a second, however often it is asked', async () => {
  let pings = 0;
  const { server } = standOn({ ...storage, ping: async () => void pings++ });
  const ask = () => server(new Request('https://vitrine.example/readyz'));
  await Promise.all(Array.from({ length: 50 }, ask));
  expect(pings).toBe(1);
});

it('whoever hangs up in the middle writes nothing into the log', async () => {
  for (const headers of [{}, { 'content-length': '1000' }] as Record<string, string>[]) {
    let parts = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (parts++ > 0) stream.error(new Error('aborted'));
        else stream.enqueue(new TextEncoder().encode('{"entries":['));
      },
    });
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
    const answer = await stand.server(new Request('https://vitrine.example/v1/entries', init));
    expect([answer.status, stand.log]).toEqual([400, []]);
  }
});

it('every answer says that it is nothing but what it says', async () => {
  for (const path of ['/s/maya.json', '/nowhere', '/v1/tally', '/go/maya/nothing', '/openapi.json']) {
    const answer = await stand.server(new Request(`https://vitrine.example${path}`));
    expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
  }
});

const crowd = (offers: object) =>
  maya({
    products: Array.from({ length: 500 }, (_, nth) => ({
      id: `p${nth}`,
      name: `Product ${nth}`,
      offers: Array.from({ length: 4 }, (_, of) => ({ url: `https://s${of}.example/${nth}`, ...offers })),
      alternatives: [1, 2, 3].map((more) => ({ product: `p${(nth * 3 + more) % 500}` })),
    })),
  });

describe('a plain link', () => {
  it('that leads nowhere gives back little, and of its address only what the next link reads', async () => {
    const { ask } = testServer(crowd({}));
    const long = 'y'.repeat(6000);
    const path = `/go/maya/nothing?${long}&campaign=${long}&placement=mail`;
    const answer = await ask(path, { headers: { accept: 'text/html' } });
    const text = await answer.text();
    expect(answer.status).toBe(404);
    expect(text).not.toContain(long);
    expect(text).toContain('/go/maya/p1?placement=mail"');
    expect(text.length).toBeLessThan(20_000);
  });

  it('looks at no more of a large storefront than may stand in for its product', async () => {
    const document = crowd({});
    const near = nearby(catalogOf(document), 'p1');
    expect(Object.keys(near.products).slice(0, 4)).toEqual(['p1', 'p4', 'p5', 'p6']);
    expect(Object.keys(near.products).length).toBeLessThanOrEqual(60);
    expect(offersIn(near).length).toBeLessThanOrEqual(60);
    const { ask } = testServer(document);
    const answer = await ask('/go/maya/p1', { headers: { 'user-agent': PHONE } });
    expect(answer.headers.get('location')).toContain('https://s0.example/1?');
  });
});

describe('a published document', () => {
  const own = (more: object) =>
    JSON.stringify({ version: 1, creator: { id: 'otto', name: 'Otto' }, ...more });
  const standing = () => {
    const it = standOn(storage, { storefronts: storedStorefronts(storage, () => NOW + stand.later) });
    const put = (body: string) =>
      it.server(
        new Request('https://vitrine.example/s/otto.json', {
          method: 'PUT',
          body,
          headers: { authorization: `Bearer ${TOKENS.otto}` },
        }),
      );
    return { ...it, put };
  };

  it('of nothing but mistakes is answered and logged by the first of them', async () => {
    const it = standing();
    const products = Array.from({ length: 5000 }, () => ({ name: 'x', offers: [{ url: 'javascript:x' }] }));
    const answer = await it.put(own({ products }));
    expect(((await answer.json()) as { problems: object[] }).problems).toHaveLength(101);
    stand.later += 6000;
    await it.server(new Request('https://vitrine.example/v1/stock/otto?offers=a/b'));
    expect(it.log.length).toBeGreaterThan(0);
    expect(it.log.length).toBeLessThan(200);
  });

  it('comes as often as a person publishes, and its last versions are kept', async () => {
    const it = standing();
    const answers: number[] = [];
    for (let nth = 0; nth < 40; nth++)
      answers.push((await it.put(own({ lang: 'en', country: 'US' }))).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(30);
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    let versions = 0;
    for await (const line of (storage as Storage & { backup(): AsyncIterable<string> }).backup())
      if (line.includes('storefront') && line.includes('otto')) versions++;
    expect(versions).toBe(20);
  });

  it.each(['[', '{"a":'])(
    'nested as deep as 2 MB allow by %j is read like any other',
    async (open) => {
      const depth = Math.floor(900_000 / open.length);
      const nest = `${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`;
      for (const name of ['handoff', 'products', 'unknown']) {
        const it = standing();
        stand.later += 60_000;
        expect([name, (await it.put(own({ [name]: '@' }).replace('"@"', nest))).status]).toEqual([name, 200]);
        expect((await it.server(new Request('https://vitrine.example/s/otto.json'))).status).toBe(200);
        expect((await it.server(new Request('https://vitrine.example/go/otto/x'))).status).toBe(404);
      }
    },
    60_000,
  );
});

it('questions for creators who do not exist push out nobody’s document', async () => {
  let read = 0;
  const shelf = storedStorefronts(
    {
      storefront: async (creator) => {
        if (creator === 'maya') read++;
        return creator === 'maya' ? '{}' : null;
      },
    },
    () => NOW,
  );
  await shelf.get('maya');
  for (let nth = 0; nth < 3000; nth++) await shelf.get(`nobody-${nth}`);
  await shelf.get('maya');
  expect(read).toBe(1);
});

describe('a cell of the export', () => {
  const entry: Entry = { id: '1', type: 'handoff', at: formatTime(NOW) };
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20A1',
    'a;=1+1',
    'a\t=1+1',
    'a\n=1+1',
    'a; +1',
    '"=1+1',
    'a","=1+1',
  ])('%j is no formula in any spreadsheet', (text) => {
    for (const name of ['brand', 'because', 'order'] as const) {
      const line = csvLine({ ...entry, [name]: text });
      // As it is cut in one country and another.
      for (const delimiter of [',', ';', '\t', '|'])
        for (const cell of Papa.parse<string[]>(line, { delimiter }).data.flat())
          expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+@\uff1d\uff0b\uff0d\uff20]|^[\s\p{Cf}]*-\d$/u);
    }
  });
});

it.each([
  '\u001b[31m',
  '\n2026-11-20T08:00:00.000Z ledger: forged',
  '\u202e',
  '\u2066',
  '\u200f',
  '\r',
  '\u0085',
])('a log line keeps %j out', (sign) => {
  for (const json of [true, false]) {
    const line = logLine(NOW, { path: `a${sign}`, what: `b${sign}`, fix: `c${sign}` }, undefined, json);
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u200f\u202a-\u202e\u2066-\u2069]/u);
  }
});
