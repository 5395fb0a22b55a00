// A stand-in for the affiliate network: it notes the click and sends the shopper on, as Impact's tracking links do.
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { redirect, sendAsset, sendPage } from './answer.ts';
import { type Html, html } from './html.ts';
import type { Handle } from './origin.ts';

interface Click {
  readonly at: Date;
  readonly irclickid: string;
  readonly subIds: ReadonlyMap<string, string>;
  readonly to: URL;
}

const SUB_IDS = ['subId1', 'subId2', 'subId3', 'sharedid'];
const KEPT = 50;

/** `shops` are the only origins it leads to: a redirect to anywhere would be a gift to phishers. */
export function createNetwork(shops: () => readonly string[], home: () => string): Handle {
  const clicks: Click[] = [];
  return async (request, response, url) => {
    if (await sendAsset(response, url.pathname)) return;
    if (url.pathname === '/') return sendPage(response, logPage(clicks, home()));
    if (/^\/c\/\d+\/\d+\/\d+$/.test(url.pathname)) {
      const to = destination(url.searchParams.get('u'), shops());
      if (!to) return refuse(response, home());
      const click: Click = { at: new Date(), irclickid: mint(), subIds: subIdsOf(url), to };
      if (request.method === 'GET') {
        clicks.unshift(click);
        clicks.length = Math.min(clicks.length, KEPT);
      }
      return redirect(response, 302, passOn(click));
    }
    sendPage(response, frame('Not here', html`<h1>No such link</h1>`, home()), {}, 404);
  };
}

function destination(u: string | null, shops: readonly string[]): URL | null {
  if (!u || !URL.canParse(u)) return null;
  const to = new URL(u);
  return shops.includes(to.origin) ? to : null;
}

function subIdsOf(url: URL): Map<string, string> {
  return new Map(
    SUB_IDS.flatMap((name) => (url.searchParams.get(name) ? [[name, url.searchParams.get(name) ?? '']] : [])),
  );
}

// What stands in the address is kept; the network's own words are added behind it.
function passOn({ to, irclickid, subIds }: Click): string {
  const onward = new URL(to);
  for (const [name, value] of [['irclickid', irclickid] as const, ...subIds])
    onward.searchParams.append(name, value);
  return onward.href;
}

const mint = (): string => randomBytes(16).toString('base64url');

function refuse(response: ServerResponse, home: string) {
  const words = html`<h1>This link leads nowhere we know</h1>
    <p>The network only leads to the shops that joined it: Northwind and Eastwind.</p>`;
  sendPage(response, frame('Refused', words, home), {}, 400);
}

function logPage(clicks: readonly Click[], home: string): Html {
  const rows = clicks.map(
    ({
      at,
      irclickid,
      subIds,
      to,
    }) => html`<tr><td><time datetime="${at.toISOString()}">${at.toISOString().slice(11, 19)}</time></td>
      <td><code>${irclickid}</code></td>${SUB_IDS.map((name) => html`<td data-slot="${name}">${subIds.get(name) ?? '–'}</td>`)}
      <td>${to.pathname}</td></tr>`,
  );
  const table = html`<div class="scroll" role="region" aria-label="Clicks" tabindex="0"><table><thead><tr><th>UTC</th><th>Own click id</th>
    ${SUB_IDS.map((name) => html`<th>${name}</th>`)}<th>To</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return frame(
    'Clicks',
    html`<h1>Clicks that passed through</h1>
      <p>A stand-in for the network that Northwind is on. Each tap on a Northwind card stops here for a moment: the
      network notes Maya’s own ids, adds a click id of its own and sends the shopper on.</p>
      ${clicks.length > 0 ? table : html`<p class="none">None yet. Tap something of Northwind’s on <a href="${home}/storefront">the storefront</a>.</p>`}`,
    home,
  );
}

function frame(title: string, body: Html, home: string): Html {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · The network</title><meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/network.svg"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/network.css"></head>
<body><header class="top"><a class="brand" href="/">The network</a><nav aria-label="Demo"><a href="${home}/">The demo</a></nav></header>
<main>${body}</main></body></html>`;
}
