// mistakes-of: an element that may be written wrongly in, the Problems told on it; imported only for such a one.
import type { PropertyDeclaration } from 'lit';
import type { Catalog } from '../core/catalog.ts';
import { type Found, mistakes, noElement, noTag } from '../core/mistakes.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import type { Shops } from '../shop/shops.ts';
import { composes, hasFallback } from './children.ts';
import { VitrineProblemEvent } from './events.ts';
import { nearest } from './scope.ts';

const KINDS = ['storefront', 'shelf', 'card', 'link', 'alternatives', 'disclosure'];
const TAGS = KINDS.map((kind) => `vitrine-${kind}`);
const PREFIX = 'data-vitrine-';
/** Milliseconds that a page has to name a document or a product by script, before it counts as forgotten. */
const LATE = 1000;

/** An element as it is seen from here; the names must stay those of `src/ui`. */
export interface Host extends HTMLElement {
  readonly settings: Settings;
  readonly ownsShop: boolean;
  readonly shop: { readonly $catalog: { get(): Catalog | null }; readonly $status: { get(): string } } | null;
  readonly ports: Shops['ports'] | undefined;
  isLate: boolean;
  tell(problems: readonly Problem[]): void;
  requestUpdate(): void;
}

const isOurs = (node: Node): node is Host => TAGS.includes((node as Host).localName);
const aboveOf = (host: Host) => nearest<Host>(host, isOurs);

const readsOf = (tag: string): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes ??
  [];

const valueOf = (host: Host, name: string) => String(Reflect.get(host, name) ?? '');

const waiting = new WeakSet<Host>();

/** Tells what is wrong now; what is only missing may still come by script, and is waited for once. */
export function mistakesOf(host: Host): void {
  host.tell(found(host, []));
  if (host.isLate) return tellLacks(host);
  if (lacksOf(host).length === 0 || waiting.has(host)) return;
  waiting.add(host);
  host.ports?.later(() => {
    waiting.delete(host);
    if (!host.isConnected) return;
    host.isLate = true;
    tellLacks(host);
    host.requestUpdate();
  }, LATE);
}

/** The document that several lack is told once, where it is to be named. */
function tellLacks(host: Host): void {
  const lacks = lacksOf(host);
  const at = lacks.includes('src') ? outermost(host) : host;
  at.tell(found(at, lacks));
}

function found(host: Host, lacks: readonly string[]): Problem[] {
  const tag = TAGS.find((it) => it === host.localName) ?? 'vitrine-card';
  const elsewhere = Object.fromEntries(TAGS.map((it) => [it, readsOf(it)]));
  const reads = (host.constructor as unknown as { observedAttributes: readonly string[] }).observedAttributes;
  const unread = host.getAttributeNames().filter((it) => !(reads.includes(it) || it in host));
  return mistakes({ tag, reads, elsewhere, unread, values: valuesOf(host), ids: idsOf(host), lacks });
}

function valuesOf(host: Host): Found['values'] {
  const { elementProperties } = host.constructor as unknown as {
    elementProperties: Map<string, PropertyDeclaration & { readonly is?: readonly unknown[] }>;
  };
  return [...elementProperties].flatMap(([property, { is, attribute }]) => {
    if (!is) return [];
    const name = typeof attribute === 'string' ? attribute : property;
    const value = host.getAttribute(name) ?? valueOf(host, property);
    const known = is.map(String);
    return value && !known.includes(value) ? [{ name, value, known }] : [];
  });
}

function idsOf(host: Host): Found['ids'] {
  const catalog = host.shop?.$catalog.get();
  // What an address of its own is linked with, the document around it has yet to say.
  if (!catalog || aboveOf(host)?.shop?.$status.get() === 'loading') return [];
  const sections = catalog.sections.flatMap((it) => (it.type === 'products' && it.id) || []);
  // What is set around it is told there, unless it has a document of its own.
  const only = (host.ownsShop && host.settings.only) || valueOf(host, 'only');
  return (
    [
      ['only', only, Object.keys(catalog.retailers)],
      ['product', valueOf(host, 'product'), catalog.order],
      ['products', valueOf(host, 'products'), catalog.order],
      ['section', valueOf(host, 'products') ? '' : valueOf(host, 'section'), sections],
    ] as const
  ).flatMap(([name, ids, known]) =>
    (name === 'products' ? ids.split(/\s+/) : [ids])
      .filter((id) => id && !known.includes(id))
      .map((id) => ({ name, id, known })),
  );
}

function lacksOf(host: Host): string[] {
  if (!host.shop) return ['src'];
  if (host.shop.$status.get() !== 'ready' || valueOf(host, 'product')) return [];
  const { localName } = host;
  if (valueOf(host, 'href'))
    return localName === 'vitrine-card' && !valueOf(host, 'name') && !hasFallback(host) ? ['name'] : [];
  const needs = localName === 'vitrine-card' ? !host.ownsShop : /-(link|alternatives)$/.test(localName);
  return needs ? ['product'] : [];
}

/** Of what surrounds the host the outermost that composes it: there the document is to be named. */
function outermost(host: Host): Host {
  const above = aboveOf(host);
  return above && composes(above) ? outermost(above) : host;
}

const told = new WeakSet<Element>();

/** Tells of a tag that there is not, or of a placeholder: its kind may be none of ours, and so may its attributes. */
export function tellOf(place: HTMLElement): void {
  if (told.has(place)) return;
  told.add(place);
  for (const problem of place.localName.startsWith('vitrine-') ? ofTag(place) : ofPlace(place))
    place.dispatchEvent(new VitrineProblemEvent(problem));
}

/** Meanwhile another copy of Vitrine may have brought it. */
const ofTag = ({ localName }: HTMLElement): Problem[] =>
  TAGS.includes(localName) || customElements.get(localName) ? [] : [noTag(localName, TAGS)];

function ofPlace(place: HTMLElement): Problem[] {
  const kind = place.dataset['vitrine'] ?? '';
  const tag = `vitrine-${kind}`;
  const reads = readsOf(tag);
  const unread = place
    .getAttributeNames()
    .filter((it) => it.startsWith(PREFIX) && !reads.includes(it.slice(PREFIX.length)));
  const nothing = { elsewhere: {}, values: [], ids: [], lacks: [] };
  return reads.length > 0 ? mistakes({ ...nothing, tag, reads, unread }) : noElement(kind, KINDS);
}
