import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import { readSecrets } from '../../src/server/secrets.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { type Place, pglite } from './places.ts';
import { id, NOW, type Stand, sign, standOn, TOKENS, tap } from './stand.ts';

let place: Place;
let storage: Storage;
let stand: Stand;
const [north, east, stranger] = [id(), id(), id()];

beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
  stand = standOn(storage);
  const entries = [
    tap({ click: north, placement: 'bio', brand: 'Northwind' }),
    tap({ click: east, retailer: 'eastwind', brand: '=cmd|\'x\'!A1, "quoted"' }),
    tap({ creator: 'otto', click: stranger }),
    { ...tap({ click: north, outcome: 'left' }), type: 'outcome' },
    tap({ creator: 'otto', click: north, retailer: 'eastwind' }),
  ];
  expect(await (await stand.post({ entries })).json()).toMatchObject({ accepted: 5 });
  for (const [click, commission] of [
    [north, '6.80'],
    [east, '1.25'],
  ]) {
    const body = JSON.stringify({
      order: `of-${commission}`,
      click,
      commission,
      value: '68',
      currency: 'USD',
    });
    const answer = await stand.report('maya/direct', body, { 'vitrine-signature': sign(body) });
    expect(answer.status).toBe(200);
  }
}, 60_000);
afterAll(() => place?.close());

const exported = async (token: string, query = '') => {
  const headers = { authorization: `Bearer ${token}` };
  return stand.server(new Request(`https://vitrine.example/v1/export${query}`, { headers }));
};

describe('the tally', () => {
  it('is the same for creator and brand where their parts meet', async () => {
    const mine = (await stand.tally(TOKENS.maya, '?by=retailer')).rows.find(
      (it) => it.retailer === 'northwind',
    );
    const theirs = (await stand.tally(TOKENS.northwind, '?by=creator')).rows.find(
      (it) => it.creator === 'maya',
    );
    const { retailer: _, ...numbers } = mine ?? {};
    const { creator: __, ...same } = theirs ?? {};
    expect(numbers).toEqual(same);
    expect(theirs).toMatchObject({
      taps: 1,
      left: 1,
      commission: { USD: '6.80' },
      earningsPerTap: { USD: '6.8000' },
    });
  });

  it('shows a creator nothing of another’s, and a brand nothing of another’s', async () => {
    expect((await stand.tally(TOKENS.otto)).total).toMatchObject({ taps: 2, commission: {} });
    const { rows, total } = await stand.tally(TOKENS.northwind, '?by=retailer');
    expect(rows.map((it) => it.retailer)).toEqual(['northwind']);
    expect(total.commission).toEqual({ USD: '6.80' });
  });

  it('of a time tells what became of its taps later, too', async () => {
    const day = new Date(NOW).toISOString().slice(0, 10);
    const next = new Date(NOW + 86_400_000).toISOString().slice(0, 10);
    expect((await stand.tally(TOKENS.maya, `?from=${day}&until=${next}`)).total.taps).toBe(2);
    expect((await stand.tally(TOKENS.maya, `?from=${next}`)).total.taps).toBe(0);
    expect((await stand.tally(TOKENS.maya, '?until=2026-11-20T08:00:00%2B00:00')).total.taps).toBe(0);
  });
});

describe('the export', () => {
  it('is the ledger as JSON lines', async () => {
    const answer = await exported(TOKENS.northwind);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((it) => `${it.creator} ${it.type}`).toSorted()).toEqual([
      'maya conversion',
      'maya handoff',
      'maya outcome',
      'otto handoff',
    ]);
  });

  it('is the ledger as CSV, with nothing that a spreadsheet would run', async () => {
    const text = await (await exported(TOKENS.maya, '?format=csv')).text();
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toMatch(/^id,type,at,creator,/);
    expect(rows).toHaveLength(5);
    expect(text).toContain(`"'=cmd|'x'!A1, ""quoted"""`);
  });

  it('of a time holds that time alone', async () => {
    expect(await (await exported(TOKENS.maya, '?until=2026-11-20')).text()).toBe('');
  });
});

