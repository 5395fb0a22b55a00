import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchJson, fetchText } from '../../src/ports/fetch.ts';
import { type Endpoint, endpoint, says, silence, trickle } from './answering.ts';

const SHORT = 80;
let shop: Endpoint;
beforeEach(async () => {
  shop = await endpoint();
});
afterEach(() => shop.close());

const text = (init?: RequestInit, deadline = 2000) => fetchText(fetch, shop.url, init, deadline);

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
    const gone = new Promise((closed) => {
      shop.answering = (request, response) => {
        response.on('close', closed);
        answering(request, response);
      };
    });
    const before = performance.now();
    const fetched = await text({}, SHORT);
    expect(performance.now() - before).toBeLessThan(SHORT + 500);
    expect(fetched).toMatchObject({
      ok: false,
      status: null,
      problem: { what: `It did not answer within ${SHORT / 1000} s.` },
    });
    await gone;
  });

  it('holds the deadline even when a wrapper of fetch does not heed the signal', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    expect(await fetchText(deaf, shop.url, {}, SHORT)).toMatchObject({ ok: false, status: null });
  });

  it('what cannot be reached is a Problem of another kind', async () => {
    const { url } = shop;
    await shop.close();
    const fetched = await fetchText(fetch, url, {}, 2000);
    expect(!fetched.ok && fetched.problem.what).toBe('It cannot be reached from this page.');
    expect(await fetchText(fetch, 'http://', {}, 2000)).toMatchObject({ ok: false, status: null });
  });

  it('a fetch that throws at once is a Problem too', async () => {
    const broken = () => {
      throw new TypeError('blocked');
    };
    expect(await fetchText(broken, shop.url)).toMatchObject({ ok: false, status: null });
  });

  it('is withdrawn by the asker, before or while it is under way', async () => {
    shop.answering = silence;
    const early = AbortSignal.abort();
    const before = await text({ signal: early }, 5000);
    expect(!before.ok && before.problem.what).toBe('The question was withdrawn.');
    const asker = new AbortController();
    const under = text({ signal: asker.signal }, 5000);
    setTimeout(() => asker.abort(), 20);
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
  const json = () => fetchJson(fetch, shop.url, {}, 2000);

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
