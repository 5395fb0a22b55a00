// What a browser makes of finished HTML: its elements, whose order and nesting must be those that were written.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Within which declarative roots it stands, outermost first. */
  readonly hosts: readonly string[];
}

const VOID = /^(base|br|hr|img|input|link|meta|source|wbr)$/;

/** Every element of the page; throws where the page is not what it says. */
export function parsed(html: string): Found[] {
  const wrong: string[] = [];
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => wrong.push(`${code} in line ${startLine}`),
  });
  const found: Found[] = [];
  const walk = (node: Node, hosts: readonly string[]): void => {
    if (isElement(node)) {
      const { tagName: name, sourceCodeLocation: at } = node;
      if (!at?.startTag) wrong.push(`<${name}> was never written`);
      else if (!at.endTag && !VOID.test(name)) wrong.push(`<${name}> was closed by something inside it`);
      const attributes = Object.fromEntries(node.attrs.map((it) => [it.name, it.value]));
      found.push({ name, attributes, text: textOf(node), hosts });
    }
    const isRoot = isElement(node) && node.tagName === 'template';
    const inside = isRoot ? [...hosts, (node.parentNode as Element).tagName] : hosts;
    for (const child of childrenOf(node)) walk(child, inside);
  };
  walk(tree, []);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return found;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const childrenOf = (node: Node): readonly Node[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return childrenOf(node).map(textOf).join('');
}

/** A part of a page, as a page. */
export const paged = (part: string): string =>
  `<!doctype html><html lang="en"><head><title>Part</title></head><body>${part}</body></html>`;

/** The links with that address's host, inside shadow roots or in the light. */
export const links = (found: readonly Found[], where: 'root' | 'light' | 'both' = 'both'): Found[] =>
  found.filter(
    ({ name, hosts }) => name === 'a' && (where === 'both' || (where === 'root') === hosts.length > 0),
  );
