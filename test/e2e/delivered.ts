// The demo's pages as another author would have written them: a second page server that passes the first one's on,
// with a change. (A page that the test itself answers would count as a public one, which may not ask this machine.)
import { onTestFinished } from 'vitest';
import { send } from '../../demo/answer.ts';
import { open } from '../../demo/origin.ts';

/** The address of the changed server; `change` gets the HTML of `path`. */
export async function delivered(
  home: string,
  path: string,
  change: (html: string) => string,
): Promise<string> {
  const origin = await open(0, async (_request, response, url) => {
    const from = await fetch(home + url.pathname + url.search);
    const before = (await from.text()).replaceAll(home, url.origin);
    const body = url.pathname === path ? change(before) : before;
    if (url.pathname === path && body === before) throw new Error(`Nothing was changed in ${path}.`);
    const policy = from.headers.get('content-security-policy');
    const more = { 'access-control-allow-origin': '*', ...(policy && { 'content-security-policy': policy }) };
    send(response, from.status, from.headers.get('content-type') ?? '', body, more);
  });
  onTestFinished(() => origin.close());
  return origin.url;
}
