// `npx tsx test/trials/citus.ts <bin> [start|intake|worker|move|isolate …]`: the server on a Citus cluster of its own on
// loopback. <bin> is the folder with `initdb` and `postgres` of a PostgreSQL that has Citus; build the library first.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLanes, median, quantile } from '../bench/lanes.ts';
import { createHome, type Served } from '../server/served.ts';
import { type Node, createNodes } from './nodes.ts';
import { BATCH, batchOf, createPoster } from './posting.ts';
import { type Sending, startSending } from './sending.ts';

const [bin = '', ...names] = process.argv.slice(2);
const CONNECTIONS = 16;
const ROUNDS = Number(process.env['TRIAL_ROUNDS'] || 9);
/** Batches of a round. */
const BATCHES = 300;
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
const CREATORS = Array.from({ length: 50 }, (_, nth) => `creator-${nth}`);

const nodes = createNodes(bin);
const home = createHome();
for (const id of CREATORS)
  writeFileSync(
    join(home.folder, 'storefronts', `${id}.json`),
    JSON.stringify({
      version: 1,
      creator: { id, name: id },
      products: [{ name: 'Shirt', offers: [{ url: 'https://northwind.example/p/1' }] }],
    }),
  );
const serve = ({ url }: Node): Promise<Served> =>
  home.start({ url, args: ['--sender-limit', '900000000', '--creator-limit', '900000000'] });
const { coordinator, workers } = await nodes.cluster();

/** Four servers at once on an empty database, and once more: every table is distributed, all of them together. */
async function start(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const four = await Promise.all([1, 2, 3, 4].map(() => serve(coordinator)));
    await Promise.all(four.map((it) => it.end('SIGTERM')));
    const tables = await coordinator.query(
      `select table_name::text as name, citus_table_type as type, colocation_id as together from citus_tables order by 1`,
    );
    console.log(`start: ${tables.map((it) => Object.values(it).join(' ')).join('; ')}`);
  }
}

/** Plain PostgreSQL and Citus take turns; the ratio is the median of the rounds'. */
async function intake(): Promise<void> {
  const plain = await nodes.node('plain');
  const servers = await Promise.all([plain, coordinator].map(serve));
  const posters = servers.map(({ url }) => createPoster(url, CONNECTIONS));
  for (const count of [1, 4, 50]) {
    const scores = posters.map(() => ({ rates: [] as number[], took: [] as number[] }));
    for (let round = -1; round < ROUNDS; round++)
      for (const [which, poster] of posters.entries()) {
        const bodies = Array.from({ length: BATCHES }, (_, nth) =>
          Buffer.from(JSON.stringify({ entries: batchOf(CREATORS[nth % count] ?? '') })),
        );
        const timed = await inLanes(CONNECTIONS, bodies, async (body) => {
          const answer = await poster.post(body);
          if (!answer.body.endsWith('"refused":[],"conflicts":[]}')) throw new Error(answer.body);
        });
        // The first round warms up.
        if (round < 0) continue;
        scores[which]?.rates.push((BATCHES * BATCH) / timed.seconds);
        scores[which]?.took.push(...timed.took);
      }
    const [one, other] = scores;
    const ratios = (other?.rates ?? []).map((rate, nth) => rate / (one?.rates[nth] ?? rate));
    const said = scores.map(
      ({ rates, took }) => `${Math.round(median(rates))}/s, p99 ${Math.round(quantile(took, 0.99))} ms`,
    );
    console.log(
      `intake, ${count} creators: plain ${said.join('; Citus ')}; ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
  }
  for (const it of posters) it.end();
  await Promise.all(servers.map((it) => it.end('SIGTERM')));
}

/** Does `what` while entries are sent, and counts. */
async function under(name: string, what: (sending: Sending) => Promise<unknown>): Promise<void> {
  const server = await serve(coordinator);
  await coordinator.query(`delete from vitrine_entries`);
  const sending = startSending(server.url, CREATORS, 8);
  while (sending.acknowledged() < 1000) await wait(10);
  const done = await what(sending);
  const before = sending.acknowledged();
  while (sending.acknowledged() < before + 1000) await wait(10);
  const { keys, statuses, examples, longest } = await sending.end();
  const rows = await coordinator.query(`select creator || ' ' || id as key from vitrine_entries`);
  const kept = new Set(rows.map(({ key }) => String(key)));
  const lost = [...keys].filter((it) => !kept.has(it)).length;
  const strange = [...kept].filter((it) => !keys.has(it)).length;
  console.log(
    `${name}: ${String(done)}; ${keys.size} entries acknowledged, ${lost} lost, ${rows.length - kept.size + strange} doubled; answers ${JSON.stringify(statuses)}; longest ${Math.round(longest)} ms`,
  );
  for (const [status, body] of Object.entries(examples)) console.log(`  ${status}: ${body.slice(0, 300)}`);
  const log = server.log().trim();
  if (log) console.log(`  log: ${log.split('\n').length} lines, the last: ${log.split('\n').at(-1)}`);
  await server.end('SIGTERM');
}

const worker = () =>
  under('worker', async (sending) => {
    const said = [];
    for (const it of [...workers, ...workers]) {
      await it.kill();
      await wait(500);
      const answers = await Promise.all(CREATORS.map((creator) => sending.probe(creator)));
      said.push(`${answers.filter((status) => status === 200).length} of ${answers.length}`);
      await wait(1500);
      await it.start();
      await wait(2000);
    }
    return `4 workers killed; meanwhile creators whose batch was taken at once: ${said.join(', ')}`;
  });

interface Shard {
  readonly id: number;
  readonly port: number;
}
const shardOf = async (creator: string): Promise<Shard> => {
  const [row] = await coordinator.query(
    `select shardid as id, nodeport as port from citus_shards
      where shardid = get_shard_id_for_distribution_column('vitrine_entries', $1::text)`,
    [creator],
  );
  return { id: Number(row?.['id']), port: Number(row?.['port']) };
};

const move = () =>
  under('move', async () => {
    const moved = [];
    for (const creator of CREATORS.slice(0, 6)) {
      const { id, port } = await shardOf(creator);
      const to = workers.find((it) => it.port !== port)?.port;
      const from = performance.now();
      await coordinator.query(
        `select citus_move_shard_placement(${id}, '127.0.0.1', ${port}, '127.0.0.1', ${to}, 'force_logical')`,
      );
      moved.push(Math.round(performance.now() - from));
    }
    return `${moved.length} shards moved in ${moved.join(', ')} ms`;
  });

const isolate = () =>
  under('isolate', async () => {
    const before = new Set((await Promise.all(CREATORS.slice(0, 3).map(shardOf))).map(({ id }) => id));
    for (const creator of CREATORS.slice(0, 3))
      await coordinator.query(
        `select isolate_tenant_to_new_shard('vitrine_entries', $1::text, 'CASCADE', shard_transfer_mode => 'force_logical')`,
        [creator],
      );
    const after = await Promise.all(CREATORS.slice(0, 3).map(shardOf));
    return `3 creators isolated, ${after.filter(({ id }) => !before.has(id)).length} on shards of their own`;
  });

const TRIALS = { start, intake, worker, move, isolate };
try {
  const [versions] = await coordinator.query('select version(), citus_version()');
  console.log(Object.values(versions ?? {}).join('\n'));
  await start();
  for (const [name, trial] of Object.entries(TRIALS))
    if (name !== 'start' && (names.length === 0 || names.includes(name))) await trial();
} finally {
  home.close();
  await nodes.close();
}
