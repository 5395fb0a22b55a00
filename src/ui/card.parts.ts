// The rooms of a card. Everything is decided in the view; here it is only laid out and put into words.
// What may change with the stock lies over the picture or in a place of fixed height, so that no answer moves a card.
import { html, nothing, type TemplateResult } from 'lit';
import type { Action, CardView, Price, StandIn } from '../core/view.ts';
import { disclosureLabel } from './disclosure.parts.ts';
import { picture } from './picture.ts';
import type { Words } from './words.ts';

type Heard = (event: Event) => void;

export function cardBody(
  view: CardView,
  words: Words,
  level: number,
  heard: Heard,
  eager: boolean,
): TemplateResult {
  const { standIn, brand, note, says, price, code, action } = view;
  return html`
    <div class="media" part="media">${picture(view.image, view.title, eager)}</div>
    ${brand ? html`<p class="brand" part="brand">${brand}</p>` : nothing}
    <div class="title" part="title" role="heading" aria-level=${level}>${view.title}</div>
    <div class="price" part="price">${price && !standIn ? priceOf(price, words) : nothing}</div>
    <div class="over">
      ${says ? html`<p class="stock" part="stock">${words.phrase(says)}</p>` : nothing}
      ${standIn ? standInBox(standIn, view, words) : nothing} ${code ? codeLine(code, words) : nothing}
    </div>
    <div class="words">
      ${verdict(view, words)} ${note ? html`<p class="note" part="note">${note}</p>` : nothing}
    </div>
    <div class="foot">
      <div class="act">
        ${action ? link(action, standIn?.title ?? view.title, words, heard) : html`<span class="action none"></span>`}
      </div>
      ${disclosureLabel(view.disclosure, words)}
    </div>
  `;
}

function priceOf(price: Price, words: Words): TemplateResult {
  const { was, currency, checkedAt } = price;
  const before = was && words.money({ amount: was, currency });
  return html`<span class="now">${words.money(price)}</span>
    ${before ? html`<s aria-label=${words.say('was', { price: before })}>${before}</s>` : nothing}
    ${checkedAt ? html`<time datetime=${checkedAt}>${words.say('pricedOn', { date: words.moment(checkedAt) })}</time>` : nothing}`;
}

function verdict({ verdict, reason }: CardView, words: Words): TemplateResult | typeof nothing {
  if (!reason) return nothing;
  const heading = verdict === 'skip' ? words.say('skipIt') : verdict === 'love' ? words.say('love') : nothing;
  return html`<p class="reason" part="note"><b>${heading}</b> ${reason}</p>`;
}

function standInBox(
  { title, image, because, price, more }: StandIn,
  view: CardView,
  words: Words,
): TemplateResult {
  return html`<div class="stand-in">
    ${image ? html`<div class="thumb">${picture({ ...image, alt: '' }, '')}</div>` : nothing}
    <div>
      <p class="eyebrow">${words.say(view.state === 'skip' ? 'takeThis' : 'instead')}</p>
      <p class="name">${title}</p>
      ${price ? html`<p class="price">${priceOf(price, words)}</p>` : nothing}
      ${because ? html`<p class="because">“${because}”</p>` : nothing}
      ${view.offeredSays ? html`<p class="more">${words.phrase(view.offeredSays)}</p>` : nothing}
      ${more ? html`<p class="more">${words.phrase(more)}</p>` : nothing}
    </div>
  </div>`;
}

function codeLine({ value, says }: NonNullable<CardView['code']>, words: Words): TemplateResult {
  return html`<p class="code"><b>${words.say('code', { name: value })}</b> <bdi>${says ?? nothing}</bdi></p>`;
}

/** The card's one link; it covers the whole card. */
function link(
  { href, target, rel, quiet, says }: Action,
  title: string,
  words: Words,
  heard: Heard,
): TemplateResult {
  const label = words.phrase(says);
  return html`<a
    class="action ${quiet ? 'quiet' : ''}"
    part="action"
    href=${href}
    target=${target}
    rel=${rel}
    aria-label=${`${title}, ${label}`}
    @click=${heard}
    @auxclick=${heard}
    @contextmenu=${heard}
    ><span>${label}</span></a
  >`;
}
