// PostgreSQL servers on loopback for a trial, from a folder of programs: a plain one, and a Citus cluster.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** PostgreSQL refuses to run as root: then it runs as the user "nobody". */
const AS = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The same on every node. `logical`, because Citus moves shards by logical replication. */
const SETTINGS = {
  wal_level: 'logical',
  max_connections: '200',
  max_prepared_transactions: '200',
  max_wal_senders: '20',
  max_replication_slots: '20',
  shared_buffers: '256MB',
  listen_addresses: '127.0.0.1',
};

export interface Node {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  /** Ends it without any shutdown, as a machine that is gone. */
  kill(): Promise<void>;
  query(text: string, values?: unknown[]): Promise<readonly Record<string, unknown>[]>;
}

export interface Nodes {
  readonly folder: string;
  node(name: string, settings?: Readonly<Record<string, string>>): Promise<Node>;
  /** A coordinator, which keeps no shards, and two workers. */
  cluster(): Promise<{ coordinator: Node; workers: readonly [Node, Node] }>;
  close(): Promise<void>;
}

/** Every backend is a process, in a group of its own. */
function childrenOf(pid: number): string[] {
  return readdirSync('/proc').filter((it) => {
    if (!/^\d+$/.test(it)) return false;
    try {
      return readFileSync(`/proc/${it}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
    } catch {
      return false;
    }
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** `bin`: where `initdb` and `postgres` are; for a cluster Citus has to be installed beside them. */
export function createNodes(bin: string): Nodes {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-nodes-'));
  if (AS.uid !== undefined) chownSync(folder, AS.uid, AS.gid);
  const all: Node[] = [];

  async function node(name: string, settings: Readonly<Record<string, string>> = {}): Promise<Node> {
    const data = join(folder, name);
    const port = await freePort();
    mkdirSync(data);
    if (AS.uid !== undefined) chownSync(data, AS.uid, AS.gid);
    execFileSync(
      join(bin, 'initdb'),
      ['--no-sync', '--locale=C', '--encoding=UTF8', '--auth=trust', '--username=postgres', '-D', data],
      { ...AS, cwd: folder, stdio: 'ignore' },
    );
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    let gone: Promise<unknown> = Promise.resolve();
    let pid = 0;
    const query = async (text: string, values: unknown[] = []) => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query(text, values)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    };
    const made: Node = {
      url,
      port,
      query,
      async start() {
        const options = Object.entries({ ...SETTINGS, ...settings, unix_socket_directories: folder });
        const child = spawn(
          join(bin, 'postgres'),
          ['-D', data, '-p', String(port), ...options.flatMap(([key, value]) => ['-c', `${key}=${value}`])],
          { ...AS, cwd: folder, stdio: 'ignore' },
        );
        pid = child.pid ?? 0;
        gone = new Promise((resolve) => child.once('exit', resolve));
        for (let tries = 0; ; tries++) {
          try {
            await query('select 1');
            return;
          } catch (error) {
            if (tries > 300) throw error;
            await new Promise((go) => setTimeout(go, 100));
          }
        }
      },
      async kill() {
        if (pid) spawnSync('kill', ['-KILL', String(pid), ...childrenOf(pid)]);
        await gone;
        pid = 0;
      },
    };
    all.push(made);
    await made.start();
    return made;
  }

  return {
    folder,
    node,
    async cluster() {
      const settings = { shared_preload_libraries: 'citus', 'citus.node_conninfo': 'sslmode=prefer' };
      const [coordinator, one, two] = (await Promise.all(
        ['coordinator', 'worker-1', 'worker-2'].map((name) => node(name, settings)),
      )) as [Node, Node, Node];
      await Promise.all([coordinator, one, two].map((it) => it.query('create extension citus')));
      await coordinator.query(`select citus_set_coordinator_host('127.0.0.1', ${coordinator.port})`);
      for (const { port } of [one, two])
        await coordinator.query(`select citus_add_node('127.0.0.1', ${port})`);
      return { coordinator, workers: [one, two] };
    },
    async close() {
      await Promise.all(all.map((it) => it.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
