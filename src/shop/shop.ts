// shop: what we hold of one document, and the order in which the steps run.
import { atom, type ReadableAtom } from './atom.ts';
import type { Catalog, Retailer } from '../core/catalog.ts';
import { parse } from '../core/document.ts';
import { attempt } from '../core/attempt.ts';
import { freeze } from '../core/freeze.ts';
import { type LinkView, linkView, refused } from '../core/link.ts';
import { type Problem, problem } from '../core/problem.ts';
import { fold, type StockAnswer, type StockByOffer } from '../core/stock.ts';
import { formatTime, MINUTE } from '../core/time.ts';
import { type Fetched, fetchText } from '../ports/fetch.ts';
import type { Ports } from '../ports/ports.ts';
import type { Asking, Place } from './asking.ts';
import { type Card, type FollowedCard, followCard } from './card.ts';
import { PLAIN, startLeaving } from './leaving.ts';
import { shareStock } from './share.ts';
import { unloaded } from './unloaded.ts';
import { idsOf, type Settings } from '../core/settings.ts';
import { trusts } from './trust.ts';
import { visitOf } from './visit.ts';

/** A document: its address, or the document itself (text or parsed JSON). */
export interface ShopInput {
  readonly src?: string;
  readonly document?: unknown;
  /** What relative addresses in `document` are relative to; the page's address when left out. */
  readonly base?: string;
  /** Instead of a document: the product that the page itself describes. */
  readonly from?: 'json-ld';
  /** Of the product that the page describes: what the shop is called. */
  readonly retailer?: string | undefined;
  /** The document stands for an element's own attributes and names no creator. */
  readonly partial?: boolean;
}

export interface Shop {
  /** Null until the document has come, and for ever when it cannot be had. */
  readonly $catalog: ReadableAtom<Catalog | null>;
  readonly $status: ReadableAtom<'loading' | 'ready' | 'failed'>;
  /** Stock by `product/offer`; an offer whose entry stays the same object has not changed. */
  readonly $stock: ReadableAtom<StockByOffer>;
  readonly $problems: ReadableAtom<readonly Problem[]>;
  /** One card's slice; the caller releases it. */
  card(product: string, settings?: Settings): Card;
  /** A link that is no card, with a click id of its own; null without a catalog and where the gate refuses it. */
  link(url: string, kind: 'offer' | 'plain', settings?: Settings): LinkView | null;
  /** A method of leaving led nowhere: no card of the page tries it again. False: it has led out after all. */
  gaveUp(method: string, failed?: boolean): void;
  /** Problems that nobody has been told of yet. */
  takeProblems(): readonly Problem[];
  /** Ends every question and timer. */
  dispose(): void;
}

/** A document may take longer than a stock answer: without it there is nothing to see. */
const DOCUMENT_DEADLINE = 15_000;

