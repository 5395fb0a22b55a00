// The rooms of a card. Everything is decided in the view; here it is only laid out and put into words.
import { html, nothing, type TemplateResult } from 'lit';
import type { Action, CardView, Price, StandIn } from '../core/view.ts';
import { disclosureLabel } from './disclosure.parts.ts';
import { picture } from './picture.ts';
import type { Words } from './words.ts';

type Heard = (event: Event) => void;

export function cardBody(view: CardView, words: Words, level: number, heard: Heard): TemplateResult {
  const { standIn, brand, note, says, price, action } = view;
  return html`
    <div class="media" part="media">${picture(view.image, view.title)}</div>
    <div class="body">
      ${brand ? html`<p class="brand" part="brand">${brand}</p>` : nothing}
      <div class="title" part="title" role="heading" aria-level=${level}>${view.title}</div>
      ${price && !standIn ? priceLine(price, words) : nothing}
      ${says ? html`<p class="stock" part="stock">${words.phrase(says)}</p>` : nothing}
      ${verdict(view, words)}
      ${note ? html`<p class="note" part="note">${note}</p>` : nothing}
      ${standIn ? standInBox(standIn, view, words) : nothing}
      ${view.code ? codeLine(view.code, words) : nothing}
      <div class="foot">
        ${action ? link(action, standIn?.title ?? view.title, words, heard) : nothing}
        ${disclosureLabel(view.disclosure, words)}
      </div>
    </div>
  `;
}

function priceLine(price: Price, words: Words): TemplateResult {
  const { was, currency, checkedAt } = price;
  return html`<p class="price" part="price">
    <span class="now">${words.money(price)}</span>
    ${was ? html`<s aria-label=${words.say('was', { price: words.money({ amount: was, currency }) })}>${words.money({ amount: was, currency })}</s>` : nothing}
    ${checkedAt ? html`<time datetime=${checkedAt}>${words.say('pricedOn', { date: words.moment(checkedAt) })}</time>` : nothing}
  </p>`;
}

function verdict({ verdict, reason }: CardView, words: Words): TemplateResult | typeof nothing {
  if (!reason) return nothing;
  const heading = verdict === 'skip' ? words.say('skipIt') : verdict === 'love' ? words.say('love') : nothing;
  return html`<p class="reason" part="note"><b>${heading}</b> ${reason}</p>`;
}

function standInBox(
  { title, image, because, price, more }: StandIn,
  { state }: CardView,
  words: Words,
): TemplateResult {
  return html`<div class="stand-in">
    ${image ? html`<div class="thumb">${picture(image, '')}</div>` : nothing}
    <div>
      <p class="eyebrow">${words.say(state === 'skip' ? 'takeThis' : 'instead')}</p>
      <p class="name">${title}</p>
      ${because ? html`<p class="because">“${because}”</p>` : nothing}
      ${price ? priceLine(price, words) : nothing}
      ${more ? html`<p class="more">${words.phrase(more)}</p>` : nothing}
    </div>
  </div>`;
}

function codeLine({ value, says }: NonNullable<CardView['code']>, words: Words): TemplateResult {
  return html`<p class="code"><b>${words.say('code', { name: value })}</b> ${says ?? nothing}</p>`;
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
    >${label}</a
  >`;
}
