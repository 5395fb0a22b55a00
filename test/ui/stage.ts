// A page for the element tests: every element is registered, and the world behind them answers as a test says.
import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/define.ts';
// Fetched beforehand, so that "come to rest" does not depend on how long a piece takes to load.
import '../../src/ui/mistakes-of.ts';
import '../../src/ui/panel.ts';
import '../../src/ui/rows.ts';
import { createShops } from '../../src/shop/shops.ts';
import { VitrineElement } from '../../src/ui/element.ts';
import { NOW } from '../core/maya.ts';
import { type FakePorts, fakePorts } from '../mocks/ports.ts';
import { documentOf } from './documents.ts';

export { documentOf, HAT, PICTURE, priced, SHIRT } from './documents.ts';

export const SRC = 'https://maya.example/maya.json';

let world: FakePorts | undefined;

/** A new page before each test; `document` answers at SRC. */
export function stage(document: unknown = documentOf()): FakePorts {
  const ports = fakePorts(NOW);
  world = ports;
  ports.answers[SRC] = () => document;
  VitrineElement.shops = createShops(ports);
  return ports;
}

/** Lets the world and the elements come to rest. */
export async function rest(): Promise<void> {
  await world?.settle();
}

export async function put<T extends VitrineElement>(markup: string): Promise<T> {
  // `fixture` would wait for a frame, which a page in the background never draws.
  const element = fixtureSync<T>(markup);
  await rest();
  return element;
}

/** What a person reads in the element, its shadow roots and what is slotted included. */
export function words(node: Node): string {
  return read(node).replace(/\s+/g, ' ').trim();
}

function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element && node.matches('script, style, template, [aria-hidden=true]')) return '';
  if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(read).join(' ');
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(read).join(' ');
}

/** All that matches, within shadow roots too. */
export function all<T extends Element = HTMLElement>(root: Node, selector: string): T[] {
  if (!(root instanceof Element || root instanceof ShadowRoot)) return [];
  const own = root instanceof Element && root.shadowRoot ? all<T>(root.shadowRoot, selector) : [];
  return [
    ...own,
    ...[...root.children].flatMap((child) => [
      ...(child.matches(selector) ? [child as T] : []),
      ...all<T>(child, selector),
    ]),
  ];
}

export const linkOf = (element: Element): HTMLAnchorElement | undefined =>
  all<HTMLAnchorElement>(element, 'a[part=action]')[0];

/** The address and what it carries: `{ to, ids: [click, creator, campaign, placement, product] }`. */
export function destination(element: Element): { to: string; ids: string[] } {
  const url = new URL(linkOf(element)?.href ?? 'about:blank');
  return { to: `${url.origin}${url.pathname}`, ids: (url.searchParams.get('vt') ?? '').split('.') };
}

/** The events of that name that reach the document while the test runs. */
export function heard<K extends keyof GlobalEventHandlersEventMap>(
  name: K,
): GlobalEventHandlersEventMap[K][] {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const listener = (event: GlobalEventHandlersEventMap[K]) => void events.push(event);
  document.addEventListener(name, listener);
  leaving.push(() => document.removeEventListener(name, listener));
  return events;
}

const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

/** The element has drawn something of its own, and its children are not shown. */
export function isDrawn(element: VitrineElement): boolean {
  return element.shadowRoot?.querySelector('.root, a') != null && !element.shadowRoot.querySelector('slot');
}

/** The element shows its children, and nothing else; a storefront has a silent place for news beside them. */
export function showsChildren(element: VitrineElement): void {
  const root = element.shadowRoot?.querySelector('.all') ?? element.shadowRoot;
  expect([...(root?.children ?? [])].map(({ tagName }) => tagName)).to.deep.equal(['SLOT']);
}