describe('where a card gave way to a rival', () => {
  const [gave, bought] = [id(), id()];
  beforeAll(async () => {
    const entries = [
      // Shown as Northwind's, then swapped: the same link, another retailer.
      { ...tap({ click: gave, brand: 'Northwind' }), type: 'shown' },
      tap({ click: gave, retailer: 'eastwind', brand: 'Eastwind', offered: 'hemp-shirt' }),
      { ...tap({ click: gave, retailer: 'eastwind' }), type: 'outcome', outcome: 'left' },
      tap({ click: bought, brand: 'Northwind' }),
    ];
    expect(await (await stand.post({ entries })).json()).toMatchObject({ accepted: 4 });
    for (const [order, click, retailer] of [
      ['rival-unnamed', gave, undefined],
      ['rival-named', gave, 'eastwind'],
      ['other-shop', bought, 'eastwind'],
    ]) {
      const body = JSON.stringify({
        order,
        click,
        retailer,
        value: '999',
        commission: '99',
        currency: 'USD',
      });
      expect((await stand.report('maya/direct', body, { 'vitrine-signature': sign(body) })).status).toBe(200);
    }
  });

  it.each(['', '?from=2026-11-20', '?format=csv', '?until=2027-01-01&format=csv'])(
    'the brand’s export%s has no tap, order or amount of the rival',
    async (query) => {
      const text = await (await exported(TOKENS.northwind, query)).text();
      expect(text).toContain('Northwind');
      expect(text).not.toMatch(/eastwind|rival|other-shop|hemp-shirt|999/i);
    },
  );

  it('no cut of the brand’s tally counts it', async () => {
    for (const by of ['creator', 'brand', 'campaign', 'placement', 'product', 'retailer', 'network', 'day'])
      expect(JSON.stringify(await stand.tally(TOKENS.northwind, `?by=${by}`))).not.toMatch(
        /999|1998|eastwind/i,
      );
  });
});

describe('where a card gave way to the brand’s own offer', () => {
  const brand = readSecrets([
    { token: 'token-of-eastwind-00', brand: { retailers: ['eastwind'], brands: [] } },
  ]).secrets;
  const lines = async (secrets: typeof brand) => {
    const { server } = standOn(storage, { secrets });
    const headers = { authorization: `Bearer ${secrets.tokens[0]?.token}` };
    const text = await (await server(new Request('https://vitrine.example/v1/export', { headers }))).text();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
  };

  it('what was meant stays its owner’s, unless the document has it as the brand’s too', async () => {
    const [rivals, own] = [id(), id()];
    const swap = { offered: 'hemp-shirt', product: 'linen-shirt' };
    const entries = [
      tap({ ...swap, id: rivals, retailer: 'eastwind' }),
      tap({ ...swap, id: own, retailer: 'northwind' }),
    ];
    expect(await (await stand.post({ entries })).json()).toMatchObject({ accepted: 2 });
    const seen = (list: readonly Entry[], which: string) => list.find((it) => it.id === which)?.product;
    expect(seen(await lines(brand), rivals)).toBe('hemp-shirt');
    const northwind = { token: TOKENS.northwind, brand: { retailers: ['northwind'], brands: [] } };
    expect(seen(await lines(readSecrets([northwind]).secrets), own)).toBe('linen-shirt');
  });

  it('a tap that a rival posts with its click brings the rival nothing', async () => {
    const click = id();
    const order = 'of-the-first-tap';
    await stand.post({ entries: [tap({ click, retailer: 'eastwind' })] });
    const body = JSON.stringify({ order, click, value: '55', currency: 'USD' });
    await stand.report('maya/direct', body, { 'vitrine-signature': sign(body) });
    stand.later += 60_000;
    await stand.post({ entries: [tap({ click, retailer: 'northwind', at: '2026-11-19T08:00:00Z' })] });
    expect(await (await exported(TOKENS.northwind)).text()).not.toContain(order);
    expect((await lines(brand)).map((it) => it.order)).toContain(order);
  });
});

describe('a page of another origin', () => {
  it.each(['/v1/tally', '/v1/export'])('may read %s with a token, after asking', async (path) => {
    const url = `https://vitrine.example${path}`;
    const asked = await stand.server(
      new Request(url, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://desk.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      }),
    );
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    // Never with cookies: the token is what lets a page in.
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await stand.server(new Request(url, { headers: { origin: 'https://desk.example' } }));
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, '*']);
  });
});

describe('a campaign with dates in the tokens file', () => {
  it('tells of taps outside of it, for its creator', async () => {
    const rows = [
      { token: TOKENS.maya, creator: 'maya' },
      { token: TOKENS.otto, creator: 'otto' },
      { campaign: 'spring', creator: 'maya', until: '2026-11-01T00:00:00Z' },
    ];
    const { secrets, problems } = readSecrets(rows);
    expect(problems).toEqual([]);
    const dated = standOn(storage, { secrets });
    const entries = ['maya', 'otto'].map((creator) => tap({ creator, campaign: 'spring' }));
    await dated.post({ entries });
    const outside = async (token: string) =>
      (await dated.tally(token, '?by=campaign')).rows.find((it) => it.campaign === 'spring')?.whyNot.outside;
    expect([await outside(TOKENS.maya), await outside(TOKENS.otto)]).toEqual([1, 0]);
  });
});
