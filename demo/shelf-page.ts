// /shelf: behind the counter. Every item with its state, and a button for each thing that can happen to it.
import { pathOf } from './catalogue.ts';
import { ENDPOINTS } from './endpoints.ts';
import { type Html, html } from './html.ts';
import { MOODS } from './moods.ts';
import { CHANGES, type OnShelf } from './shelf.ts';
import { frame, type ShopPage, stockLabel } from './shop-frame.ts';

export function shelfPage(page: ShopPage): Html {
  const { id, shelf, home, brand } = page;
  return frame(
    page,
    'The shelf',
    html`<h1>The shelf at ${brand.name}</h1>
    <p class="lead">Change what is left, then reload <a href="${home}/storefront">Maya’s storefront</a>: it asks this
    shop when its cards come into view. Her cards follow, the shop’s own pages do too.${
      id === 'northwind' &&
      html` (Shopify has one word for all that is still to come, so a preorder reaches her card as a backorder.)`
    }</p>
    <ul class="shelf">${shelf.all().map(row)}</ul>
    <section class="mood" id="mood" aria-labelledby="mood-title"><h2 id="mood-title">The stock endpoints have bad days</h2>
    <ul class="endpoints">${ENDPOINTS[id].map(
      ({ by, path, as }) =>
        html`<li><code>${by === 'GET' ? html`<a href="${path}">${path}</a>` : `${by} ${path}`}</code> <small>${as}</small></li>`,
    )}</ul>
    <p>They now <strong>${MOODS[shelf.mood]}</strong>. Whatever they do, the storefront’s links must work; it only
    stops claiming what it cannot know.</p>
    <form method="post" action="/mood">${Object.entries(MOODS).map(
      ([mood, says]) =>
        html`<button name="mood" value="${mood}" aria-pressed="${String(mood === shelf.mood)}">${says}</button>`,
    )}</form></section>`,
  );
}

function row(held: OnShelf): Html {
  const { item, variant } = held;
  const title = `${item.name}, ${variant.label}`;
  return html`<li id="${variant.sku}" data-sku="${variant.sku}">
    <img src="/art/${item.slug}.svg" alt="" width="64" height="80" loading="lazy">
    <div><h2><a href="${pathOf(item, variant)}">${item.name}</a></h2>
    <p>${variant.label} · <code>${variant.sku}</code>${item.unpublished && html` · its stock is not published`}</p></div>
    <p>${stockLabel(held)}</p>
    <form method="post" action="/shelf" aria-label="${title}"><input type="hidden" name="sku" value="${variant.sku}">
    ${Object.entries(CHANGES).map(([name, { says, stock }]) => {
      const now = stock === held.stock;
      return html`<button name="change" value="${name}" aria-pressed="${String(now)}">${says}<span class="unseen">: ${title}</span></button>`;
    })}</form>
  </li>`;
}
