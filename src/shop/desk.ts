// desk: asks the stock sources for every shop of the page, once for all, one question in flight per source.
import type { StockSettings } from '../core/catalog.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULT_TTL, type StockAnswer } from '../core/stock.ts';
import { MINUTE } from '../core/time.ts';
import type { Ports } from '../ports/ports.ts';
import type { Asked, Source } from '../ports/sources/source.ts';
import { writeJson } from '../core/json.ts';
import { unloaded } from './unloaded.ts';

/** One who wants to know; the shop. */
export interface Asker {
  answered(answer: StockAnswer): void;
  trouble(problems: readonly Problem[]): void;
}

export interface Desk {
  /**
   * Asks for the offers of the cards `near` the viewport; `all` are the page's offers of that retailer, for sources
   * that are asked once for all. What is fresh is answered at once, without a request.
   */
  ask(line: Line, near: readonly Asked[], all: () => readonly Asked[], asker: Asker): void;
  /** The asker wants no more answers. */
  leave(asker: Asker): void;
}

/** Where to ask, and in which context. */
export interface Line {
  readonly settings: StockSettings;
  readonly country?: string | undefined;
  readonly server?: string | undefined;
  readonly creator?: string | undefined;
}

interface Item {
  readonly asked: Asked;
  readonly askers: Set<Asker>;
  /** The last answer, and from when until when it (or a refusal) holds, in milliseconds since 1970. */
  answer?: StockAnswer;
  since: number;
  until: number;
}

interface Queue {
  readonly line: Line;
  readonly items: Map<string, Item>;
  readonly waiting: Set<Item>;
  /** In the question that is in flight: whoever wants them too hears the same answer. */
  readonly asking: Set<Item>;
  busy: boolean;
  failures: number;
  /** Left alone until then. */
  closedUntil: number;
}

const PATIENCE = 3;
const REST = 60_000;
const RETRY_AFTER = 300;
/** However short an answer's `ttl`, nobody is asked about the same thing more often. */
const PAUSE = 15_000;

export function createDesk(ports: Ports): Desk {
  const queues = new Map<string, Queue>();
  const gone = new WeakSet<Asker>();

  function ask(line: Line, near: readonly Asked[], all: () => readonly Asked[], asker: Asker): void {
    const name = writeJson(line);
    let queue = queues.get(name);
    if (!queue) {
      queue = {
        line,
        items: new Map(),
        waiting: new Set(),
        asking: new Set(),
        busy: false,
        failures: 0,
        closedUntil: 0,
      };
      queues.set(name, queue);
    }
    serve(queue, near, all, asker).catch(() => {});
  }

  async function serve(queue: Queue, near: readonly Asked[], all: () => readonly Asked[], asker: Asker) {
    const source = await ports.source(queue.line.settings.source).catch(() => undefined);
    if (gone.has(asker)) return;
    if (!source) return asker.trouble([source === null ? unaskable(queue.line) : unloaded('stock')]);
    for (const asked of source.asks === 'all' ? all() : near) {
      const key = writeJson(asked);
      const item = queue.items.get(key) ?? { asked, askers: new Set(), since: 0, until: 0 };
      queue.items.set(key, item);
      const known = item.askers.has(asker);
      item.askers.add(asker);
      // Nothing is known for so long ahead: the clock was put back.
      const holds = ports.now() <= item.until && ports.now() > item.since - MINUTE;
      if (!holds && !queue.asking.has(item)) queue.waiting.add(item);
      else if (item.answer && !known) asker.answered(only(item.answer, [item]));
    }
    await pump(queue, source);
  }

  async function pump(queue: Queue, source: Source) {
    if (queue.busy) return;
    queue.busy = true;
    // Cards that near in the same frame share the question.
    await Promise.resolve();
    while (queue.waiting.size > 0 && queue.closedUntil <= ports.now()) {
      const batch = [...queue.waiting].slice(0, source.batch);
      for (const item of batch) {
        queue.waiting.delete(item);
        queue.asking.add(item);
      }
      await askBatch(queue, source, batch);
      queue.asking.clear();
    }
    queue.waiting.clear();
    queue.busy = false;
  }

  async function askBatch(queue: Queue, source: Source, batch: Item[]) {
    const { settings, country, server, creator } = queue.line;
    const question = { settings, country, server, creator, asked: batch.map(({ asked }) => asked) };
    const once = () =>
      source.ask(question, ports).catch(() => ({ answers: [], problems: [], failed: true }) as const);
    let result = await once();
    if (result.failed && queue.failures + 1 < PATIENCE) {
      await new Promise<void>((go) => ports.later(go, RETRY_AFTER * (1 + ports.random())));
      if (!batch.some(({ askers }) => askers.size > 0)) return;
      result = await once();
    }
    queue.failures = result.failed ? queue.failures + 1 : 0;
    const problems = [...result.problems];
    if (queue.failures >= PATIENCE) {
      queue.closedUntil = ports.now() + REST;
      queue.failures = 0;
      problems.push(resting(queue.line, ports.now()));
    }
    // What got no answer though the source is well is not asked again before an answer would have aged.
    const pause = result.failed ? PAUSE : DEFAULT_TTL * 1000;
    for (const item of batch) {
      item.since = ports.now();
      item.until = item.since + pause;
    }
    for (const answer of result.answers)
      for (const item of batch)
        if (answer.offers[item.asked.offer]) {
          item.answer = answer;
          item.until = answer.receivedAt + Math.max(PAUSE, answer.ttl * 1000);
        }
    for (const asker of new Set(batch.flatMap(({ askers }) => [...askers]))) {
      const theirs = batch.filter(({ askers }) => askers.has(asker));
      for (const answer of result.answers) asker.answered(only(answer, theirs));
      if (problems.length > 0) asker.trouble(problems);
    }
  }

  function leave(asker: Asker): void {
    gone.add(asker);
    for (const [name, queue] of queues) {
      for (const [key, item] of queue.items)
        if (item.askers.delete(asker) && item.askers.size === 0) queue.items.delete(key);
      if (queue.items.size === 0 && !queue.busy) queues.delete(name);
    }
  }

  return { ask, leave };
}

/** The part of an answer that speaks of these items. */
function only(answer: StockAnswer, items: readonly Item[]): StockAnswer {
  const offers: Record<string, StockAnswer['offers'][string]> = {};
  for (const { asked } of items) {
    const report = answer.offers[asked.offer];
    if (report) offers[asked.offer] = report;
  }
  return { ...answer, offers };
}

function unaskable({ settings }: Line): Problem {
  const fix = 'Set "server", which can ask it, or use the source "json".';
  return {
    path: `stock.${settings.source}`,
    what: `The source "${settings.source}" cannot be asked from this page.`,
    fix,
  };
}

function resting({ settings }: Line, since: number): Problem {
  const what = `The source failed ${PATIENCE} times and is left alone for a minute since ${new Date(since).toISOString()}.`;
  return {
    path: `stock.${settings.source}`,
    what,
    fix: 'Check that its address answers; it is asked again by itself.',
  };
}
