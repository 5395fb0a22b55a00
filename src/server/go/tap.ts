// tap: whether a request is a person's tap, or somebody's who only looks at what the link leads to.
import { isbot } from 'isbot';
import { environment } from '../../core/environment.ts';

/**
 * False for HEAD, for what a browser fetches ahead (`Sec-Purpose`, and `Purpose`, `X-Purpose`, `X-Moz` before it),
 * and for bots: those too that name no browser at all.
 */
export function isTap(method: string, headers: Headers): boolean {
  if (method !== 'GET') return false;
  for (const name of ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'])
    if (/prefetch|prerender|preview/i.test(headers.get(name) ?? '')) return false;
  const userAgent = headers.get('user-agent') ?? '';
  return userAgent !== '' && !isbot(userAgent) && !environment({ userAgent }).crawler;
}
