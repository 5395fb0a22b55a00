// Documents and shops that mean harm: none of them leads the server into a private network or away from the
// retailer's own hosts, and none of them makes it wait or grow.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guardedFetch, type Lookup } from '../../../src/server/relay/guarded-fetch.ts';
import { type Answering, endpoint, type Endpoint, says, silence, trickle } from '../../ports/answering.ts';
import { holdTimers } from '../../held-timers.ts';
import { maya, testServer } from '../maya.ts';

holdTimers();
/** Milliseconds: enough for the relay to ask, and more than it waits for an answer. */
const ASKED = 100;
const TOO_LONG = 2000;

/** A shop on the open internet, as far as anybody here can tell, and one that nobody outside may ask. */
let shop: Endpoint;
let inside: Endpoint;
const looked: string[] = [];

// No name is looked up outside; what is not named here leads nowhere.
const NAMES: Record<string, string[]> = {
  'shop.example': ['127.0.0.1'],
  'www.shop.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'rebound.example': ['127.0.0.1'],
  'both.example': ['93.184.216.34', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
};
const lookup: Lookup = (hostname, _, callback) => {
  looked.push(hostname);
  const found = NAMES[hostname] ?? [];
  const list = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  callback(found.length ? null : new Error('There is no such name.'), list);
};

beforeAll(async () => {
  [shop, inside] = await Promise.all([endpoint(), endpoint()]);
  inside.answering = says(JSON.stringify({ offers: { 'shirt/shop': { stock: 'limited' } } }));
});
beforeEach(() => {
  looked.length = 0;
  inside.asked.length = 0;
  shop.asked.length = 0;
});
afterAll(async () => void (await Promise.all([shop.close(), inside.close()])));

const port = (it: Endpoint) => new URL(it.url).port;

/** What the server answers when the document has this address of the stock. */
async function stockAt(url: string, answering?: Answering, ms = ASKED) {
  if (answering) shop.answering = answering;
  const allowPrivate = [`shop.example:${port(shop)}`, `www.shop.example:${port(shop)}`];
  const document = maya({
    retailers: { shop: { name: 'Shop', stock: { source: 'json', url } } },
    products: [
      { name: 'Shirt', offers: [{ id: 'shop', retailer: 'shop', url: 'https://shop.example/shirt' }] },
    ],
  });
  const { ask, said } = testServer(document, { allowPrivate, fetch: guardedFetch({ allowPrivate, lookup }) });
  const answer = await ask('/v1/stock/maya?offers=shirt/shop', {}, ms);
  expect(answer.status).toBe(200);
  const { offers } = await answer.json();
  return { stock: offers['shirt/shop']?.stock, said: JSON.stringify(said) };
}

const at = (path = '/stock.json') => `http://shop.example:${port(shop)}${path}`;
const told = says(JSON.stringify({ offers: { 'shirt/shop': { stock: 'in_stock' } } }));
const leadsTo =
  (location: string, status = 302): Answering =>
  ({ url }, response) =>
    url === '/there'
      ? told({} as never, response)
      : void response.writeHead(status, { location: Buffer.from(location).toString('latin1') }).end();

// `{port}` is that of the server that nobody may ask.
const PRIVATE = [
  'http://127.0.0.1:{port}/',
  'http://localhost:{port}/',
  'http://localhost.:{port}/',
  'http://[::1]:{port}/',
  'http://[::ffff:127.0.0.1]:{port}/',
  'http://[::ffff:7f00:1]:{port}/',
  'http://2130706433:{port}/',
  'http://0x7f000001:{port}/',
  'http://017700000001:{port}/',
  'http://127.1:{port}/',
  'http://0:{port}/',
  'http://①②⑦.0.0.1:{port}/',
  'http://169.254.169.254/latest/meta-data/',
  'http://metadata.google.internal/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
  'http://rebound.example:{port}/',
  'http://both.example:{port}/',
  'http://six.example:{port}/',
  'http://mapped.example:{port}/',
  'http://user:secret@shop.example:{port}/',
  'http://shop.example:{port}/',
  'ftp://127.0.0.1:{port}/',
  'file:///etc/passwd',
  'data:application/json,{"offers":{"shirt/shop":{"stock":"limited"}}}',
  '//127.0.0.1:{port}/',
  'http:127.0.0.1:{port}',
  'http://127.0.0.1:{port}\\@shop.example/',
  'http://shop.example@127.0.0.1:{port}/',
];
const inward = (url: string) => url.replaceAll('{port}', port(inside));

describe('nobody is asked at', () => {
  test.each(PRIVATE)('%s, whatever the document says', async (url) => {
    expect((await stockAt(inward(url))).stock).toBeUndefined();
    expect(inside.asked).toEqual([]);
  });

  test.each(PRIVATE)('%s, whatever the shop redirects to', async (url) => {
    const { stock } = await stockAt(at(), leadsTo(inward(url)));
    expect(stock).toBeUndefined();
    expect(shop.asked.length).toBeGreaterThan(0);
    expect(inside.asked).toEqual([]);
  });
});

test.each(['http', 'https'])(
  'a name is judged where the connection is made, over %s too, and looked up once',
  async (scheme) => {
    const guarded = guardedFetch({ lookup });
    for (const name of ['rebound.example', 'both.example', 'six.example', 'mapped.example']) {
      looked.length = 0;
      const failed = await guarded(`${scheme}://${name}:${port(inside)}/`).catch((error: Error) => error);
      expect(String((failed as Error).cause)).toContain(`${name} is an address in a private network`);
      expect(looked).toEqual([name]);
    }
    const figures = await guarded(`${scheme}://127.0.0.1:${port(inside)}/`).catch((error: Error) => error);
    expect(String((figures as Error).cause)).toContain('127.0.0.1 is an address in a private network');
    expect(inside.asked).toEqual([]);
  },
);

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i within the shop is followed', async (status) => {
    expect((await stockAt(at(), leadsTo('/there', status))).stock).toBe('in_stock');
    expect(shop.asked).toEqual(['/stock.json', '/there']);
  });

  test('to the shop with www is followed', async () => {
    const there = `http://www.shop.example:${port(shop)}/there`;
    expect((await stockAt(at(), leadsTo(there))).stock).toBe('in_stock');
  });

  test('to anybody else is not, and somebody is told', async () => {
    const { stock, said } = await stockAt(at(), leadsTo(`http://other.example:${port(shop)}/there`));
    expect(stock).toBeUndefined();
    expect(said).toContain('other.example');
    expect(said).toContain('none of the retailer’s own hosts');
    expect(looked).toEqual(['shop.example']);
  });

  test('in a circle ends', async () => {
    const { stock } = await stockAt(at(), leadsTo('/again'));
    expect(stock).toBeUndefined();
    expect(shop.asked.length).toBeLessThan(10);
  });
});

