// post: one batch to the server.
import type { OutboxPorts } from '../outbox.ts';
import type { Answer } from './answer.ts';

/** Milliseconds after which a server that says nothing is as good as gone. */
const DEADLINE = 10_000;

/**
 * With `keepalive`, so that the request outlives the page; plainly where the browser refuses, for the 64 KiB that may
 * be kept alive belong to the whole page. A string goes out as text/plain, which needs no preflight.
 */
export async function post({ fetch, later }: OutboxPorts, url: string, body: string): Promise<Answer | null> {
  for (const keepalive of [true, false]) {
    let isLate = false;
    let cancel = () => {};
    try {
      // Where the page has replaced it, the second try goes without.
      const timer = keepalive ? new AbortController() : null;
      // A page's own wrapper of fetch may not heed the signal: the deadline holds all the same.
      const end = new Promise<never>((_, reject) => {
        cancel = later(() => {
          isLate = true;
          timer?.abort();
          reject();
        }, DEADLINE);
      });
      const signal = timer?.signal ?? null;
      const init = { method: 'POST', body, keepalive, credentials: 'omit', signal } as const;
      return await Promise.race([end, answer(fetch(url, init))]);
    } catch {
      if (isLate) return null;
    } finally {
      cancel();
    }
  }
  return null;
}

async function answer(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const said: unknown = await response.json().catch(() => null);
  return { status: response.status, said, after: Number(response.headers.get('retry-after')) || 0 };
}
