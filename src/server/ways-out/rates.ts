// rates: how often each way out led out, for a creator's pages; asked of the ledger now and then, never for one request.
import { METHODS } from '../../core/handoff-methods.ts';
import { type MethodRates, methodRates, type Tries } from '../../core/method-rates.ts';
import { DAY, MINUTE } from '../../core/time.ts';
import type { ServerContext } from '../endpoint.ts';
import { within } from '../within.ts';

/**
 * What was received in that time counts. A method that was switched off for its rate is not tried any more, so that
 * nothing new is heard of it: after that time it is tried again.
 */
const WINDOW = 14 * DAY;
const HOLDS = 5 * MINUTE;
/** Milliseconds after the first question during which pages wait for its answer. */
const PATIENCE = 500;
const KEPT = 1000;
/** Methods that only documents know, the most tried of which are told: anybody may send entries with any name. */
const MOST_OTHERS = 10;

export interface Rates {
  /** Null where the ledger has seen too little. Never throws, and waits for a slow ledger only at the start. */
  of(creator: string): Promise<MethodRates | null>;
}

const known = new WeakMap<ServerContext, Rates>();

/** The rates of this server, the same for each of its endpoints. */
export function ratesOf(context: ServerContext): Rates {
  const rates = known.get(context) ?? createRates(context);
  known.set(context, rates);
  return rates;
}

function createRates({ storage, now, log }: Pick<ServerContext, 'storage' | 'now' | 'log'>): Rates {
  let tries: readonly Tries[] | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const kept = new Map<string, MethodRates | null>();

  async function ask(): Promise<void> {
    try {
      tries = bounded((await storage.tries?.(now() - WINDOW)) ?? []);
      kept.clear();
    } catch (error) {
      log(error);
    }
    asking = null;
  }

  function judge(creator: string): MethodRates | null {
    const rates = methodRates(tries ?? [], creator);
    return Object.keys(rates).length > 0 ? rates : null;
  }

  return {
    async of(creator) {
      // Put back, a clock would else leave it unasked for long.
      if (!asking && Math.abs(now() - askedAt) >= HOLDS) {
        askedAt = now();
        asking = ask();
      }
      if (!tries && asking) await within(Math.max(0, askedAt + PATIENCE - now()), asking);
      const found = kept.get(creator);
      if (found !== undefined) return found;
      const rates = judge(creator);
      if (kept.size >= KEPT) kept.clear();
      if (tries) kept.set(creator, rates);
      return rates;
    },
  };
}

function bounded(tries: readonly Tries[]): readonly Tries[] {
  const told = new Set(METHODS.map(({ method }) => method));
  const others = new Map<string, number>();
  for (const { method, left, stayed } of tries)
    if (!told.has(method)) others.set(method, (others.get(method) ?? 0) + left + stayed);
  const most = [...others].sort(([, a], [, b]) => b - a).slice(0, MOST_OTHERS);
  for (const [method] of most) told.add(method);
  return tries.filter(({ method }) => told.has(method));
}
