// beside: how long a batch waits at most while tallies are being read, beside how long it waits without them.
import type { KeptEntry } from '../../src/server/storage/storage.ts';
import type { Vitrine } from './contenders.ts';
import { A_DAY, BUSIEST } from './large-ledger.ts';
import { inLanes, median, quantile } from './lanes.ts';

export const TOKENS = [
  { token: 'token-of-the-busiest', brand: { retailers: [BUSIEST.id], brands: [BUSIEST.brand] } },
  { token: 'token-of-a-creator', creator: 'creator-3' },
];
const [RETAILER = '', CREATOR = ''] = TOKENS.map(({ token }) => token);

/** What is asked, over and over, each by somebody else. */
const ASKED: readonly (readonly [path: string, token: string])[] = [
  [`/v1/tally?by=product&from=${A_DAY}&until=2026-09-16`, RETAILER],
  [`/v1/tally?by=creator&from=2026-08-15&until=2026-08-16`, RETAILER],
  [`/v1/tally?by=day&from=2026-08-01&until=2026-09-01`, CREATOR],
  [`/v1/tally?by=brand&from=2026-07-15&until=2026-07-16`, RETAILER],
];

/** Rounds alone and beside tallies take turns. */
export async function compareBeside(
  name: string,
  server: Vitrine,
  rounds: number,
  batches: () => readonly (readonly KeptEntry[])[],
): Promise<void> {
  const intake = async () => {
    const { took } = await inLanes(server.lanes, batches().map(server.prepare), server.take);
    return quantile(took, 0.99);
  };
  await intake();
  for (const [path, token] of ASKED) await server.read(path, token);
  const [alone, beside, tallies]: number[][] = [[], [], []];
  for (let nth = 0; nth < rounds; nth++) {
    alone?.push(await intake());
    let isOver = false;
    const readers = ASKED.map(async ([path, token]) => {
      while (!isOver) {
        const from = performance.now();
        await server.read(path, token);
        tallies?.push(performance.now() - from);
      }
    });
    beside?.push(await intake());
    isOver = true;
    await Promise.all(readers);
  }
  const ratios = (beside ?? []).map((p99, nth) => p99 / (alone?.[nth] ?? p99));
  console.log(`${name}, ${ASKED.length} readers asking for tallies one after the other
  p99 of a batch alone     ${median(alone ?? [])
    .toFixed(1)
    .padStart(8)} ms
  p99 beside tallies       ${median(beside ?? [])
    .toFixed(1)
    .padStart(8)} ms
  ratio                    ${median(ratios).toFixed(1).padStart(8)}      rounds from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}
  tallies answered         ${String(tallies?.length).padStart(8)}      each ${Math.round(median(tallies ?? []))} ms\n`);
}
