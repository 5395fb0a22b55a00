// One way to ask over HTTP: with a deadline, and with every failure as a value.
import { type Problem, problem } from '../core/problem.ts';

export type Fetch = typeof globalThis.fetch;

/** Milliseconds that an answer may take. */
export const DEADLINE = 2500;

/** What is wrong where no answer came and a browser does not say why. */
export const UNREACHED = 'It cannot be reached from this page.';

export type Fetched =
  | { readonly ok: true; readonly text: string; readonly type: string }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The HTTP status; null when no answer came. */
      readonly status: number | null;
    };

/**
 * The whole text at `url`, or the Problem in its place. Never throws; the deadline covers the body too, for a
 * body can trickle for ever. `read` takes the text out of the answer, where it may not be UTF-8.
 */
export async function fetchText(
  fetch: Fetch,
  url: string,
  init: RequestInit = {},
  deadline = DEADLINE,
  read = (response: Response): Promise<string> => response.text(),
): Promise<Fetched> {
  const timer = new AbortController();
  const stop = () => timer.abort();
  const alarm = setTimeout(stop, deadline);
  const { signal: outer } = init;
  outer?.addEventListener('abort', stop);
  // A page's own wrapper of fetch may not heed the signal: the deadline holds all the same.
  const end = new Promise<never>((_, reject) => timer.signal.addEventListener('abort', reject));
  if (outer?.aborted) stop();
  const fail = (what: string, fix: string, status: number | null = null): Fetched => ({
    ok: false,
    problem: problem(url, what, fix),
    status,
  });
  const answer = async (): Promise<Fetched> => {
    const response = await fetch(url, { credentials: 'omit', ...init, signal: timer.signal });
    if (!response.ok)
      return fail(
        `It answered ${response.status}.`,
        'Check that the address is right and open to all.',
        response.status,
      );
    return { ok: true, text: await read(response), type: response.headers.get('content-type') ?? '' };
  };
  try {
    return await Promise.race([end, answer()]);
  } catch {
    if (outer?.aborted) return fail('The question was withdrawn.', 'Ask again.');
    return timer.signal.aborted
      ? fail(`It did not answer within ${deadline / 1000} s.`, 'Check that the address answers quickly.')
      : fail(UNREACHED, 'Check the address, and that it allows this page (CORS, connect-src).');
  } finally {
    clearTimeout(alarm);
    outer?.removeEventListener('abort', stop);
  }
}

/** The same for JSON; a page of HTML with status 200 is a Problem too. */
export async function fetchJson(
  fetch: Fetch,
  url: string,
  init?: RequestInit,
  deadline?: number,
): Promise<{ readonly ok: true; readonly json: unknown } | Extract<Fetched, { ok: false }>> {
  const fetched = await fetchText(fetch, url, init, deadline);
  if (!fetched.ok) return fetched;
  try {
    return { ok: true, json: JSON.parse(fetched.text) };
  } catch {
    const what = /^\s*</.test(fetched.text)
      ? 'It answered a web page instead of JSON.'
      : 'It answered something that is not JSON.';
    return {
      ok: false,
      problem: problem(url, what, 'Use the address that answers the JSON itself.'),
      status: 200,
    };
  }
}
