// PgBouncer before a PostgreSQL: many clients share few connections, each for one transaction at a time.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Debian puts it where only root's PATH looks.
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
const version = (): string =>
  spawnSync('pgbouncer', ['--version'], { env, encoding: 'utf8' }).stdout?.split('\n')[0] ?? '';
const isRoot = process.getuid?.() === 0;

/** Its version; installed by apt-get where that may be done; '' where it cannot be had. */
export function preparePgBouncer(): string {
  if (!version() && process.platform === 'linux' && isRoot) {
    console.log('Installing pgbouncer (apt-get) …');
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-q', '-y', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: 'ignore',
      });
    apt('update');
    apt('install', '--no-install-recommends', 'pgbouncer');
  }
  return version();
}

export interface PgBouncer {
  /** Of the same database, through it. */
  readonly url: string;
  /** Ends it at once, with every connection, and starts it again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

/** `poolSize`: connections to the database; fewer than the servers have, so that they do share them. */
export async function openPgBouncer(databaseUrl: string, poolSize: number): Promise<PgBouncer> {
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-pgbouncer-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'pgbouncer.ini');
  const name = pathname.slice(1);
  writeFileSync(
    file,
    `[databases]
${name} = host=${hostname} port=${databasePort} dbname=${name} user=${username}${password && ` password=${password}`}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 500
`,
  );
  let child: ChildProcess;
  let gone: Promise<unknown>;
  const start = async () => {
    // It refuses to run as root.
    child = spawn('pgbouncer', [...(isRoot ? ['-u', 'nobody'] : []), file], { env, stdio: 'ignore' });
    gone = new Promise((resolve) => child.once('exit', resolve));
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 200) throw new Error('PgBouncer does not come up.');
      await new Promise((go) => setTimeout(go, 50));
    }
  };
  const end = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `postgres://${username}@127.0.0.1:${port}/${name}`,
    async restart() {
      await end();
      await start();
    },
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
