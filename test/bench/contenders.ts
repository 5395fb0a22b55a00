// Who is measured: the server in a process of its own, and bare connections that insert the same rows.
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { jsonOf, RECORD } from '../../src/server/storage/insert-json.ts';
import { onPglite, openStorage } from '../../src/server/storage/open.ts';
import { rowOf } from '../../src/server/storage/rows.ts';
import type { KeptEntry } from '../../src/server/storage/storage.ts';

export type Batch = readonly KeptEntry[];

export interface Contender {
  readonly lanes: number;
  /** Made ready before the time is taken. */
  prepare(batch: Batch): Buffer;
  take(batch: Buffer, lane: number): Promise<unknown>;
  /** Bytes that its process took at most, where it has one. */
  end(): Promise<number | undefined>;
}

/** The server's own statement, but for what makes it safe to repeat. */
const INSERT = `insert into vitrine_entries (creator, id, type, at, received, retailer, brand, click, entry)
  select creator, id, type, at, received, retailer, brand, click, entry::text
  from json_to_recordset($1::json) as it ${RECORD}`;
const rows = (batch: Batch) => Buffer.from(jsonOf(batch.map(rowOf)));

export async function bareFolder(folder: string): Promise<Contender> {
  const client = await PGlite.create(folder);
  await onPglite(client, async () => {});
  return {
    lanes: 1,
    prepare: rows,
    take: (batch) => client.query(INSERT, [batch.toString()]),
    end: async () => void (await client.close()),
  };
}

export async function bareServer(url: string, lanes: number): Promise<Contender> {
  await (await openStorage({ url })).close();
  const clients = Array.from({ length: lanes }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((it) => it.connect()));
  return {
    lanes,
    prepare: rows,
    take: async (batch, lane) => clients[lane]?.query(INSERT, [batch.toString()]),
    end: async () => void (await Promise.all(clients.map((it) => it.end()))),
  };
}

const told = (child: ChildProcess) => new Promise((resolve) => child.once('message', resolve));

export async function vitrine(data: string, url: string, lanes: number): Promise<Contender> {
  const file = fileURLToPath(new URL('./server-child.js', import.meta.url));
  const child = fork(file, [data, url], { execArgv: [] });
  const { url: at } = (await told(child)) as { url: string };
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  return {
    lanes,
    prepare: (batch) =>
      Buffer.from(JSON.stringify({ entries: batch.map(({ received: _, ...entry }) => entry) })),
    take: (body) =>
      new Promise<void>((resolve, reject) => {
        const asked = request(`${at}/v1/entries`, { method: 'POST', agent }, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.on('end', () => {
            if (text.endsWith('"refused":[],"conflicts":[]}')) resolve();
            else reject(new Error(text));
          });
        });
        asked.on('error', reject).end(body);
      }),
    async end() {
      child.send('end');
      const { memory } = (await told(child)) as { memory: number };
      agent.destroy();
      return memory;
    },
  };
}
