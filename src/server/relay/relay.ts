// relay: offers of a document in, the design's stock answer out, by way of whoever has to be asked.
import type { Catalog, Offer, Retailer } from '../../core/catalog.ts';
import type { Problem } from '../../core/problem.ts';
import { offerKey, type OfferKey, type StockReport } from '../../core/stock.ts';
import { formatTime } from '../../core/time.ts';
import type { Asked } from '../../ports/sources/source.ts';
import { askerOf, tellsAll } from './askers.ts';
import { type Counter, type CounterOptions, createCounter } from './counter.ts';
import { createHosts } from './hosts.ts';
import { type Outside, outward } from './outward.ts';
import { isShops, type Keeping, reachOf } from './reach.ts';
import { within } from '../within.ts';

export interface RelayAnswer {
  /** Seconds that it holds: as long as the part of it that ends first. */
  readonly ttl: number;
  /** Of those asked about, what is known. */
  readonly offers: Readonly<Record<OfferKey, StockReport>>;
}

export interface Relay {
  /** Answers within `patience` milliseconds with what is known by then; the rest is known next time. Never throws. */
  ask(catalog: Catalog, keys: readonly OfferKey[], patience: number): Promise<RelayAnswer>;
}

export type RelayOptions = Omit<Outside, 'hosts' | 'log'> & {
  /** What the tokens file holds by now. */
  secrets(): Pick<Keeping, 'headers' | 'variables'>;
  env(name: string): string | undefined;
  /** Told of each offer that was asked about. */
  readonly count?: CounterOptions['count'];
  /** Is told of each Problem once. */
  log(problem: Problem): void;
};

/** Seconds after which to ask again where nothing is known. */
const UNKNOWN = 60;
const COUNTERS = 500;
const TOLD = 1000;

export function createRelay({ secrets, env, count, ...world }: RelayOptions): Relay {
  const { now } = world;
  const log = once(world.log);
  const outside = { ...world, log, hosts: createHosts(now) };
  const counters = new Map<string, Counter>();
  const found = new WeakMap<Catalog, Map<string, Counter | null>>();

  function counterOf(catalog: Catalog, retailer: Retailer): Counter | null {
    const known = found.get(catalog) ?? new Map<string, Counter | null>();
    found.set(catalog, known);
    const counter = known.get(retailer.id) ?? findCounter(catalog, retailer);
    known.set(retailer.id, counter);
    return counter;
  }

  function findCounter(catalog: Catalog, retailer: Retailer): Counter | null {
    const asker = askerOf(retailer.stock);
    if (!asker || !retailer.stock) return null;
    const { settings, reach } = reachOf(catalog, retailer, retailer.stock, { ...secrets(), env });
    const { country } = catalog;
    const { most, deadline } = asker;
    // Whoever may reach other hosts has a counter of its own: nobody rides on another's redirects or secrets.
    const sites = [...reach.sites].sort();
    const name = JSON.stringify([
      settings,
      country,
      sites,
      reach.secrets.map((it) => [[...it.sites].sort(), Object.entries(it.headers)]),
    ]);
    const known = counters.get(name);
    counters.delete(name);
    const fetch = outward(outside, { ...reach, most });
    const counter =
      known ??
      createCounter({
        asker,
        settings,
        country,
        log,
        world: { fetch, now, deadline },
        ...(count && { count }),
      });
    counters.set(name, counter);
    for (const oldest of counters.keys()) {
      if (counters.size <= COUNTERS) break;
      counters.delete(oldest);
    }
    return counter;
  }

  return {
    async ask(catalog, keys, patience) {
      const wanted = groups(catalog, keys).flatMap(({ retailer, asked }) => {
        const counter = counterOf(catalog, retailer);
        return counter ? [{ retailer, asked, counter }] : [];
      });
      const answers = wanted.map(({ counter, asked, retailer }) =>
        counter.ask(asked, () => allOf(catalog, retailer)),
      );
      await within(patience, Promise.all(answers));
      const time = now();
      const offers: Record<OfferKey, StockReport> = {};
      let until = Number.POSITIVE_INFINITY;
      for (const { asked, counter } of wanted)
        for (const it of asked) {
          const held = counter.held(it);
          if (!held?.report || held.until <= time) continue;
          until = Math.min(until, held.until);
          offers[it.offer] = {
            ...held.report,
            checkedAt: held.report.checkedAt ?? formatTime(held.receivedAt),
          };
        }
      const ttl =
        until === Number.POSITIVE_INFINITY ? UNKNOWN : Math.max(1, Math.floor((until - time) / 1000));
      return { ttl, offers };
    },
  };
}

/** The offers by retailer; keys that the document does not have are left out. */
function groups(catalog: Catalog, keys: readonly OfferKey[]) {
  const found = new Map<string, { readonly retailer: Retailer; readonly asked: Asked[] }>();
  for (const key of new Set(keys)) {
    const [product = '', offer = ''] = key.split('/');
    const it = catalog.products[product]?.offers.find(({ id }) => id === offer);
    const retailer = it && catalog.retailers[it.retailer];
    if (!it || !retailer || !(isShops(it.page, retailer) || retailer.stock?.source !== 'json-ld')) continue;
    const group = found.get(retailer.id) ?? { retailer, asked: [] };
    found.set(retailer.id, group);
    group.asked.push(askedOf(product, it));
  }
  return [...found.values()];
}

/** All of the retailer's offers, where one answer tells of them all. */
function allOf(catalog: Catalog, retailer: Retailer): Asked[] {
  const asker = askerOf(retailer.stock);
  if (!asker || !retailer.stock || !tellsAll(asker, retailer.stock)) return [];
  return catalog.order.flatMap((product) =>
    (catalog.products[product]?.offers ?? [])
      .filter((it) => it.retailer === retailer.id)
      .map((it) => askedOf(product, it)),
  );
}

const askedOf = (product: string, { id, page, sku, gtin, variant }: Offer): Asked => ({
  offer: offerKey(product, id),
  url: page,
  sku,
  gtin,
  variant,
});

/** Shops are asked again and again; what ails them need not be told again and again. */
function once(log: (problem: Problem) => void): (problem: Problem) => void {
  const told = new Set<string>();
  return (it) => {
    const words = JSON.stringify(it);
    if (told.has(words)) return;
    if (told.size >= TOLD) told.clear();
    told.add(words);
    log(it);
  };
}
