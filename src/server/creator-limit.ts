// creator-limit: a creator's own limit, far above what a good day brings, and what it turns away is told: to whoever
// runs the server in the log, and to her in her tally.
import { problem, type Problem } from '../core/problem.ts';
import { formatTime, MINUTE } from '../core/time.ts';
import type { ServerContext } from './endpoint.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';
import type { TurnedAway } from './storage/storage.ts';

/** Creators counted at once; the oldest are forgotten, and counted anew. */
const MAX_CREATORS = 1000;

/** Like any rate limiter, by creator; each limiter keeps counts of its own in the storage. */
export function createCreatorLimit({
  limits,
  storage,
  id,
  log,
}: Pick<ServerContext, 'limits' | 'storage' | 'id' | 'log'>): RateLimiter {
  const limiter = createRateLimiter(limits.creator);
  const counts = new Map<string, { readonly minute: number; entries: number; told: number }>();
  let server: string | undefined;

  function turnAway(creator: string, entries: number, now: number): void {
    const minute = now - (now % MINUTE);
    let count = counts.get(creator);
    if (count?.minute !== minute) {
      if (counts.size >= MAX_CREATORS) counts.clear();
      count = { minute, entries: 0, told: 0 };
      counts.set(creator, count);
    }
    count.entries += entries;
    // Told when it has doubled: a flood must not become one in the log and the database.
    if (count.entries < 2 * count.told) return;
    count.told = count.entries;
    log(
      problem(
        creator,
        `This creator has had more than ${limits.creator} entries in a minute: further ones are turned away.`,
        'If these are her own visitors, raise --creator-limit.',
      ),
    );
    server ??= id();
    storage
      .keepTurnedAway?.({ creator, minute: formatTime(minute), server, entries: count.entries })
      .catch(log);
  }

  return {
    consume(creator, amount, now) {
      const wait = limiter.consume(creator, amount, now);
      if (wait > 0) turnAway(creator, amount, now);
      return wait;
    },
  };
}

/** What a creator is told of it; nothing where nothing was turned away. */
export function turnedAwayProblems(minutes: readonly TurnedAway[]): readonly Problem[] {
  const last = minutes.at(-1);
  if (!last) return [];
  const entries = minutes.reduce((sum, it) => sum + it.entries, 0);
  return [
    problem(
      'creator-limit',
      `More entries came for you than this server takes in a minute: ${entries} or more were turned away, in ${minutes.length === 1 ? 'one minute' : `${minutes.length} minutes`}, the last of them ${last.minute}.`,
      'If these were your own visitors, ask whoever runs the server to raise --creator-limit. Open pages send again what they hold.',
    ),
  ];
}