const HEAD = { 'content-type': 'application/json' };
const whole = JSON.stringify({ offers: { 'shirt/shop': { stock: 'in_stock' } } });

describe('the shop answers', () => {
  test('all is well, for comparison', async () => {
    expect((await stockAt(at(), told)).stock).toBe('in_stock');
  });

  test('without end: it is heard to 4 MB', async () => {
    let sent = 0;
    const { stock, said } = await stockAt(at(), (_, response) => {
      response.writeHead(200, HEAD);
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(100_000))) sent += 100_000;
      };
      response.on('drain', more);
      more();
    });
    expect(stock).toBeUndefined();
    expect(said).toContain('4000000 bytes');
    expect(sent).toBeLessThan(40_000_000);
  });

  test('with 400 MB in 400 kB', async () => {
    // Packed in pieces: what is packed of nothing but blanks can be put together.
    const packed = gzipSync(Buffer.alloc(40_000_000, ' '), { level: 9 });
    const { stock, said } = await stockAt(at(), (_, response) => {
      response.writeHead(200, { ...HEAD, 'content-encoding': 'gzip' });
      for (let i = 0; i < 10; i++) response.write(packed);
      response.end();
    });
    expect(stock).toBeUndefined();
    expect(said).toContain('4000000 bytes');
  });

  test.each<[string, Answering, number?]>([
    ['nothing at all', silence, TOO_LONG],
    ['drop by drop', trickle, TOO_LONG],
    ['and hangs up', (_, response) => void response.destroy()],
    [
      'half',
      (_, response) => void response.writeHead(200, { ...HEAD, 'content-length': '999' }).write('{"of'),
      TOO_LONG,
    ],
    ['with a page', says('<!doctype html><title>Hold on</title>', { type: 'text/html' })],
    ['with a picture', says('\u0089PNG\r\n\u001a\n', { type: 'image/png' })],
    ['with nothing in it', says('')],
    ['with another list', says('[1, 2, 3]')],
    ['204', (_, response) => void response.writeHead(204).end()],
    ['304', (_, response) => void response.writeHead(304).end()],
    ['999', (_, response) => void response.writeHead(999).end(whole)],
    [
      'packed in what nobody knows',
      (_, response) => void response.writeHead(200, { ...HEAD, 'content-encoding': 'gzip' }).end(whole),
    ],
  ])('%s: nothing is claimed', async (_, answering, ms) => {
    expect((await stockAt(at(), answering, ms)).stock).toBeUndefined();
  });
});
