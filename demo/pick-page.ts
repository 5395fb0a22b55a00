// /picks/<handle> at Northwind: a product page of the shop's own with a Vitrine card in it. The card is fed by the
// page's JSON-LD and sends nobody to a rival; a tap on it fills the shop's own bag, and Maya is credited all the same.
import { stamp } from '../src/core/index.ts';
import { type Item, itemsOf, pathOf } from './catalogue.ts';
import { type Html, html } from './html.ts';
import { jsonLd } from './json-ld.ts';
import { frame, picture, type ShopPage } from './shop-frame.ts';

/** As strict as a shop's can be; JSON-LD is data, which no policy minds. Trusted Types allow Vitrine's one. */
export const policy = ({ server }: ShopPage): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${server ?? ''}`.trim(),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types vitrine',
  ].join('; ');

const PICKS = ['linen-shirt', 'trail-shoes', 'rain-jacket', 'wool-blanket'];
const CREDIT = { creator: 'maya', campaign: 'autumn-26', placement: 'northwind' };

/** Null when the address is none of a pick's. */
export function pickPage(page: ShopPage): Html | null {
  const [, slug] = page.url.pathname.match(/^\/picks\/([\w-]+)$/) ?? [];
  const item = PICKS.includes(slug ?? '') && itemsOf(page.id).find((it) => it.slug === slug);
  if (!item) return null;
  const { creator, campaign, placement } = CREDIT;
  const body = html`${jsonLd(page, item)}<article class="pick">
    ${picture(item)}
    <div class="says">
      <p class="eyebrow">Maya Okafor’s pick</p>
      <h1>${item.name}</h1>
      <p class="lead">${item.blurb}</p>
      <vitrine-card from="json-ld" only="northwind" layout="compact" heading-level="2" creator="${creator}"
      campaign="${campaign}" placement="${placement}"${page.server && html` server="${page.server}"`}>${plainLink(page, item)} <small>Ad · affiliate link</small></vitrine-card>
      ${bagFrame()}
      <nav aria-label="Maya’s picks"><ul class="others">${PICKS.map((other) => pickLink(page, other))}</ul></nav>
    </div>
  </article>`;
  const head = html`<link rel="stylesheet" href="/css/pick.css">
<script type="module" src="/vitrine.js"></script>
<script type="module" src="/bag.js"></script>`;
  return frame(page, `Maya’s pick: ${item.name}`, body, head);
}

/** What the card says without a script: it pays, and leads to the page where the shop's plain form stands. */
function plainLink({ url }: ShopPage, item: Item): Html {
  const to = url.origin + pathOf(item);
  const stamped = stamp(to, { ...CREDIT, product: item.slug }, { page: url.href });
  return html`<a href="${stamped.url ?? to}" rel="sponsored noopener">Buy the ${item.name}</a>`;
}

function bagFrame(): Html {
  return html`<section class="bag" data-bag="0" aria-labelledby="bag-title"><h2 id="bag-title">Your bag</h2>
    <p role="status">Your bag is empty.</p>
    <ul></ul>
    <form id="order" method="post" action="/order" hidden><input type="hidden" name="vt">
      <button>Order for <span data-total></span></button></form>
    <template><li><img alt="" width="48" height="60"><p><a href="/"></a> <span></span></p><input type="hidden" name="sku"
      form="order"></li></template>
  </section>`;
}

function pickLink({ id, url }: ShopPage, slug: string): Html | null {
  const item = itemsOf(id).find((it) => it.slug === slug);
  const path = `/picks/${slug}`;
  return (
    (item &&
      html`<li><a href="${path}"${url.pathname === path && html` aria-current="page"`}>${item.name}</a></li>`) ??
    null
  );
}
