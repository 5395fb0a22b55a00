// The rooms of a card. Everything is decided in the view; here it is only laid out and put into words.
// What may change with the stock lies over the picture or in a place of fixed height, so that no answer moves a card.
import { html, nothing, type TemplateResult } from 'lit';
import type { Action, CardView, Price, StandIn } from '../core/view.ts';
import { disclosureLabel } from './disclosure.parts.ts';
import { picture } from './picture.ts';
import type { Words } from './words.ts';

type Heard = (event: Event) => void;

/** What a card does when it is touched, and what has come of it. */
export interface Hands {
  readonly tapped: Heard;
  /** Opens the list of what is in stock; null where no panel can be opened. */
  readonly open: Heard | null;
  readonly isOpen: boolean;
  readonly copy: Heard;
  readonly copied: Copied;
}
/** A code is in the clipboard, or the clipboard was refused and the code can be selected. */
export type Copied = 'copied' | 'refused' | null;

export function cardBody(
  view: CardView,
  words: Words,
  level: number,
  hands: Hands,
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
      ${standIn ? standInBox(standIn, view, words, hands) : nothing} ${code ? codeLine(code, words, hands) : nothing}
    </div>
    <div class="words" part="words">
      ${verdict(view, words)} ${note ? html`<p class="note" part="note">${note}</p>` : nothing}
    </div>
    <div class="act">
      ${
        !action
          ? html`<span class="action none"></span>`
          : view.ask && hands.open
            ? opener('action', `${view.title}, ${words.say('seeInStock')}`, words.say('seeInStock'), hands)
            : link(action, standIn?.title ?? view.title, words, hands.tapped)
      }
    </div>
    ${disclosureLabel(view.disclosure, words)}
  `;
}

export function priceOf(price: Price, words: Words): TemplateResult {
  const { was, currency, checkedAt } = price;
  const before = was && words.money({ amount: was, currency });
  return html`<span class="now" part="now">${words.money(price)}</span>
    ${before ? html`<s part="was" aria-label=${words.say('was', { price: before })}>${before}</s>` : nothing}
    ${checkedAt ? html`<time part="time" datetime=${checkedAt}>${words.say('pricedOn', { date: words.moment(checkedAt) })}</time>` : nothing}`;
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
  hands: Hands,
): TemplateResult {
  const others = more && words.phrase(more);
  // One text, as it is in finished HTML: a quote, words and a quote beside each other are not spaced quite alike.
  const quoted = because && `“${because}”`;
  return html`<div class="stand-in" part="instead">
    ${image ? html`<div class="thumb">${picture({ ...image, alt: '' }, '')}</div>` : nothing}
    <div>
      <p class="eyebrow" part="eyebrow">${words.say(view.state === 'skip' ? 'takeThis' : 'instead')}</p>
      <p class="name" part="instead-title">${title}</p>
      ${price ? html`<p class="price" part="price">${priceOf(price, words)}</p>` : nothing}
      ${quoted ? html`<p class="because" part="note">${quoted}</p>` : nothing}
      ${view.offeredSays ? html`<p class="more" part="stock">${words.phrase(view.offeredSays)}</p>` : nothing}
      ${others ? (hands.open ? opener('more', `${view.title}, ${others}`, others, hands) : html`<p class="more">${others}</p>`) : nothing}
    </div>
  </div>`;
}

/** Opens the list of what is in stock. */
function opener(
  kind: 'action' | 'more',
  name: string,
  label: string,
  { open, isOpen }: Hands,
): TemplateResult {
  return html`<button
    class=${kind}
    part=${kind}
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${isOpen}
    aria-label=${name}
    @click=${open}
    ><span>${label}</span></button
  >`;
}

function codeLine(
  { value, says }: NonNullable<CardView['code']>,
  words: Words,
  { copy, copied }: Hands,
): TemplateResult {
  const name = words.say('code', { name: value });
  return html`<div class="code" part="code">
    ${
      copied === 'refused'
        ? html`<p><b>${value}</b></p>`
        : html`<button type="button" @click=${copy}><b>${name}</b> <bdi>${says ?? nothing}</bdi></button>`
    }<span role="status">${copied === 'copied' ? words.say('codeCopied', { name: value }) : nothing}</span>
  </div>`;
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
