// element: a document and a tag in, the finished element out.
import type { Problem } from '../core/problem.ts';
import { childrenOf } from './children.ts';
import { draw, type Styles } from './draw.ts';
import { dataScript, type Markup, markup } from './markup.ts';
import { ELEMENTS, type Tag } from './styles.ts';
import { documentOf } from './typed.ts';
import { type Moment, type Walk, walkOf } from './walk.ts';

/** An element's attributes as HTML has them; `true` writes the bare name, what is null, undefined or false is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface ElementOptions extends Moment {
  /** `inline` (the default): a style element in each root. Else the address of `vitrine.css`, linked in each. */
  readonly styles?: Styles | undefined;
  /** Whether the document stands inside the element, where its script finds it; by default where there is no `src`. */
  readonly inline?: boolean | undefined;
  /** The words of a `vitrine-link`; without them the product's name. */
  readonly words?: string | undefined;
}

/**
 * The element as HTML: its declarative shadow DOM, and in it plain links that pay and, where it needs it, the document.
 * A document that is none gives the element alone, as the script alone would find it; `problemsOf` says why. Throws a
 * TypeError for what no document is to blame for: an unknown tag, an attribute that can have no such name, no `now`.
 */
export function renderElement(
  document: unknown,
  tag: string,
  attributes: Attributes = {},
  options: ElementOptions,
): string {
  const { walk } = walkOf(document, options);
  return elementOf(walk, tag, attributes, options).text;
}

export function elementOf(
  walk: Walk | null,
  tag: string,
  attributes: Attributes,
  { styles = 'inline', inline = !attributes['src'], words }: ElementOptions,
): Markup {
  if (!isOurs(tag))
    throw new TypeError(`There is no <${tag}>; there are ${ELEMENTS.map((it) => it.tagName).join(', ')}.`);
  const written = writtenOf(attributes);
  const [open, close] = [`<${tag}`, `</${tag}>`].map((it) => markup([it] as unknown as TemplateStringsArray));
  if (!walk) {
    const plain = Object.entries(written).map(([name, value]) => markup` ${name}="${value}"`);
    return markup`${open}${plain}>${close}`;
  }
  const name = walk.catalog.products[written['product'] ?? '']?.name;
  const says = words ?? name ?? written['href'] ?? '';
  const drawn = draw(walk, tag, written, styles, tag === 'vitrine-link' ? says : '');
  const data = inline && dataScript('application/json', documentOf(walk.catalog));
  const children = childrenOf(walk, tag, written, drawn.settings, says);
  return markup`${open}${drawn.attributes}>${drawn.root}${data}${children}${close}`;
}

const isOurs = (tag: string): tag is Tag => ELEMENTS.some(({ tagName }) => tagName === tag);

function writtenOf(attributes: Attributes): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!/^[a-z][a-z\d_-]*$/i.test(name))
      throw new TypeError(`"${name}" cannot be the name of an attribute.`);
    if (value === null || value === undefined || value === false) continue;
    written[name.toLowerCase()] = value === true ? '' : String(value);
  }
  return written;
}

/** All that is wrong with a document, and with its links, at that moment. */
export function problemsOf(document: unknown, options: Moment): readonly Problem[] {
  const { walk, problems } = walkOf(document, options);
  if (!walk) return problems;
  // Drawing walks every link there is.
  elementOf(walk, 'vitrine-storefront', {}, { ...options, inline: false });
  const seen = new Map(walk.problems.map((it) => [JSON.stringify(it), it]));
  return [...seen.values()];
}
