import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { Tally } from '../../src/core/tally.ts';
import { DAY } from '../../src/core/time.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { type Place, pglite } from './places.ts';
import { DEFAULT_LIMITS } from '../../src/server/server.ts';
import { id, NOW, type Stand, standOn, TOKENS, tap } from './stand.ts';

let place: Place;
let storage: Storage;
let stand: Stand;
beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
}, 60_000);
afterAll(() => place?.close());
beforeEach(() => {
  stand = standOn(storage);
});

const said = async (answer: Response) => [answer.status, await answer.json()];

describe('a batch', () => {
  it('is taken as the outbox sends it, and any page may read the answer', async () => {
    const answer = await stand.post({ entries: [tap(), { ...tap(), type: 'shown' }] });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    expect(await said(answer)).toEqual([200, { accepted: 2, refused: [], conflicts: [] }]);
  });

  it('again is taken again, and counted once', async () => {
    const entries = [tap({ creator: 'otto' }), tap({ creator: 'otto' })];
    const before = (await stand.tally(TOKENS.otto)).total.taps;
    for (let round = 0; round < 3; round++)
      expect(await said(await stand.post({ entries }))).toEqual([
        200,
        { accepted: 2, refused: [], conflicts: [] },
      ]);
    expect((await stand.tally(TOKENS.otto)).total.taps).toBe(before + 2);
  });

  it('with the words of an id changed is a conflict, and the first words stand', async () => {
    const first = tap();
    await stand.post({ entries: [first] });
    const answer = await stand.post({ entries: [{ ...first, product: 'hat' }, tap()] });
    expect(await answer.json()).toEqual({ accepted: 1, refused: [], conflicts: [first.id] });
  });

  it('may be asked about beforehand', async () => {
    const answer = await stand.server(
      new Request('https://vitrine.example/v1/entries', {
        method: 'OPTIONS',
        headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
      }),
    );
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
  });
});

describe('each entry is judged alone', () => {
  it.each<[string, unknown, string]>([
    ['a conversion', { ...tap(), type: 'conversion', status: 'paid', value: '9' }, '/v1/conversions'],
    ['no object', 7, '{'],
    ['nothing', null, '{'],
    ['no id', { ...tap(), id: undefined }, 'Add it'],
    ['an id that is no ULID', { ...tap(), id: 'x' }, 'ULID'],
    ['no creator', { ...tap(), creator: undefined }, 'Add it'],
    ['an unknown creator', tap({ creator: 'nobody' }), 'server'],
    ['a creator out of a folder', { ...tap(), creator: '../maya' }, 'letters'],
    ['no time', { ...tap(), at: 'yesterday' }, 'time'],
    ['an unknown type', { ...tap(), type: 'bought' }, 'one of'],
    ['an unknown network', { ...tap(), network: 'mine' }, 'one of'],
    ['a number where words belong', { ...tap(), brand: 7 }, 'text'],
  ])('%s', async (_name, bad, fix) => {
    const good = tap();
    const answer = await stand.post({ entries: [good, bad] });
    const { accepted, refused } = (await answer.json()) as {
      accepted: number;
      refused: { id: string; what: string; fix: string }[];
    };
    expect(accepted).toBe(1);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.what).toBeTruthy();
    expect(refused[0]?.fix).toContain(fix);
    expect(refused[0]?.id).toBe((bad as Entry | null)?.id ?? '');
  });

  it.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['a lone surrogate', { brand: 'Caf\uD83D' }, { brand: 'Caf\uFFFD' }],
    ['a null character', { because: 'a\0b' }, { because: 'ab' }],
    ['a brand as long as a book', { brand: 'x'.repeat(500) }, { brand: 'x'.repeat(200) }],
    [
      'a brand whose last character would be cut in two',
      { brand: `${'x'.repeat(199)}😀😀` },
      { brand: 'x'.repeat(199) },
    ],
    ['a reason as long as a book', { because: 'é'.repeat(5000) }, { because: 'é'.repeat(1000) }],
  ])('%s costs the text, not the entry, today and at every later try', async (_name, sent, stored) => {
    const entry = { ...tap(), ...sent };
    for (let round = 0; round < 2; round++) {
      const answer = await stand.post({ entries: [entry] });
      expect(await answer.json()).toEqual({ accepted: 1, refused: [], conflicts: [] });
    }
    for await (const page of storage.entries({ creator: 'maya' }))
      for (const kept of page.filter((it) => it.id === entry.id)) expect(kept).toMatchObject(stored);
  });

  it('what only the server tells is left out', async () => {
    const it = { ...tap({ creator: 'otto' }), received: '2001-01-01T00:00:00Z', proof: 'signed', value: '1' };
    await stand.post({ entries: [it] });
    for await (const lot of storage.entries({ creator: 'otto' }))
      for (const kept of lot.filter((one) => one.id === it.id)) {
        expect(kept.received).toBe(new Date(NOW).toISOString());
        expect(kept.proof ?? kept.value).toBeUndefined();
      }
  });
});

