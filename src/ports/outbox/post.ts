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
    const timer = new AbortController();
    const cancel = later(() => timer.abort(), DEADLINE);
    try {
      const init = { method: 'POST', body, keepalive, credentials: 'omit', signal: timer.signal } as const;
      const response = await fetch(url, init);
      const after = Number(response.headers.get('retry-after')) || 0;
      const said: unknown = await response.json().catch(() => null);
      return { status: response.status, said, after };
    } catch {
      if (timer.signal.aborted) return null;
    } finally {
      cancel();
    }
  }
  return null;
}
