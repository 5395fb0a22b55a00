// What a shopper sees after an order, and what the shop told of it.
import { arrivalPanel } from './arrival.ts';
import type { Report } from './conversion.ts';
import { type Html, html } from './html.ts';
import type { OnShelf } from './shelf.ts';
import { frame, type ShopPage } from './shop-frame.ts';

/** `report` is null when nobody is to be credited. */
export function orderPage(page: ShopPage, sold: readonly OnShelf[], report: Report | null): Html {
  if (sold.length === 0)
    return frame(
      page,
      'Too late',
      html`<div class="narrow"><h1>That has just gone</h1><p>Somebody was quicker. <a href="/">See what is left</a>.</p></div>`,
    );
  return frame(
    page,
    'Thank you',
    html`<div class="narrow"><h1>Thank you</h1>
      ${sold.map(({ item, variant }) => html`<p>One ${item.name}, ${variant.label}, $${item.price}.</p>`)}
      <p>This is a demo: nothing was charged and no parcel will come. A shop
      reports an order with the ids below, and that is how a creator is paid.</p>
      ${arrivalPanel(page.arrival, 'What the order brings along', 'Brought by the order’s form.')}
      ${report && reported(report, page)}
      <p><a href="/">Back to the shop</a></p></div>`,
  );
}

function reported({ body, to, answer }: Report, page: ShopPage): Html {
  const state = answer ? (answer.ok ? 'sent' : 'failed') : 'would';
  const words = answer
    ? html`${answer.ok ? 'Sent' : 'Not received'}: from the shop’s server to <code>${to}</code>. ${answer.says}${answer.ok && html` <a href="${page.home}/numbers">Read it in the numbers</a>.`}`
    : html`The shop’s server would send this. Start the demo with <code>VITRINE_CONVERSIONS=https://…</code> and it does,
      signed when <code>VITRINE_CONVERSIONS_KEY</code> and <code>VITRINE_CONVERSIONS_SECRET</code> are set too.`;
  return html`<section class="report" data-report="${state}"><h2>The conversion</h2><p>${words}</p><pre>${body}</pre></section>`;
}
