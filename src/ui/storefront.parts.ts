// What a storefront offers besides its cards: ways to find one among many, and a way to pass the page on.
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../core/catalog.ts';
import { tagsOf } from '../core/search.ts';
import type { Words } from './words.ts';

/** What a person is looking for. */
export interface Wanted {
  readonly query: string;
  readonly tag: string | null;
}

/** More products than this are worth a search. */
const MANY = 12;
const MOST_TAGS = 8;

/** The search field and the tags; nothing where there is little to search. */
export function finder(
  catalog: Catalog,
  wanted: Wanted,
  words: Words,
  find: (wanted: Wanted) => void,
): TemplateResult | typeof nothing {
  if (catalog.order.length <= MANY) return nothing;
  const tags = tagsOf(catalog).slice(0, MOST_TAGS);
  const typed = (event: Event) => find({ ...wanted, query: (event.target as HTMLInputElement).value });
  const chosen = (tag: string) => () => find({ ...wanted, tag: tag === wanted.tag ? null : tag });
  return html`<div class="finder" part="finder" role="search">
    <input part="search" type="search" aria-label=${words.say('search')} placeholder=${words.say('search')}
      .value=${wanted.query} @input=${typed} />
    ${
      tags.length > 1
        ? html`<div class="tags">
            ${tags.map((tag) => html`<button part="tag" aria-pressed=${tag === wanted.tag} @click=${chosen(tag)}>${tag}</button>`)}
          </div>`
        : nothing
    }
  </div>`;
}

/** Links to the titled sections; nothing where there are fewer than three. */
export function jumps(
  catalog: Catalog,
  words: Words,
  jump: (index: number) => void,
): TemplateResult | typeof nothing {
  const titled = catalog.sections.flatMap(({ title }, index) => (title ? [{ title, index }] : []));
  if (titled.length < 3) return nothing;
  return html`<nav class="jumps" part="jumps" aria-label=${words.say('sections')}>
    ${titled.map(({ title, index }) => html`<button @click=${() => jump(index)}>${title}</button>`)}
  </nav>`;
}

/** Passes the page on through the device's own sheet, else by copying its address. True when it was copied. */
export async function share(title: string): Promise<boolean> {
  const url = location.href.split('#')[0] ?? '';
  try {
    if (navigator.share) await navigator.share({ title, url });
    else await navigator.clipboard.writeText(url);
    return !navigator.share;
  } catch {
    // The person thought better of it, or the browser forbids it; either way there is nothing to say.
    return false;
  }
}
