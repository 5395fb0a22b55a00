// The pages that a shopper sees in a shop.
import { arrivalFields, arrivalPanel } from './arrival.ts';
import { type Item, itemsOf, type NumberedVariant, pathOf } from './catalogue.ts';
import { type Html, html } from './html.ts';
import { jsonLd } from './json-ld.ts';
import { canBeOrdered } from './shelf.ts';
import { frame, picture, priceTag, SAYS, type ShopPage, stockLabel } from './shop-frame.ts';

export function homePage(page: ShopPage): Html {
  const cards = itemsOf(page.id).map(
    (item) => html`<li><a href="${pathOf(item)}">${picture(item, true)}<h2>${item.name}</h2></a>
      <p>${priceTag(item)} ${page.shelf.find(item.variants[0]?.sku ?? '') && stockOf(page, item)}</p></li>`,
  );
  return frame(
    page,
    page.brand.line,
    html`<div class="hero"><h1>${page.brand.line}</h1></div><ul class="items">${cards}</ul>`,
  );
}

function stockOf({ shelf }: ShopPage, { variants }: Item): Html {
  const held = variants.flatMap(({ sku }) => shelf.find(sku) ?? []);
  const best = held.find(canBeOrdered) ?? held[0];
  return best ? stockLabel(best) : html``;
}

export function productPage(page: ShopPage, slug: string): Html | null {
  const item = itemsOf(page.id).find((it) => it.slug === slug);
  const asked = item?.variants.find(({ id }) => String(id) === page.url.searchParams.get('variant'));
  const chosen = asked ?? item?.variants[0];
  const held = chosen && page.shelf.find(chosen.sku);
  if (!item || !held) return null;
  return frame(
    page,
    item.name,
    html`${jsonLd(page, item)}<article class="product">
      ${picture(item)}
      <div class="buy">
        <h1>${item.name}</h1>
        <p>${priceTag(item)} ${stockLabel(held)}</p>
        <p>${item.blurb}</p>
        ${variantList(page, item, held.variant)}
        <form method="post" action="/order"><input type="hidden" name="sku" value="${held.variant.sku}">${arrivalFields(page.arrival)}
          ${canBeOrdered(held) ? html`<button>Add to bag and order</button>` : html`<button disabled>${SAYS[held.stock]}</button>`}
        </form>
      </div>
      ${arrivalPanel(page.arrival)}
    </article>`,
  );
}

// Changing the size keeps what came with the visit, as a good shop does.
function variantList({ url, shelf }: ShopPage, { variants }: Item, chosen: NumberedVariant): Html {
  const address = (id: number) => {
    const to = new URL(url);
    to.searchParams.set('variant', String(id));
    return `${to.pathname}${to.search}`;
  };
  return html`<ul class="variants" aria-label="Variants">${variants.map(({ id, sku, label }) => {
    const held = shelf.find(sku);
    return html`<li><a href="${address(id)}"${sku === chosen.sku && html` aria-current="true"`}>${label}${
      held && !canBeOrdered(held) && html` <small>${SAYS[held.stock]}</small>`
    }</a></li>`;
  })}</ul>`;
}

export function lostPage(page: ShopPage): Html {
  return frame(
    page,
    'Not here',
    html`<div class="narrow"><h1>Nothing stands here</h1><p>${page.brand.name} has no such page. <a href="/">See everything</a>.</p></div>`,
  );
}
