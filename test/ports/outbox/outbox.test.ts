// The outbox without a device to write to: in memory, with time and the server in the test's hand.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/ledger.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { openOutbox, type OutboxPage } from '../../../src/ports/outbox/outbox.ts';
import { NOW } from '../../core/maya.ts';
import { type Answer, fakePorts, NEVER, status, UNREACHABLE } from '../../mocks/ports.ts';

const SERVER = 'https://ledger.example';
const URL = `${SERVER}/v1/entries`;

interface Sent {
  readonly ids: readonly string[];
  readonly init: RequestInit;
}

function world(answer: Answer = taken) {
  const ports = fakePorts(NOW);
  const sent: Sent[] = [];
  const page = Object.assign(new EventTarget(), { document: { visibilityState: 'visible' }, navigator: {} });
  const state = { answer };
  ports.answers[URL] = (url, init = {}) => {
    const { entries } = JSON.parse(String(init.body)) as { entries: Entry[] };
    sent.push({ ids: entries.map(({ id }) => id), init });
    return state.answer(url, init);
  };
  const outbox = openOutbox(`${SERVER}/`, ports, page as unknown as OutboxPage);
  const problems: Problem[] = [];
  const record = (type: Entry['type'], id = ports.id(), more: Partial<Entry> = {}) => {
    const entry = { id, type, at: new Date(ports.now()).toISOString(), ...more } as Entry;
    outbox('none', { entry, defaultPrevented: false }, (some) => problems.push(...some));
    return id;
  };
  const hide = () => {
    page.document.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { ports, page, sent, state, outbox, record, hide, problems };
}

const taken: Answer = () => ({ accepted: 1, refused: [], conflicts: [] });

describe('sending', () => {
  test('a tap goes in a task of its own, as text that needs no preflight, and outlives the page', async () => {
    const { ports, sent, record } = world();
    const tap = record('handoff');
    expect(sent).toEqual([]);
    await ports.advance(0);
    expect(sent.map(({ ids }) => ids)).toEqual([[tap]]);
    const { init } = sent[0] as Sent;
    expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit' });
    expect(init.headers).toBeUndefined();
    expect(typeof init.body).toBe('string');
  });

  test('what is only shown waits for company', async () => {
    const { ports, sent, record } = world();
    const ids = [record('shown'), record('shown'), record('fallback')];
    await ports.advance(4000);
    expect(sent).toEqual([]);
    await ports.advance(1000);
    expect(sent.map((it) => it.ids)).toEqual([ids]);
  });

  test('all goes when the page is hidden or left', async () => {
    const { ports, sent, record, hide, page } = world();
    const first = record('shown');
    hide();
    await ports.settle();
    const second = record('shown');
    page.dispatchEvent(new Event('pagehide'));
    await ports.settle();
    expect(sent.map(({ ids }) => ids)).toEqual([[first], [second]]);
  });

  test('nothing goes twice, neither while it flies nor when it is recorded again', async () => {
    const { ports, sent, record, hide } = world();
    const answering = ports.answers[URL] as Answer;
    ports.answers[URL] = NEVER;
    const tap = record('handoff');
    await ports.advance(0);
    hide();
    record('handoff', tap);
    await ports.advance(100);
    expect(ports.count(URL)).toBe(1);
    ports.answers[URL] = answering;
    await ports.advance(60_000);
    expect(sent.map(({ ids }) => ids)).toEqual([[tap]]);
    record('handoff', tap);
    await ports.advance(60_000);
    expect(sent).toHaveLength(1);
  });

  test('what the page kept in its own cart says so', async () => {
    const { ports, sent, outbox } = world();
    const entry: Entry = { id: 'A', type: 'handoff', at: '', how: 'web' };
    outbox('none', { entry, defaultPrevented: true });
    await ports.advance(0);
    expect(JSON.parse(String(sent[0]?.init.body)).entries[0].how).toBe('cart');
  });

  test('batches stay far below what a page may keep alive', async () => {
    const { ports, sent, record } = world();
    for (let i = 0; i < 300; i++) record('shown', undefined, { because: 'x'.repeat(300) });
    await ports.advance(5000);
    expect(sent.length).toBeGreaterThan(1);
    for (const { init } of sent) expect(String(init.body).length).toBeLessThan(32_768);
    expect(new Set(sent.flatMap(({ ids }) => ids)).size).toBe(300);
  });
});

describe('when the server will not have it', () => {
  test('a browser that refuses keepalive gets a plain request', async () => {
    const { ports, sent, record } = world((_url, init) =>
      init?.keepalive ? Promise.reject(new TypeError('quota')) : taken('', init),
    );
    record('handoff');
    await ports.advance(0);
    expect(sent.map(({ init }) => init.keepalive)).toEqual([true, false]);
    await ports.advance(600_000);
    expect(sent).toHaveLength(2);
  });

  test.each([
    ['500', status(500)],
    ['429', status(429)],
    ['nothing', UNREACHABLE],
  ])('%s: again later, and later each time', async (_name, answer) => {
    const { ports, sent, record, state } = world(answer);
    const tap = record('handoff');
    await ports.advance(120_000);
    const tries = sent.length;
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(20);
    state.answer = taken;
    await ports.advance(300_000);
    expect(sent.at(-1)?.ids).toEqual([tap]);
    const all = sent.length;
    await ports.advance(900_000);
    expect(sent).toHaveLength(all);
  });

  test('a server that never answers is given up, even by a fetch that heeds no signal', async () => {
    const { ports, sent, record } = world();
    const answering = ports.answers[URL] as Answer;
    ports.answers[URL] = NEVER;
    const tap = record('handoff');
    await ports.advance(60_000);
    expect(ports.count(URL)).toBeGreaterThan(2);
    expect(ports.count(URL)).toBeLessThan(6);
    ports.answers[URL] = answering;
    await ports.advance(120_000);
    expect(sent.map(({ ids }) => ids)).toEqual([[tap]]);
  });

  test('a server that asks for a pause gets it', async () => {
    const { ports, sent, record } = world(
      () => new Response('', { status: 429, headers: { 'retry-after': '120' } }),
    );
    record('handoff');
    await ports.advance(119_000);
    expect(sent).toHaveLength(1);
    await ports.advance(2000);
    expect(sent).toHaveLength(2);
  });

  test('the page is left in the middle of a pause: what is only in memory has one more chance', async () => {
    const { ports, sent, record, hide } = world(status(500));
    record('handoff');
    await ports.advance(0);
    hide();
    await ports.settle();
    expect(sent).toHaveLength(2);
  });

  test('online again: at once', async () => {
    const { ports, sent, record, state, page } = world(status(503));
    record('handoff');
    await ports.advance(0);
    state.answer = taken;
    page.dispatchEvent(new Event('online'));
    await ports.settle();
    expect(sent).toHaveLength(2);
  });

  test('an entry that is refused is set aside with its reason; the others went through', async () => {
    const { ports, sent, record, problems } = world((_url, init) => {
      const { entries } = JSON.parse(String(init?.body)) as { entries: Entry[] };
      const refused = entries.filter(({ product }) => product === 'bad');
      return {
        accepted: entries.length - refused.length,
        refused: refused.map(({ id }) => ({ id, what: 'Bad.', fix: 'Do.' })),
      };
    });
    record('shown', 'A', { product: 'bad' });
    record('shown', 'B');
    await ports.advance(600_000);
    expect(sent).toHaveLength(1);
    expect(problems).toEqual([{ path: 'server.entries.shown', what: 'Bad.', fix: 'Do.' }]);
  });

  test('a batch refused whole is halved until the bad one is found', async () => {
    const good: string[] = [];
    const { ports, sent, record, problems } = world((_url, init) => {
      const { entries } = JSON.parse(String(init?.body)) as { entries: Entry[] };
      if (entries.some(({ product }) => product === 'bad')) return status(422)('', undefined);
      good.push(...entries.map(({ id }) => id));
      return {};
    });
    for (const id of 'ABCDEFGH') record('shown', id, id === 'F' ? { product: 'bad' } : {});
    await ports.advance(600_000);
    expect(good.sort().join('')).toBe('ABCDEGH');
    expect(sent.filter(({ ids }) => ids.join('') === 'F')).toHaveLength(1);
    expect(problems.map(({ what }) => what)).toEqual(['The server answered 422.']);
  });

  test('an address that is wrong is tried again after an hour', async () => {
    const { ports, sent, record, state } = world(status(404));
    const tap = record('handoff');
    await ports.advance(30 * 60_000);
    expect(sent).toHaveLength(1);
    state.answer = taken;
    await ports.advance(31 * 60_000);
    record('handoff', 'B');
    await ports.advance(0);
    expect(sent.at(-1)?.ids).toContain(tap);
  });
});

test('storage that throws when it is only looked at costs nothing', async () => {
  const ports = fakePorts(NOW);
  ports.answers[URL] = taken;
  const page = Object.assign(new EventTarget(), { document: { visibilityState: 'visible' }, navigator: {} });
  Object.defineProperty(page, 'indexedDB', {
    get() {
      throw new Error('denied');
    },
  });
  const outbox = openOutbox(SERVER, ports, page as unknown as OutboxPage);
  outbox('granted', { entry: { id: 'A', type: 'handoff', at: '' }, defaultPrevented: false });
  outbox('denied');
  await ports.advance(0);
  expect(ports.count(URL)).toBe(1);
});

describe('withdrawal', () => {
  test('what has not gone yet goes without its click id', async () => {
    const { ports, sent, record, outbox } = world();
    record('shown', 'A', { click: 'C1' });
    outbox('denied');
    await ports.advance(5000);
    expect(String(sent[0]?.init.body)).not.toContain('C1');
    expect(sent[0]?.ids).toEqual(['A']);
  });
});
