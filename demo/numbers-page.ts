// /numbers: the raw tally, as the creator reads it and as each brand does, each with a token of their own.
import type { By, Money, Numbers, Tally } from '../src/core/index.ts';
import { type Html, html } from './html.ts';
import type { LedgerKeys, Reader } from './ledger-keys.ts';
import type { Addresses } from './maya.ts';

const READERS: Readonly<Record<Reader, { readonly name: string; readonly says: string }>> = {
  maya: { name: 'Maya', says: 'the creator: all that happened on her links' },
  northwind: { name: 'Northwind', says: 'the brand: what was sold there, and what bears its name' },
  eastwind: { name: 'Eastwind', says: 'the brand: what was sold there, and what bears its name' },
};
const BYS: readonly By[] = ['product', 'retailer', 'brand', 'network', 'campaign', 'placement', 'day'];

/** Why a tap earned nothing, in a person's words. */
const WHY: Readonly<Record<keyof Numbers['whyNot'], string>> = {
  reversed: 'the order was taken back',
  stayed: 'the shopper never left the app',
  soldOut: 'sold out, and nothing stood in',
  noId: 'no id could travel along',
  outside: 'outside of its campaign',
  pending: 'nothing yet: a network may still report it',
  silent: 'nobody ever told of an order',
};

const money = (amounts: Money): string =>
  Object.entries(amounts)
    .map(([currency, amount]) => (currency === 'USD' ? `$${amount}` : `${amount} ${currency}`))
    .join(' + ') || '–';

const rate = ({ conversionRate }: Numbers): string =>
  conversionRate === null ? '–' : `${Math.round(Number(conversionRate) * 1000) / 10} %`;

const orders = ({ conversions: { pending, approved, paid } }: Numbers): number => pending + approved + paid;

export async function numbersPage(
  { server, home }: Addresses,
  { tokens }: LedgerKeys,
  asked: URLSearchParams,
): Promise<Html> {
  const reader = READERS[asked.get('as') as Reader] ? (asked.get('as') as Reader) : 'maya';
  const by = BYS.find((it) => it === asked.get('by')) ?? 'product';
  const address = `${server}/v1/tally?by=${by}`;
  const told = server ? await ask(address, tokens[reader]) : 'The demo runs without its server.';
  return frame(html`<h1>One ledger, read by both</h1>
    <p class="lead">Tap something on <a href="${home}/storefront">Maya’s storefront</a>, order it in the shop, come back and
    reload. Creator and brand get the same figures for the same rows; only whose rows they see differs.</p>
    <nav class="tabs" aria-label="Who reads">${Object.entries(READERS).map(
      ([name, { name: says }]) =>
        html`<a href="${place(name, by)}"${name === reader && html` aria-current="page"`}>${says}</a>`,
    )}</nav>
    <p class="who"><strong>${READERS[reader].name}</strong>, ${READERS[reader].says}.</p>
    ${typeof told === 'string' ? html`<p class="none" role="alert">${told}</p>` : numbers(told, reader, by)}
    <section class="asked" aria-labelledby="asked"><h2 id="asked">Ask for it yourself</h2>
    <p>This page asked the server as anybody may who has a token:</p>
    <pre tabindex="0" aria-label="The question">curl -H 'Authorization: Bearer ${tokens[reader]}' '${address}'</pre>
    <p>The whole ledger, line by line: <code>${server}/v1/export</code>, with the same token.</p></section>`);
}

const place = (as: string, by: string): string => `/numbers?as=${as}&by=${by}`;

async function ask(address: string, token: string): Promise<Tally | string> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(20_000) });
    return answer.ok ? ((await answer.json()) as Tally) : `The server answered ${answer.status}.`;
  } catch (error) {
    return `The server could not be asked: ${(error as Error).message}`;
  }
}

function numbers({ total, rows }: Tally, reader: Reader, by: By): Html {
  const tiles: [string, string | number, string][] = [
    ['shown', total.shown, 'Shown'],
    ['taps', total.taps, 'Taps'],
    ['orders', orders(total), 'Orders'],
    ['rate', rate(total), 'Orders by taps'],
    ['value', money(total.value), 'Order value'],
    ['per-tap', money(total.earningsPerTap).replace(/(\.\d\d)0+(?=\D|$)/g, '$1'), 'Earned per tap'],
    ['commission', money(total.commission), 'Commission'],
  ];
  const lost = Object.entries(total.whyNot).filter(([, count]) => count > 0);
  return html`<dl class="tiles">${tiles.map(
    ([name, figure, says]) => html`<div><dt>${says}</dt><dd data-total="${name}">${figure}</dd></div>`,
  )}</dl>
  <section aria-labelledby="why"><h2 id="why">Why not</h2>
  ${
    lost.length === 0
      ? html`<p class="none">No tap is without an order.</p>`
      : html`<p>One reason for every tap without an order.</p><ul class="why">${lost.map(
          ([name, count]) =>
            html`<li><b data-why="${name}">${count}</b> ${WHY[name as keyof typeof WHY]} <code>${name}</code></li>`,
        )}</ul>`
  }</section>
  <section aria-labelledby="rows"><h2 id="rows">By ${by}</h2>
  <nav class="bys" aria-label="By what">${BYS.map(
    (it) => html`<a href="${place(reader, it)}"${it === by && html` aria-current="page"`}>${it}</a>`,
  )}</nav>
  ${rows.length === 0 ? html`<p class="none">Nothing has happened yet.</p>` : table(rows, by)}</section>`;
}

function table(rows: Tally['rows'], by: By): Html {
  const row = (
    it: Tally['rows'][number],
  ): Html => html`<tr data-row="${it[by]}"><th scope="row">${it[by] || '–'}</th>
    <td>${it.taps}</td><td>${orders(it)}</td><td data-commission>${money(it.commission)}</td>
    <td>${money(it.value)}</td><td>${it.shown}</td><td>${it.soldOut}</td><td>${it.rescued}</td></tr>`;
  const heads = ['Taps', 'Orders', 'Commission', 'Value', 'Shown', 'Met sold out', 'Rescued'];
  return html`<div class="scroll" role="region" aria-label="The rows" tabindex="0"><table>
    <thead><tr><th scope="col">${by}</th>${heads.map((it) => html`<th scope="col">${it}</th>`)}</tr></thead>
    <tbody>${rows.map(row)}</tbody></table></div>`;
}

function frame(body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The numbers · Vitrine, the demo</title><meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/numbers.css"></head>
<body><header class="top"><a class="brand" href="/">Vitrine</a><nav aria-label="Demo"><a href="/storefront">Storefront</a><a href="/">The demo</a></nav></header>
<main>${body}</main></body></html>`;
}
