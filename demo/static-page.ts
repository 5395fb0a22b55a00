// /static: the same storefront as finished HTML, as a host would serve it that runs nothing. It is made anew for each
// request here, so that its stock and its prices are never older than the demo.
import { renderStorefront, stylesheet } from '../src/static/index.ts';
import type { StorefrontDocument } from '../src/core/index.ts';
import { sendPage, send } from './answer.ts';
import { Html } from './html.ts';
import type { Handle } from './origin.ts';

export interface StaticPage {
  readonly document: StorefrontDocument;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What stands at the door; the page's own styles are one linked sheet, so that the strictest will do. */
  readonly policy: string;
}

/** `?inline`: the styles in the page itself. `?noscript`: as where no script comes through. */
export async function sendStatic(
  [, response, url]: Parameters<Handle>,
  { document, now, policy }: StaticPage,
): Promise<void> {
  if (url.pathname === '/static.css')
    return send(response, 200, 'text/css; charset=utf-8', stylesheet(document.theme));
  const inline = url.searchParams.has('inline');
  const page = renderStorefront(document, {
    now,
    page: url.origin + url.pathname,
    styles: inline ? 'inline' : '/static.css',
    script: url.searchParams.has('noscript') ? null : '/vitrine.js',
    attributes: { placement: 'bio' },
  });
  const door = inline ? policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : policy;
  sendPage(response, new Html(page), { 'content-security-policy': door });
}