/** `place` holds the page's desk, where several shops share one. */
export function createShop(input: ShopInput, ports: Ports, place: Place = {}): Shop {
  // What stands in an element's attributes or in the page's JSON-LD: the server has no such document to ask by.
  const partial = Boolean(input.partial || input.from);
  const $catalog = atom<Catalog | null>(null);
  const $status = atom<'loading' | 'ready' | 'failed'>('loading');
  const $problems = atom<readonly Problem[]>([]);
  const $stock = atom<StockByOffer>({});
  const cards = new Set<FollowedCard>();
  const reaches = new Map<string, readonly string[]>();
  const told = new Set<string>();
  const $failed = (place.$failed ??= atom<readonly string[]>([]));
  let leaving = PLAIN;
  let answers: readonly StockAnswer[] = [];
  let now = ports.now();
  let untold: Problem[] = [];
  let cancelTick = () => {};
  /** What has come, and waits to be trusted. */
  let unopened: ReturnType<typeof parse> | null = null;

  function report(problems: readonly Problem[]): void {
    const nameOf = ({ path, what }: Problem) => `${path} ${what}`;
    const news = problems.filter((it) => !told.has(nameOf(it)));
    if (news.length === 0) return;
    for (const it of news) told.add(nameOf(it));
    untold.push(...news);
    $problems.set([...$problems.get(), ...news]);
  }

  /** Whether what is decided now is right; where it is not, or nobody knows yet, nothing is drawn or drawn anew. */
  function sound(): boolean | null {
    const is = trusts(ports, place, known);
    if (is === false) report([UNSOUND]);
    return is;
  }

  const known = attempt(() => {
    if (closing.signal.aborted) return;
    if (unopened) return open(unopened);
    refold(true);
    // Links that are no cards are drawn by whoever follows this.
    $status.notify();
  });

  const read = (document: unknown, base: string) => parse(document, { base, partial });

  function open({ catalog, problems }: ReturnType<typeof parse>): void {
    const is = sound();
    unopened = is === null ? { catalog, problems } : null;
    if (is === null) return;
    if (!is) return fail([UNSOUND]);
    $catalog.set(catalog);
    $status.set(catalog ? 'ready' : 'failed');
    report(problems);
    refold(true);
    askNear();
    scheduleTick();
  }

  function refold(always = false): void {
    now = ports.now();
    $stock.set(shareStock($stock.get(), fold(answers, now, $catalog.get() ?? undefined)));
    for (const card of cards) card.refresh(always);
  }

  /** Time moves on: what has aged is said anew, and what is near is asked again when its answer is stale. */
  function tick(): void {
    refold(true);
    askNear();
    scheduleTick();
  }

  function scheduleTick(): void {
    cancelTick();
    const stale = answers.map(({ receivedAt, ttl }) => receivedAt + ttl * 1000 + 1 - ports.now());
    const next = Math.min(MINUTE, ...stale.filter((ms) => ms > 0));
    cancelTick = cards.size > 0 ? ports.later(tick, next) : () => {};
  }

  /** The piece that asks is fetched when a document names a source; until it has come, and without it, nothing waits. */
  function askNear(): void {
    const retailers = Object.values($catalog.get()?.retailers ?? {});
    if (ports.asleep?.() || !(host.server() || retailers.some(({ stock }) => stock))) return;
    asking ??= fetchAsking(retailers);
    asking.then((it) => it.ask()).catch(() => report([unloaded('stock')]));
  }

  async function fetchAsking(retailers: readonly Retailer[]): Promise<Asking> {
    // The cards are drawn in the task that is running now, and a shopper waits for them.
    await ports.nextTask();
    // Fetched beside it: found only once it runs, they would cost one more round trip.
    for (const { stock } of retailers) if (stock) ports.source(stock.source).catch(() => {});
    const { startAsking } = await import('./asking.ts');
    return startAsking(host, place);
  }

  function reach(product: string): readonly string[] {
    const known = reaches.get(product);
    if (known) return known;
    const seen = new Set([product]);
    for (const id of seen)
      for (const { product: to } of $catalog.get()?.products[id]?.alternatives ?? []) seen.add(to);
    const list = [...seen];
    if ($catalog.get()) reaches.set(product, list);
    return list;
  }

  let nearQueued = false;
  let asking: Promise<Asking> | undefined;
  let heard: unknown;
  const host = {
    ports,
    products: (of: 'near' | 'all', retailer: string) =>
      new Set(
        [...cards]
          .filter(
            ({ isNear, settings: { only } }) => (of === 'all' || isNear) && (!only || only === retailer),
          )
          .flatMap(({ product }) => reach(product)),
      ),
    server: () =>
      partial
        ? undefined
        : ([...cards].find(({ settings }) => settings.server)?.settings.server ?? $catalog.get()?.server),
    answered(answer: StockAnswer) {
      // An answer that a newer one covers whole has nothing left to say.
      const older = answers.filter((it) => Object.keys(it.offers).some((key) => !(key in answer.offers)));
      answers = [...older, answer];
      heard = answer.handoff ?? heard;
      // What the server knows of the ways out may change every plan.
      refold(Boolean(answer.handoff));
      scheduleTick();
    },
    trouble: report,
    catalog: () => $catalog.get(),
    heard: () => heard,
    stock: () => $stock.get(),
    now: () => now,
    sound,
    leaving: () => leaving,
    failed: () => $failed.get(),
    reach,
    problems: report,
    nearChanged() {
      if (nearQueued) return;
      nearQueued = true;
      queueMicrotask(() => {
        nearQueued = false;
        askNear();
      });
    },
    gone(card: FollowedCard) {
      cards.delete(card);
      if (cards.size === 0) cancelTick();
    },
  };

  startLeaving(host, (come) => {
    if (!come) return report([unloaded('handoff')]);
    leaving = come;
    refold(true);
  });
  const closing = new AbortController();
  const unfail = $failed.listen(() => refold(true));
  const sleep = ports.wake(tick);
  if (input.from) void describe();
  else if (input.src === undefined) open(read(input.document, input.base ?? ports.page()));
  else load(input.src).catch(attempt(() => fail([UNSOUND])));

  async function load(src: string): Promise<void> {
    // The credentials of a plain fetch, which are those of the snippet's preload line: else it would be fetched twice.
    const init = { credentials: 'same-origin', signal: closing.signal } as const;
    const fetched = await fetchText(ports.fetch, src, init, DOCUMENT_DEADLINE);
    if (closing.signal.aborted) return;
    if (!fetched.ok) return lose(src, fetched, [fetched.problem]);
    const parsed = read(fetched.text, src);
    if (!parsed.catalog) return lose(src, fetched, parsed.problems);
    // What has been read is drawn in a task of its own: on a phone, each takes as long as a tap may wait.
    await ports.nextTask();
    if (!closing.signal.aborted) open(parsed);
  }

  /** Why a document cannot be had, a browser says only to who asks again; the browser's own copy may still be there. */
  async function lose(src: string, fetched: Fetched, problems: readonly Problem[]): Promise<void> {
    try {
      const { unread } = await import('../ports/unread.ts');
      const { told, copy } = await unread(ports, src, fetched, problems);
      if (closing.signal.aborted) return;
      if (!copy) return fail(told);
      report(told);
      open(read(copy, src));
    } catch {
      fail(problems);
    }
  }

  async function describe(): Promise<void> {
    try {
      const { pageProduct } = await import('../core/readers/page-product.ts');
      const page = ports.page();
      // What a page says of its own product counts as read just now.
      const { document, problems } = pageProduct(
        ports.jsonLd?.() ?? [],
        page,
        formatTime(ports.now()),
        input.retailer,
      );
      if (!document) return fail(problems);
      report(problems);
      open(read(document, page));
    } catch {
      fail([unloaded('from')]);
    }
  }

  function fail(problems: readonly Problem[]): void {
    $status.set('failed');
    report(problems);
  }

  return {
    $catalog,
    $status,
    $stock,
    $problems,
    card(product, settings = {}) {
      const card = followCard(host, product, freeze({ ...settings }));
      if (cards.size === 0) refold();
      cards.add(card);
      card.begin();
      if (cards.size === 1) scheduleTick();
      return card;
    },
    link(url, kind, settings = {}) {
      const catalog = $catalog.get();
      if (!catalog || !sound()) return null;
      const visit = visitOf(catalog, settings, ports, ports.now(), leaving.environment);
      const view = linkView(url, idsOf(catalog, settings, visit, ports.id()), kind, visit);
      report(view ? view.problems : [refused(url)]);
      return view;
    },
    gaveUp(method, failed = true) {
      const others = $failed.get().filter((it) => it !== method);
      $failed.set(failed ? [...others, method] : others);
    },
    takeProblems() {
      const problems = untold;
      untold = [];
      return problems;
    },
    dispose() {
      closing.abort();
      sleep();
      unfail();
      cancelTick();
      void asking?.then((it) => it.leave()).catch(() => {});
    },
  };
}

/** Told where the page's built-ins lead to wrong links. */
const UNSOUND = problem(
  'page',
  'A script of this page replaces built-ins, and links would be wrong.',
  'Load Vitrine without it.',
);
