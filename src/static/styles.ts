// styles: the elements' own styles as text, for a style element in each root or for one sheet that all roots link to.
import type { CSSResult } from 'lit';
import { VitrineAlternatives } from '../ui/alternatives.ts';
import { VitrineCard } from '../ui/card.ts';
import { VitrineDisclosure } from '../ui/disclosure.ts';
import { VitrineLink } from '../ui/link.ts';
import { rowsText } from '../ui/rows.styles.ts';
import { VitrineShelf } from '../ui/shelf.ts';
import { VitrineStorefront } from '../ui/storefront.ts';
import { type Theme, themeCss } from '../ui/theme.ts';

export const ELEMENTS = [
  VitrineStorefront,
  VitrineShelf,
  VitrineCard,
  VitrineAlternatives,
  VitrineLink,
  VitrineDisclosure,
] as const;
export type Tag = (typeof ELEMENTS)[number]['tagName'];

/** What only a script can do is not offered where none runs. Where one does, this takes nothing away. */
const WITHOUT_SCRIPT = `@media (scripting: none) {
  .share, .finder, .jumps, .turns, button.more { display: none }
  .code button { user-select: text; -webkit-user-select: text }
}`;

/** The page around a storefront: the ground reaches its edges. In a shadow root it finds nothing. */
const PAGE = `.vitrine-page { margin: 0; font-family: system-ui, sans-serif }
.vitrine-page > main > vitrine-storefront { display: grid; min-height: 100vh }`;

const tight = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .trim();

const byTag = new Map<string, string>();

/** The styles of one element, as they stand in its root. */
export function styleOf(tag: string): string {
  const kept = byTag.get(tag);
  if (kept !== undefined) return kept;
  const Class = ELEMENTS.find(({ tagName }) => tagName === tag);
  // Asked for its attributes, the class puts its styles together.
  void Class?.observedAttributes;
  const own = (Class?.elementStyles ?? []).map((it) => (it as CSSResult).cssText);
  const text = tight([...own, tag === 'vitrine-alternatives' ? rowsText : '', WITHOUT_SCRIPT].join('\n'));
  byTag.set(tag, text);
  return text;
}

export const pageStyle = tight(PAGE);

/**
 * One sheet for all elements, as `styles: "<address>"` links it in each root and in the page. `theme`: the document's,
 * or none; a strict policy lets no theme stand in the page itself.
 */
export function stylesheet(theme: Theme = {}): string {
  const themed = themeCss(theme);
  const rules = ELEMENTS.map(({ tagName }) => scoped(styleOf(tagName), tagName));
  return [pageStyle, ...rules, themed && scoped(tight(themed), 'vitrine-storefront')].join('\n');
}

/** Every rule bound to the roots of one element, all by the same weight; so none of them finds anything in the page. */
export function scoped(css: string, tag: string): string {
  return css.replace(/([^{}]+)(?=\{)/g, (prelude) => {
    if (prelude.startsWith('@')) return prelude;
    if (prelude.includes(';')) throw new Error(`A rule inside a rule: "${prelude}". Write it beside it.`);
    return selectors(prelude)
      .map((it) => `:host(${tag})${it.startsWith(':host') ? '' : ' '}${it}`)
      .join(',');
  });
}

/** The commas between selectors, not those within their brackets. */
const selectors = (list: string): string[] => list.split(/,(?![^(]*\))/).map((it) => it.trim());
