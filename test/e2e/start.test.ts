// `npm start`: an address on a line of its own, an end to everything at Ctrl-C, and plain words when a port is taken.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../../scripts/run.js';

const PLACES = [0, 1, 2, 3, 4];
const started = new Set<ChildProcess>();
const held = new Set<Server>();

afterEach(async () => {
  for (const child of started) if (isAlive(child)) tell(child, 'SIGKILL');
  for (const server of held) server.close();
  started.clear();
  held.clear();
});

/** In a group of its own, as a terminal would start it: a group is gone when the last of it is gone. */
function start(port: number) {
  const child = spawn(process.execPath, ['scripts/start.js'], {
    cwd: ROOT,
    // With an npm that is not there: were the lock file newer, an installation would empty node_modules under the
    // tests that are running. `npm test` has installed what is missing before.
    env: { ...process.env, PORT: String(port), npm_execpath: 'no-npm-here.js' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  started.add(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
  return { child, said, ended: once(child, 'close') as Promise<[number | null]> };
}

/** Signals the whole group. Without a number of its own it would be our group: nothing was started then. */
function tell({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (!pid) throw new Error('scripts/start.js could not be started at all.');
  return process.kill(-pid, signal);
}

function isAlive(child: ChildProcess): boolean {
  try {
    return tell(child, 0);
  } catch {
    return false;
  }
}

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  held.add(server);
  return server;
}

const release = async (server: Server): Promise<void> => {
  held.delete(server);
  await new Promise((done) => server.close(done));
};

const isFree = (port: number): Promise<boolean> =>
  listen(port)
    .then(release)
    .then(
      () => true,
      () => false,
    );

/** The first of five free ports in a row. */
async function freePorts(): Promise<number> {
  for (;;) {
    const server = await listen(0);
    const { port } = server.address() as { port: number };
    await release(server);
    const free = await Promise.all(PLACES.map((place) => isFree(port + place)));
    if (port + 4 <= 65_535 && free.every(Boolean)) return port;
  }
}

/** The address, when it stands on a line of its own. */
const address = async ({ said, ended }: ReturnType<typeof start>): Promise<string> => {
  let over = false;
  void ended.then(() => (over = true));
  await expect
    .poll(() => over || /^http:\S+\n/m.test(said.out), { timeout: 30_000, interval: 50 })
    .toBe(true);
  return /^(http:\S+)\n/m.exec(said.out)?.[1] ?? `${said.out}${said.err}`;
};

test.each<[string, (child: ChildProcess) => void]>([
  ['Ctrl-C in the terminal', (child) => void tell(child, 'SIGINT')],
  ['a signal to the one process', (child) => void child.kill('SIGINT')],
])('starts, answers, and leaves nothing behind after %s', async (_how, end) => {
  const port = await freePorts();
  const run = start(port);
  const url = await address(run);
  expect(url).toBe(`http://localhost:${port}/`);
  expect(await (await fetch(url)).text()).toContain('<title>Vitrine, the demo</title>');
  expect((await fetch(`${url}vitrine.js`)).status).toBe(200);
  expect(await Promise.all(PLACES.map((place) => isFree(port + place)))).toEqual(PLACES.map(() => false));

  end(run.child);
  const [code] = await run.ended;
  expect({ code, err: run.said.err }).toEqual({ code: 0, err: '' });
  expect(await Promise.all(PLACES.map((place) => isFree(port + place)))).toEqual(PLACES.map(() => true));
  await expect.poll(() => isAlive(run.child), { timeout: 5000 }).toBe(false);
});

test.each([0, 2, 4])('says which port is taken, and what to do (the one at place %i)', async (place) => {
  const port = await freePorts();
  await listen(port + place);
  const { said, ended } = start(port);
  const [code] = await ended;
  expect(code).toBe(1);
  expect(said.err.trim()).toBe(
    `Port ${port + place} is taken; the demo needs ${port} to ${port + 4}. Choose others: PORT=5000 npm start`,
  );
  expect(said.out).not.toMatch(/^http:/m);
  const others = PLACES.filter((it) => it !== place).map((it) => isFree(port + it));
  expect(await Promise.all(others)).toEqual([true, true, true, true]);
});
