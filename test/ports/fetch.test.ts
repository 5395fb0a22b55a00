import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, fetchText } from '../../src/ports/fetch.ts';
import { holdTimers } from '../held-timers.ts';
import { type Answering, type Endpoint, endpoint, says, silence, trickle } from './answering.ts';

holdTimers();
const DEADLINE = 2000;
let shop: Endpoint;
beforeEach(async () => {
  shop = await endpoint();
});
afterEach(() => shop.close());

const text = (init?: RequestInit) => fetchText(fetch, shop.url, init, DEADLINE);

/** Answers that way from now on; resolves when somebody has asked. */
const askedOf = (answering: Answering) =>
  new Promise<void>((asked) => {
    shop.answering = (request, response) => {
      answering(request, response);
      asked();
    };
  });

describe('fetchText', () => {
  it('gives the whole text and its type', async () => {
    shop.answering = says('hello', { type: 'text/plain' });
    expect(await text()).toEqual({ ok: true, text: 'hello', type: 'text/plain' });
  });

  it.each([301, 404, 429, 500, 503])('status %i is a Problem that names it', async (status) => {
    shop.answering = says('{}', { status });
    const fetched = await text();
    expect(fetched).toMatchObject({ ok: false, status, problem: { path: shop.url } });
    expect(!fetched.ok && fetched.problem.what).toBe(`It answered ${status}.`);
  });

  it.each([
    ['no answer', silence],
    ['a body that trickles for ever', trickle],
  ])('%s ends at the deadline, and the connection with it', async (_, answering) => {
    let gone = Promise.resolve();
    const asked = askedOf((request, response) => {
      gone = new Promise((closed) => response.on('close', closed));
      answering(request, response);
    });
    let over = false;
    const fetching = text().finally(() => {
      over = true;
    });
    await asked;
    await vi.advanceTimersByTimeAsync(DEADLINE - 1);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await fetching).toMatchObject({
      ok: false,
      status: null,
      problem: { what: 'It did not answer within 2 s.' },
    });
    await gone;
  });

  it('holds the deadline even when a wrapper of fetch does not heed the signal', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    const fetching = fetchText(deaf, shop.url, {}, DEADLINE);
    await vi.advanceTimersByTimeAsync(DEADLINE);
    expect(await fetching).toMatchObject({ ok: false, status: null });
  });

  it('what cannot be reached is a Problem of another kind', async () => {
    const { url } = shop;
    await shop.close();
    const fetched = await fetchText(fetch, url, {}, DEADLINE);
    expect(!fetched.ok && fetched.problem.what).toBe('It cannot be reached from this page.');
    expect(await fetchText(fetch, 'http://', {}, DEADLINE)).toMatchObject({ ok: false, status: null });
  });

  it('a fetch that throws at once is a Problem too', async () => {
    const broken = () => {
      throw new TypeError('blocked');
    };
    expect(await fetchText(broken, shop.url)).toMatchObject({ ok: false, status: null });
  });

  it('is withdrawn by the asker, before or while it is under way', async () => {
    const asked = askedOf(silence);
    const before = await text({ signal: AbortSignal.abort() });
    expect(!before.ok && before.problem.what).toBe('The question was withdrawn.');
    const asker = new AbortController();
    const under = text({ signal: asker.signal });
    await asked;
    asker.abort();
    expect(await under).toMatchObject({ ok: false, problem: { what: 'The question was withdrawn.' } });
  });

  it('sends no cookies unless it is told to', async () => {
    const seen: (RequestInit | undefined)[] = [];
    const spy: typeof fetch = (url, init) => {
      seen.push(init);
      return fetch(url, init);
    };
    await fetchText(spy, shop.url);
    await fetchText(spy, shop.url, { credentials: 'same-origin' });
    expect(seen.map((init) => init?.credentials)).toEqual(['omit', 'same-origin']);
  });
});

describe('fetchJson', () => {
  const json = () => fetchJson(fetch, shop.url, {}, DEADLINE);

  it('gives the value', async () => {
    shop.answering = says('\uFEFF{"a": [1]}');
    expect(await json()).toEqual({ ok: true, json: { a: [1] } });
  });

  it.each([
    ['a page', '\n <!doctype html><title>Please log in</title>', 'It answered a web page instead of JSON.'],
    ['nothing', '', 'It answered something that is not JSON.'],
    ['half of it', '{"a":', 'It answered something that is not JSON.'],
  ])('%s with status 200 is a Problem', async (_, body, what) => {
    shop.answering = says(body, { type: 'text/html' });
    const fetched = await json();
    expect(fetched).toMatchObject({ ok: false, status: 200, problem: { what } });
    expect(!fetched.ok && fetched.problem.fix).not.toBe('');
  });
});
