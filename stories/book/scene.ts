// scene: one story's element with what stands in and around it, and the HTML of it that a reader pastes.
import type { StorefrontDocument } from '../../src/core/index.ts';
import { Html, html } from '../../demo/html.ts';
import type { Settings } from './settings.ts';
import { NORTHWIND_STOCK } from './world.ts';

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Scene {
  readonly tag: string;
  readonly attributes?: Attributes;
  /** Stands in the element as its own JSON. */
  readonly document?: StorefrontDocument;
  /** What stands in the element besides: the plain links, or elements of the page's own choosing. */
  readonly inside?: Html | null;
  /** What stands around it on the page. */
  readonly around?: (element: Html) => Html;
  /** Declarations for the element: tokens, a width. */
  readonly style?: Readonly<Record<string, string>>;
  /** How the element is called in a style rule, where that is not its tag. */
  readonly selector?: string;
}

/** The style rules that the scene needs, and the element with all around it. */
export interface Pasted {
  readonly rules: string;
  readonly markup: string;
}

/** The scene as the toolbars have it. The font is the page's to choose: an empty one has a poor one. */
export function written(scene: Scene, settings: Settings): Pasted {
  const { tag, around = (element: Html) => element, style = {}, selector = tag } = scene;
  const { scheme } = settings;
  const declared = Object.entries({ 'font-family': 'system-ui, sans-serif', ...style }).map(
    ([name, value]) => `  ${name}: ${value};`,
  );
  const own = `${selector} {\n${declared.join('\n')}\n}`;
  const rules = scheme === 'auto' ? own : `:root { color-scheme: ${scheme}; }\n${own}`;
  return { rules, markup: around(elementOf(scene, settings)).text };
}

/** All that goes into a page: the script, the rules, the element. `home` is where this book is served. */
export function paste(scene: Scene, settings: Settings, home: string): string {
  const { rules, markup } = written(scene, settings);
  const script = `<script type="module" src="${new URL('vitrine/vitrine.js', home).href}"></script>`;
  return `${script}\n<style>\n${rules}\n</style>\n\n${markup}\n`;
}

function elementOf({ tag, attributes = {}, document, inside }: Scene, settings: Settings): Html {
  const { direction: dir, language: lang, consent } = settings;
  const given = { ...attributes, ...presetOf(tag, document, settings), ...worded({ lang, dir, consent }) };
  const listed = Object.entries(given).flatMap(([name, value]) => attribute(name, value));
  const data = document && `  <script type="application/json">\n${json(document, settings)}\n  </script>`;
  const lines = [data, inside?.text && `  ${inside.text.trim()}`].filter(Boolean);
  const content = lines.length ? `\n${lines.join('\n')}\n` : '';
  return new Html(`<${[tag, ...listed].join(' ')}>${content}</${tag}>`);
}

const worded = (words: Attributes) => Object.fromEntries(Object.entries(words).filter(([, it]) => it));

/** Without a document of its own to say it in, the storefront has an attribute for it. */
const presetOf = (tag: string, document: unknown, { preset }: Settings): Attributes =>
  preset && !document && tag === 'vitrine-storefront' ? { preset } : {};

function attribute(name: string, value: Attributes[string]): string[] {
  if (value === undefined || value === null || value === false || value === '') return [];
  return [value === true ? name : html`${name}="${value}"`.text];
}

/** The document with the toolbars' preset and stock source in it; no `<` may end the script that it stands in. */
function json(document: StorefrontDocument, { preset, stock }: Settings): string {
  const { northwind, ...others } = document.retailers ?? {};
  const source = { source: 'json' as const, url: `${NORTHWIND_STOCK}?keys={keys}` };
  const said = {
    ...document,
    ...(stock && northwind ? { retailers: { northwind: { ...northwind, stock: source }, ...others } } : {}),
    ...(preset ? { theme: { ...document.theme, preset } } : {}),
  };
  return JSON.stringify(said, null, 2).replaceAll('<', '\\u003c');
}
