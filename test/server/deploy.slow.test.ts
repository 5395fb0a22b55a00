// The image's and the unit's commands, run as they stand there, in folders of their own: a clone is packed, installed
// where nothing else is, started, asked for its health, and ended by a signal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { containerCommands, unitCommands } from './deploy-commands.ts';

const [folder, running] = [mkdtempSync(join(tmpdir(), 'vitrine-deploy-')), new Set<ChildProcess>()];
const [build, app, etc] = ['build', 'app', 'etc'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const { run, health, entry } = containerCommands();
const { NODE_ENV: _, DATABASE_URL: __, ...env } = process.env;

function must([file = '', ...args]: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, env, encoding: 'utf8' });
  expect(status, `${file} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
}

beforeAll(() => {
  // What COPY would take of a clone: nothing that was made here.
  const made = new Set(['node_modules', 'lib', 'dist', '.git', 'storybook-static']);
  cpSync(ROOT, build, {
    recursive: true,
    filter: (path) => !made.has(relative(ROOT, path)) && basename(path) !== 'node_modules',
  });
  mkdirSync(app);
  mkdirSync(join(etc, 'storefronts'), { recursive: true });
  const document = { version: 1, creator: { id: 'maya', name: 'Maya' }, products: [] };
  writeFileSync(join(etc, 'storefronts/maya.json'), JSON.stringify(document));
  writeFileSync(join(etc, 'tokens.json'), '[{ "token": "token-of-maya-0000", "creator": "maya" }]');
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  // Two folders of packages: on a busy disk that takes its time.
}, 300_000);

const freePort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(String(port)));
    });
  });

/** Starts it, waits until it says that it listens, asks for its health and a document, and ends it. */
async function serves(command: readonly string[], cwd: string, port: string): Promise<void> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await Promise.race([expect.poll(() => said, { timeout: 100_000 }).toContain('Vitrine listens'), gone]);
  expect(said).toContain('Vitrine listens');
  must(
    health.map((it) => it.replace('8787', port)),
    app,
  );
  const answer = await fetch(`http://127.0.0.1:${port}/s/maya.json`);
  expect([answer.status, ((await answer.json()) as { creator: object }).creator]).toEqual([
    200,
    { id: 'maya', name: 'Maya' },
  ]);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await gone, said).toBe(0);
  expect(spawnSync(health[0] as string, [...health.slice(1, -1), port], { cwd: app, env }).status).toBe(1);
}

it('the image: a clone is packed, installed and served', async () => {
  const [first = [], second = []] = run;
  must(first, build);
  const packed = readdirSync(build).filter((it) => /^vitrine-.*\.tgz$/.test(it));
  expect(packed).toHaveLength(1);
  cpSync(join(build, packed[0] as string), join(app, packed[0] as string));
  for (const name of ['install.sh', 'serve.sh', 'health.js'])
    cpSync(join(build, 'deploy', name), join(app, name));
  const ledger = join(folder, 'ledger');
  const here = (word: string) =>
    word.replace(/^\/(ledger|storefronts|tokens\.json)$/, (_, name) =>
      join(name === 'ledger' ? folder : etc, name),
    );
  must(
    second.map((it) => here(it).replace(/^node$/, userInfo().username)),
    app,
  );
  expect(statSync(ledger).isDirectory()).toBe(true);
  expect(readdirSync(app).filter((it) => it.endsWith('.tgz'))).toEqual([]);
  const port = await freePort();
  await serves(
    entry.map((it) => here(it).replace(/^8787$/, port)),
    app,
    port,
  );
  expect(existsSync(join(ledger, 'pglite'))).toBe(true);
}, 1_800_000);

it('the unit: what is installed starts as it says', async () => {
  const port = await freePort();
  const start = unitCommands().start.map((word) =>
    word
      .replace('/opt/vitrine', app)
      .replace('/var/lib/vitrine', folder)
      .replace('/etc/vitrine', etc)
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as systemd writes it
      .replace('${CREDENTIALS_DIRECTORY}', etc)
      .replace(/^8787$/, port),
  );
  expect(start.join(' ')).not.toMatch(/\$|8787/);
  await serves(start, folder, port);
}, 300_000);
