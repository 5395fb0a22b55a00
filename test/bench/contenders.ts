// Who is measured: the server in a process of its own, and bare connections that insert the same rows.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
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

const requestOf = (body: string) =>
  Buffer.from(
    `POST /v1/entries HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/**
 * A connection that is kept, one request after the other, and made anew where the server has closed it as idle; by hand,
 * for the client is not what is measured.
 */
async function connected(port: number): Promise<(request: Buffer) => Promise<void>> {
  let text = '';
  let answered = (_error?: Error) => {};
  async function dial(): Promise<Socket> {
    const socket = connect({ port, host: 'localhost', noDelay: true }).setEncoding('latin1');
    await once(socket, 'connect');
    socket.on('error', (error) => answered(error));
    socket.on('close', () => answered(new Error('The server has closed the connection.')));
    socket.on('data', (part: string) => {
      text += part;
      if (!text.includes('\r\n\r\n') || !text.endsWith('}')) return;
      answered(text.endsWith('"refused":[],"conflicts":[]}') ? undefined : new Error(text));
      text = '';
    });
    return socket;
  }
  let socket = await dial();
  return async (request) => {
    if (!socket.writable) socket = await dial();
    return new Promise((resolve, reject) => {
      answered = (error) => (error ? reject(error) : resolve());
      socket.write(request);
    });
  };
}

export interface Vitrine extends Contender {
  /** Asks for what a token may read. */
  read(path: string, token: string): Promise<unknown>;
}

export async function vitrine(
  data: string,
  url: string,
  lanes: number,
  tokens: readonly object[] = [],
): Promise<Vitrine> {
  const file = fileURLToPath(new URL('./server-child.js', import.meta.url));
  const child = fork(file, [data, url, JSON.stringify(tokens)], { execArgv: [] });
  const { url: at } = (await told(child)) as { url: string };
  const { port } = new URL(at);
  const connections = await Promise.all(Array.from({ length: lanes }, () => connected(Number(port))));
  return {
    lanes,
    async read(path, token) {
      const answer = await fetch(`${at}${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    },
    prepare: (batch) =>
      requestOf(JSON.stringify({ entries: batch.map(({ received: _, ...entry }) => entry) })),
    take: async (body, lane) => connections[lane]?.(body),
    async end() {
      child.send('end');
      const { memory } = (await told(child)) as { memory: number };
      await new Promise((resolve) => child.once('exit', resolve));
      return memory;
    },
  };
}