describe('the rate', () => {
  it('is held for each address, and said when to come back', async () => {
    stand = standOn(storage, { limits: { address: 3 } });
    const three = { entries: [tap(), tap(), tap()] };
    expect((await stand.post(three, '192.0.2.1')).status).toBe(200);
    const answer = await stand.post(three, '192.0.2.1');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await stand.post(three, '192.0.2.2')).status).toBe(200);
    stand.later = 60_000;
    expect((await stand.post(three, '192.0.2.1')).status).toBe(200);
  });

  it('counts a household of IPv6 as one', async () => {
    stand = standOn(storage, { limits: { address: 1 } });
    expect((await stand.post({ entries: [tap()] }, '2001:db8::1')).status).toBe(200);
    expect((await stand.post({ entries: [tap()] }, '2001:db8:0:0:9::2')).status).toBe(429);
    expect((await stand.post({ entries: [tap()] }, '2001:db8:0:ff::1')).status).toBe(429);
    expect((await stand.post({ entries: [tap()] }, '2001:db8:1::1')).status).toBe(200);
  });

  it('counts a hosting customer’s /48 of IPv6, however many networks it has', async () => {
    stand = standOn(storage, { limits: { address: 5 } });
    let taken = 0;
    for (let network = 0; network < 256; network++) {
      const answer = await stand.post({ entries: [tap()] }, `2001:db8:0:${(network << 8).toString(16)}::1`);
      taken += answer.status === 200 ? 1 : 0;
    }
    expect(taken).toBe(20);
  });

  it('of a dozen senders that flood a creator turns no honest tap away', async () => {
    expect(DEFAULT_LIMITS.creator).toBeGreaterThan(100 * DEFAULT_LIMITS.address);
    // In the proportion of the defaults.
    const address = 6;
    stand = standOn(storage, {
      limits: { address, creator: (address * DEFAULT_LIMITS.creator) / DEFAULT_LIMITS.address },
    });
    const statuses = new Set<number>();
    for (let sender = 1; sender <= 12; sender++)
      for (let round = 0; round < 3; round++)
        statuses.add((await stand.post({ entries: [tap(), tap(), tap()] }, `192.0.2.${sender}`)).status);
    expect([...statuses].sort()).toEqual([200, 429]);
    expect((await stand.post({ entries: [tap()] }, '198.51.100.7')).status).toBe(200);
  });

  it('is held for each creator, whatever the addresses', async () => {
    stand = standOn(storage, { limits: { creator: 2 } });
    expect((await stand.post({ entries: [tap(), tap()] }, '192.0.2.1')).status).toBe(200);
    expect((await stand.post({ entries: [tap()] }, '192.0.2.2')).status).toBe(429);
    expect((await stand.post({ entries: [tap({ creator: 'otto' })] }, '192.0.2.3')).status).toBe(200);
  });

  it('of a creator is told to her in her tally, and to no one else', async () => {
    const asked = async (token: string, query = '') =>
      (await stand.tally(token, query)) as Tally & { problems?: readonly Problem[] };
    stand = standOn(storage, { limits: { creator: 2 } });
    stand.later = 30 * DAY;
    const { problems: before } = await asked(TOKENS.maya, '?from=2026-12-20');
    expect(before).toBeUndefined();
    for (let batch = 0; batch < 5; batch++) await stand.post({ entries: [tap(), tap()] }, `192.0.2.${batch}`);
    // Another server on the same ledger counts beside it.
    const other = standOn(storage, { limits: { creator: 1 } });
    other.later = stand.later;
    for (let batch = 0; batch < 2; batch++) await other.post({ entries: [tap()] });
    // Nothing waits for the note of it.
    await expect
      .poll(async () => (await asked(TOKENS.maya, '?from=2026-12-20')).problems?.[0]?.what)
      .toMatch(/: 9 or more were turned away, in one minute, the last of them 2026-12-20T08:00:00\.000Z/);
    const [{ fix } = { fix: '' }] = (await asked(TOKENS.maya)).problems ?? [];
    expect(fix).toContain('--creator-limit');
    expect((await asked(TOKENS.maya, '?from=2026-12-19&until=2026-12-20')).problems).toBeUndefined();
    expect((await asked(TOKENS.otto)).problems).toBeUndefined();
    expect((await asked(TOKENS.northwind)).problems).toBeUndefined();
    // A line in the log whenever it has doubled: with 2, 4 and 8 entries.
    expect(stand.log).toHaveLength(3);
  });

  it('of a creator is told of plain links too', async () => {
    stand = standOn(storage, { limits: { creator: 1 } });
    stand.later = 60 * DAY;
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0.0.0 Safari/537.36' };
    for (let tapped = 0; tapped < 3; tapped++)
      expect(
        (await stand.server(new Request('https://vitrine.example/go/maya/linen-shirt', { headers }))).status,
      ).toBe(302);
    await expect
      .poll(async () => JSON.stringify(await stand.tally(TOKENS.maya, '?from=2027-01-19')))
      .toContain('2 or more were turned away');
  });
});

