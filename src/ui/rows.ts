// rows: what is in stock instead, as a list; imported when the first one is shown. It draws with what it is handed, for
// a Lit of its own would be a second one on the page.
import type { html, TemplateResult } from 'lit';
import { type InsteadRow, insteadView } from '../core/instead.ts';
import type { StockByOffer } from '../core/stock.ts';
import type { CardView } from '../core/view.ts';
import type { Shown } from '../shop/card.ts';
import type { priceOf } from './card.parts.ts';
import type { disclosureLabel } from './disclosure.parts.ts';
import type { picture } from './picture.ts';
import { rowsSheet } from './rows.styles.ts';
import type { Words } from './words.ts';

export { choicesInstead } from '../core/instead.ts';

/** What the rows are drawn with. */
export interface Drawing {
  readonly html: typeof html;
  readonly picture: typeof picture;
  readonly priceOf: typeof priceOf;
  readonly disclosureLabel: typeof disclosureLabel;
}

export interface Listed {
  /** None where finished HTML is made: there the styles stand in it. */
  readonly root: ShadowRoot | undefined;
  /** The product that is meant. */
  readonly card: CardView;
  readonly others: readonly Shown[];
  readonly stock: StockByOffer;
  readonly words: Words;
  readonly level: number;
  readonly tapped: (event: Event, shown: Shown) => void;
  /** Where the list is a panel. */
  readonly close: (() => void) | null;
}

export function drawRows(listed: Listed, drawing: Drawing): TemplateResult {
  const { root, card, others, stock, words, level, close } = listed;
  const { html } = drawing;
  // jsdom knows no sheets made by script, and shows nothing.
  const worn = root?.adoptedStyleSheets;
  if (worn && !worn.includes(rowsSheet())) worn.push(rowsSheet());
  const { title, says, heading, rows } = insteadView(card, others, stock);
  return html`
    <div class="head" tabindex="-1">
      <p class="wanted">${title}${says ? html` <span>· ${words.phrase(says)}</span>` : ''}</p>
      ${rows.length > 0 ? html`<div class="heading" part="title" role="heading" aria-level=${level}>${words.phrase(heading)}</div>` : ''}
      ${
        close
          ? html`<button class="close" part="close" type="button" aria-label=${words.say('close')} @click=${close}></button>`
          : ''
      }
    </div>
    ${
      rows.length > 0
        ? html`<ul class="rows" role="list">
          ${rows.map((row, index) => drawRow(row, others[index] as Shown, listed, drawing))}
        </ul>`
        : html`<p class="none">${words.phrase(heading)}</p>`
    }
  `;
}

function drawRow(
  { title, variant, image, because, price, says, checked, action, disclosure }: InsteadRow,
  shown: Shown,
  { words, tapped }: Listed,
  { html, picture, priceOf, disclosureLabel }: Drawing,
): TemplateResult {
  const tap = (event: Event) => tapped(event, shown);
  const label = action && words.phrase(action.says);
  return html`<li part="row">
    <div class="thumb" part="media">${picture(image && { ...image, alt: '' }, title)}</div>
    <div class="what">
      <p class="name">${title}${variant ? html` <span>${variant}</span>` : ''}</p>
      ${because ? html`<p class="because" part="note">${`“${because}”`}</p>` : ''}
      ${price ? html`<p class="price" part="price">${priceOf(price, words)}</p>` : ''}
      ${
        says
          ? html`<p class="stock" part="stock">
            ${words.phrase(says)}${checked ? html`<span> · ${words.phrase(checked)}</span>` : ''}
          </p>`
          : ''
      }
      <p class="leave">
        ${
          action
            ? html`<a
              class="action"
              part="action"
              href=${action.href}
              target=${action.target}
              rel=${action.rel}
              aria-label=${`${title}, ${label}`}
              @click=${tap}
              @auxclick=${tap}
              @contextmenu=${tap}
              >${label}</a
            >`
            : ''
        }
      </p>
    </div>
    ${disclosureLabel(disclosure, words)}
  </li>`;
}
