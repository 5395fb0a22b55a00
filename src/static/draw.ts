// draw: one of our elements, with all that it holds, as declarative shadow DOM. The elements draw themselves, with the
// same templates as in a page; what the page would tell them they are told here.
import type { TemplateResult } from 'lit';
import type { Catalog } from '../core/catalog.ts';
import type { choicesInstead } from '../core/instead.ts';
import type { Settings } from '../core/settings.ts';
import { SETTINGS } from '../ui/placed.ts';
import * as rows from '../ui/rows.ts';
import { type Theme, themeCss } from '../ui/theme.ts';
import { markup, Markup } from './markup.ts';
import { LitElementRenderer, render } from './ssr.ts';
import { ELEMENTS, styleOf, type Tag } from './styles.ts';
import type { Shown, Walk } from './walk.ts';
import { FinishedWords } from './words.ts';

/** How the styles reach the roots: a style element in each, or a link to this address. */
export type Styles = 'inline' | (string & {});

/** What an element holds that it would find out by itself in a page. Its own names; they must stay those of `src/ui`. */
interface Inside extends Settings {
  readonly localName: string;
  readonly settings: Settings;
  readonly innerLevel: number;
  readonly preset?: Theme['preset'];
  readonly scheme?: Theme['scheme'];
  product?: string;
  headingLevel?: number;
  shop: unknown;
  words: FinishedWords;
  shown: Shown | null;
  isInner: boolean;
  panel: null;
  setAttribute(name: string, value: string): void;
  render(): TemplateResult;
}

/** Draws the element: its attributes as they come out, and its root. */
export function draw(
  walk: Walk,
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  styles: Styles,
  words = '',
): { attributes: Markup; root: Markup; settings: Settings } {
  register();
  const Renderer = rendererIn(walk, null, styles, words);
  const renderer = new Renderer(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.connectedCallback();
  const { settings } = renderer.element as unknown as Inside;
  const root = markup`<template shadowrootmode="open">${new Markup(renderer.renderShadow().join(''))}</template>`;
  const written = renderer.renderAttributes().join('').replace(NOTES, '');
  return { attributes: new Markup(written), root, settings };
}

/** Lit looks elements up in the registry that it brings to Node. */
function register(): void {
  for (const element of ELEMENTS)
    if (!customElements.get(element.tagName)) customElements.define(element.tagName, element);
}

function rendererIn(walk: Walk, around: Inside | null, styles: Styles, words: string) {
  return class extends LitElementRenderer {
    override connectedCallback(): void {
      furnish(this.element as unknown as Inside, walk, around, words);
      super.connectedCallback();
    }

    override renderShadow(): string[] {
      const element = this.element as unknown as Inside;
      const inner = {
        elementRenderers: [rendererIn(walk, element, styles, '')],
        customElementHostStack: [this],
      };
      const html = textOf(render(element.render(), inner));
      return [styleIn(element, walk.catalog, around, styles), html.replace(NOTES, '')];
    }
  };
}

/**
 * Lit's notes to itself, for a way of taking over that is not ours, an attribute's name from before it was HTML's, and
 * the one sign that HTML has no place for. No text of a document can look like them: its brackets are escaped.
 */
const NOTES =
  /<!--\/?lit-(?:part|node)[^>]*-->|<\?>|(?<=<template) shadowroot="open"| defer-hydration(?=>)|\0/g;

function textOf(result: Iterable<unknown>): string {
  let text = '';
  for (const piece of result) {
    if (typeof piece !== 'string') throw new Error('A template waits for something; finished HTML cannot.');
    text += piece;
  }
  return text;
}

function styleIn(
  { localName, preset, scheme }: Inside,
  { theme }: Catalog,
  around: Inside | null,
  styles: Styles,
): string {
  if (styles !== 'inline') return markup`<link rel="stylesheet" href="${styles}">`.text;
  const own = { ...theme, ...(preset && { preset }), ...(scheme && { scheme }) };
  return `<style>${styleOf(localName)}${around ? '' : themeCss(own)}</style>`;
}

function furnish(element: Inside, walk: Walk, around: Inside | null, words: string): void {
  const { catalog, stock } = walk;
  const own = SETTINGS.flatMap((name) => (element[name] ? [[name, element[name]]] : []));
  const settings: Settings = { ...around?.settings, ...Object.fromEntries(own) };
  const put = (name: string, value: unknown) =>
    Object.defineProperty(element, name, { value, writable: true });
  const stray = !around && element.localName === 'vitrine-card';
  const follows = element.product ?? (stray ? catalog.order[0] : undefined);
  element.headingLevel ??= around?.innerLevel;
  element.words = new FinishedWords(() => settings.lang || catalog.lang, walk.moment, element as never);
  const shown = follows === undefined ? null : walk.card(follows, settings);
  // Where the shopper is to be asked, only a script can ask; until then the link leads on.
  element.shown = shown && { ...shown, view: { ...shown.view, ask: false } };
  // Its plain links are written beside it: there is always something to show.
  element.isInner = true;
  element.panel = null;
  element.shop = {
    $catalog: { get: () => catalog },
    $stock: { get: () => stock },
    $status: { get: () => 'ready' },
    link: (url: string, kind: 'offer' | 'plain') => walk.link(url, kind, settings),
  };
  put('settings', settings);
  put('whole', true);
  put('rows', rows);
  put('instead', (among: typeof choicesInstead) => walk.instead(follows ?? '', settings, among));
  // What a link of the page's own says stands in ours; nothing else has children that matter here.
  put('querySelector', () => (words ? element : null));
  put('childNodes', [{ nodeName: '#text', textContent: words }]);
  put('popover', null);
  put('dataset', outputs(element));
}

/** `data-stock` and `data-offer`, as attributes. */
function outputs(element: Inside): object {
  return new Proxy(
    {},
    {
      set(_, name, value) {
        element.setAttribute(`data-${String(name)}`, String(value));
        return true;
      },
    },
  );
}