describe('erasing', () => {
  it.each(['from', 'until'])('by a period (%s) is refused: it would have erased all', async (name) => {
    const answer = await stand.server(
      new Request(`https://vitrine.example/v1/entries?everything=yes&${name}=2026-11-20`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${TOKENS.maya}` },
      }),
    );
    expect(answer.status).toBe(400);
  });
});

it('however the batches are cut, mixed up and repeated, the tally is the same', async () => {
  const clicks = Array.from({ length: 6 }, () => id());
  const kinds = fc.record({
    type: fc.constantFrom<Entry['type']>('shown', 'handoff', 'outcome'),
    click: fc.constantFrom(...clicks, undefined),
    outcome: fc.constantFrom('left', 'stayed', undefined),
    retailer: fc.constantFrom('northwind', 'eastwind'),
    placement: fc.constantFrom('bio', 'post'),
  });
  const batches = fc
    .array(kinds, { minLength: 1, maxLength: 12 })
    .map((list) => list.map((one) => tap({ ...one, creator: 'otto' } as Partial<Entry>)))
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.array(fc.shuffledSubarray(list, { minLength: 1 }), { maxLength: 5 })),
    );
  const brief = async () => JSON.stringify((await stand.tally(TOKENS.otto, '?by=placement')).rows);
  stand = standOn(storage, { limits: { address: 1e9, creator: 1e9 } });
  await fc.assert(
    fc.asyncProperty(batches, async ([list, more]) => {
      // What was there before is the same for both: first all at once, then every other way on top of it.
      await stand.post({ entries: list });
      const once = await brief();
      await Promise.all(more.map((entries) => stand.post({ entries })));
      expect(await brief()).toBe(once);
    }),
    { numRuns: 15 },
  );
});

describe('DELETE', () => {
  const erase = (query: string, token = TOKENS.maya) =>
    stand.server(
      new Request(`https://vitrine.example/v1/entries${query}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      }),
    );

  it('erases one click of the token’s creator', async () => {
    stand = standOn(storage);
    const click = id();
    await stand.post({ entries: [tap({ click }), tap({ click, creator: 'otto' })] });
    const before = (await stand.tally(TOKENS.maya)).total.taps;
    expect(await (await erase(`?click=${click}`)).json()).toEqual({ erased: 1 });
    expect((await stand.tally(TOKENS.maya)).total.taps).toBe(before - 1);
    expect(await (await erase(`?click=${click}`)).json()).toEqual({ erased: 0 });
    expect(await (await erase(`?click=${click}`, TOKENS.otto)).json()).toEqual({ erased: 1 });
  });

  it('erases everything only when that is said, and only for a creator', async () => {
    expect((await erase('')).status).toBe(400);
    expect((await erase('?click=x')).status).toBe(400);
    expect((await erase('?everything=yes', TOKENS.northwind)).status).toBe(403);
    expect((await erase('?everything=yes', 'nobody')).status).toBe(401);
    await stand.post({ entries: [tap({ creator: 'otto' })] });
    expect((await erase('?everything=yes', TOKENS.otto)).status).toBe(200);
    expect((await stand.tally(TOKENS.otto)).total.taps).toBe(0);
  });
});
