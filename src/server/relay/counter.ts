// counter: all that is asked of one source with one set of settings: what it said is kept while it holds, renewed
// before it ends, and what several ask at once is asked together.
import type { StockSettings } from '../../core/catalog.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { StockReport } from '../../core/stock.ts';
import { MINUTE } from '../../core/time.ts';
import type { Asked, World } from '../../ports/sources/source.ts';
import type { Asker } from './askers.ts';

export interface Held {
  /** What the shop said last; null when it said nothing of this offer. */
  readonly report: StockReport | null;
  /** Milliseconds since 1970, when it came and until when it holds. */
  readonly receivedAt: number;
  readonly until: number;
  /** Not asked again before. */
  readonly askAfter: number;
}

export interface Counter {
  /** What is held of each offer once those that wait have been answered, or at once where all is known. */
  ask(wanted: readonly Asked[], all: () => readonly Asked[]): Promise<void>;
  held(asked: Asked): Held | undefined;
}

export interface CounterOptions {
  readonly asker: Asker;
  readonly settings: StockSettings;
  readonly country: string | undefined;
  readonly world: World;
  log(problem: Problem): void;
  /** Told of each offer that was asked about. */
  count?(source: string, outcome: 'answered' | 'unknown' | 'failed'): void;
}

/** What comes within so many milliseconds is asked together. */
const TOGETHER = 5;
const RENEWED = MINUTE;
const RETRY = 30_000;
const KEPT = 5000;

/** What tells one thing on the shelf from another; for the source `json` it is what it is asked by. */
const nameOf = ({ source }: StockSettings, { offer, url, sku, gtin, variant }: Asked): string =>
  source === 'json' ? (sku ?? offer) : JSON.stringify([url, sku, gtin, variant]);

export function createCounter({ asker, settings, country, world, log, count }: CounterOptions): Counter {
  const shelf = new Map<string, Held>();
  const flying = new Map<string, Promise<void>>();
  let gathering: { readonly asked: Map<string, Asked>; readonly sent: Promise<void> } | null = null;
  const { source } = asker;

  function gather(): { asked: Map<string, Asked>; sent: Promise<void> } {
    const asked = new Map<string, Asked>();
    const sent = new Promise<void>((go) => setTimeout(go, TOGETHER)).then(async () => {
      gathering = null;
      const list = [...asked.values()];
      const parts: Promise<void>[] = [];
      for (let at = 0; at < list.length; at += source.batch)
        parts.push(question(list.slice(at, at + source.batch)));
      await Promise.all(parts);
      for (const name of asked.keys()) flying.delete(name);
    });
    return { asked, sent };
  }

  async function question(asked: readonly Asked[]): Promise<void> {
    const said = await source.ask({ settings, asked, country }, world).catch((error: Error) => {
      const it = problem(`stock.${settings.source}`, error.message, 'Report it: this should not happen.');
      return { answers: [], problems: [it], failed: true };
    });
    for (const it of said.problems) log(it);
    const now = world.now();
    for (const { offer } of asked) {
      const answer = said.answers.find(({ offers }) => Object.hasOwn(offers, offer));
      count?.(settings.source, answer ? 'answered' : said.failed ? 'failed' : 'unknown');
      const before = shelf.get(offer);
      shelf.delete(offer);
      if (answer) {
        const { receivedAt, ttl } = answer;
        const until = receivedAt + ttl * 1000;
        const askAfter = receivedAt + Math.min((until - receivedAt) / 2, RENEWED);
        shelf.set(offer, { report: answer.offers[offer] ?? null, receivedAt, until, askAfter });
      } else {
        const unheard = { report: null, receivedAt: now, until: now };
        shelf.set(offer, { ...(before ?? unheard), askAfter: now + RETRY });
      }
    }
    // The oldest goes first.
    for (const name of shelf.keys()) {
      if (shelf.size <= KEPT) break;
      shelf.delete(name);
    }
  }

  return {
    held: (asked) => shelf.get(nameOf(settings, asked)),
    async ask(wanted, all) {
      const now = world.now();
      const waits: Promise<void>[] = [];
      const due = (it: Asked) => (shelf.get(nameOf(settings, it))?.askAfter ?? 0) <= now;
      const isNew = (it: Asked) => due(it) && !flying.has(nameOf(settings, it));
      for (const it of wanted.some(isNew) ? [...wanted, ...all()] : wanted) {
        const name = nameOf(settings, it);
        if (due(it) && !flying.has(name)) {
          gathering ??= gather();
          gathering.asked.set(name, { ...it, offer: name });
          flying.set(name, gathering.sent);
        }
      }
      for (const it of wanted) {
        const held = shelf.get(nameOf(settings, it));
        const flight = flying.get(nameOf(settings, it));
        if (flight && !(held?.report && held.until > now)) waits.push(flight);
      }
      await Promise.all(waits);
    },
  };
}
