// Entries that are sent until they are acknowledged, as pages send them.
import type { Entry } from '../../src/core/ledger.ts';
import { BATCH, batchOf, createPoster } from './posting.ts';

export interface Sending {
  /** Entries whose batch was acknowledged. */
  acknowledged(): number;
  /** Sends one batch of this creator; gives the first status, and goes on until it is acknowledged. */
  probe(creator: string): Promise<number>;
  /** Ends it: what is under way is still sent until it is acknowledged. */
  end(): Promise<Sent>;
}

export interface Sent {
  /** `creator id` of every entry; all of them were acknowledged. */
  readonly keys: ReadonlySet<string>;
  /** How often which status was answered; 0 is no answer. */
  readonly statuses: Readonly<Record<number, number>>;
  /** A body of each status but 200. */
  readonly examples: Readonly<Record<number, string>>;
  /** The longest that one batch took until it was acknowledged, in ms. */
  readonly longest: number;
}

export function startSending(url: string, creators: readonly string[], lanes: number): Sending {
  const poster = createPoster(url, lanes);
  const keys = new Set<string>();
  const statuses: Record<number, number> = {};
  const examples: Record<number, string> = {};
  let longest = 0;
  let acknowledged = 0;
  let isEnding = false;
  let nth = 0;

  async function deliver(entries: readonly Entry[], told: (status: number) => void = () => {}) {
    for (const { creator, id } of entries) keys.add(`${creator} ${id}`);
    const body = JSON.stringify({ entries });
    const from = performance.now();
    for (;;) {
      const answer = await poster.post(body);
      told(answer.status);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 200) {
        if (!answer.body.endsWith('"refused":[],"conflicts":[]}')) throw new Error(answer.body);
        break;
      }
      examples[answer.status] = answer.body;
      await new Promise((go) => setTimeout(go, 100));
    }
    longest = Math.max(longest, performance.now() - from);
    acknowledged += entries.length;
  }

  const lane = async () => {
    while (!isEnding) {
      const [one = '', other = ''] = [0, 1].map((more) => creators[(nth + more) % creators.length]);
      // Every third batch holds two creators.
      const half = [...batchOf(one).slice(BATCH / 2), ...batchOf(other).slice(BATCH / 2)];
      await deliver(nth++ % 3 ? batchOf(one) : half);
    }
  };
  const all = Array.from({ length: lanes }, lane);
  return {
    acknowledged: () => acknowledged,
    probe: (creator) =>
      new Promise((told) => {
        all.push(deliver(batchOf(creator), told));
      }),
    async end() {
      isEnding = true;
      await Promise.all(all);
      poster.end();
      return { keys, statuses, examples, longest };
    },
  };
}
