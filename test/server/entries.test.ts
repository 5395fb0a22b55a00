import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { type Place, pglite } from './places.ts';
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
    ['a brand as long as a book', { ...tap(), brand: 'x'.repeat(201) }, '200'],
    ['a null character', { ...tap(), because: 'a\0b' }, 'null character'],
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
    expect((await stand.post({ entries: [tap()] }, '2001:db8:1::1')).status).toBe(200);
  });

  it('is held for each creator, whatever the addresses', async () => {
    stand = standOn(storage, { limits: { creator: 2 } });
    expect((await stand.post({ entries: [tap(), tap()] }, '192.0.2.1')).status).toBe(200);
    expect((await stand.post({ entries: [tap()] }, '192.0.2.2')).status).toBe(429);
    expect((await stand.post({ entries: [tap({ creator: 'otto' })] }, '192.0.2.3')).status).toBe(200);
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
