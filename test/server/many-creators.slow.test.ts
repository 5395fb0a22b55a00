// docs/many-creators.md, from its first command to its last, with 500 creators and one running server.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import type { Tally } from '../../src/core/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitrine-many-'));
const bin = join(folder, 'bin');
let server: ChildProcess | undefined;
let env: NodeJS.ProcessEnv;
let said = '';

/** Stands in for curl where there is none: the options that the guide uses. */
const CURL = `import { readFileSync } from 'node:fs';
const args = process.argv.slice(2);
const after = (name) => args[args.indexOf(name) + 1];
const [, name, value] = args.includes('-H') ? /^(.*?): (.*)$/.exec(after('-H')) : [];
const body = args.includes('--data-binary') ? readFileSync(after('--data-binary').slice(1)) : undefined;
const answer = await fetch(args.at(-1), { method: args.includes('-X') ? after('-X') : 'GET', headers: { [name]: value }, body });
process.stdout.write(await answer.text());
process.exitCode = answer.ok ? 0 : 22;`;

const script = (name: string, text: string) => {
  writeFileSync(join(bin, name), text);
  chmodSync(join(bin, name), 0o755);
};
const documentOf = (id: string) =>
  JSON.stringify({
    version: 1,
    creator: { id, name: id },
    products: [
      {
        id: 'shirt',
        name: 'Shirt',
        offers: [{ url: 'https://northwind.example/p/1', retailer: 'northwind' }],
      },
    ],
  });

beforeAll(() => {
  mkdirSync(bin);
  mkdirSync(join(folder, 'documents'));
  // `npx vitrine …`, as it stands here.
  script('npx', `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'lib/cli/vitrine.js')}" "$@"\n`);
  script('node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  if (spawnSync('curl', ['--version']).status !== 0) {
    writeFileSync(join(folder, 'curl.mjs'), CURL);
    script('curl', `#!/bin/sh\nexec "${process.execPath}" "${join(folder, 'curl.mjs')}" "$@"\n`);
  }
  const others = Array.from({ length: 499 }, (_, nth) => `creator-${nth + 1}`);
  writeFileSync(join(folder, 'creators.txt'), `${['maya', ...others].join('\n')}\n`);
  for (const id of others) writeFileSync(join(folder, 'documents', `${id}.json`), documentOf(id));
  for (const id of ['maya', 'iris']) writeFileSync(join(folder, `${id}.json`), documentOf(id));
  const { NODE_ENV: _, DATABASE_URL: __, ...own } = process.env;
  env = { ...own, PATH: `${bin}${delimiter}${own['PATH']}` };
});
afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const listening = createServer().listen(0, () => {
      const { port } = listening.address() as { port: number };
      listening.close(() => resolve(port));
    });
  });

interface Block {
  readonly kind: string;
  readonly file: string | undefined;
  readonly text: string;
}

const blocks = (): Block[] =>
  [
    ...readFileSync(join(ROOT, 'docs/many-creators.md'), 'utf8').matchAll(
      /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms,
    ),
  ].map(([, kind = '', file, text = '']) => ({ kind, file, text }));

function run(text: string): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', text], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

async function serve(text: string): Promise<void> {
  const port = await freePort();
  env = { ...env, SERVER: `http://127.0.0.1:${port}` };
  const command = text.trim().replace('--port 8787', `--port ${port}`);
  expect(command).toContain(`--port ${port}`);
  server = spawn('sh', ['-c', `exec ${command}`], { cwd: folder, env });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (it) => (said += String(it)));
  await expect.poll(() => said, { timeout: 100_000 }).toContain('Vitrine listens');
}

it('goes from the first command to the last without a restart', async () => {
  const answers: string[] = [];
  for (const { kind, file, text } of blocks()) {
    if (file !== undefined) writeFileSync(join(folder, file), text);
    else if (kind !== 'sh') throw new Error(`What is to be done with this? ${text}`);
    else if (text.includes('vitrine serve')) await serve(text);
    else if (text.includes('your.server')) expect(text).toBe('export SERVER=https://your.server\n');
    else {
      // What was changed counts within seconds.
      let done = run(text);
      if (/SERVER|report/.test(text))
        await expect
          .poll(() => (done.status === 0 ? done : (done = run(text))).status, {
            timeout: 60_000,
            interval: 500,
          })
          .toBe(0);
      expect(done.status, `${text}\n${done.out}\n${done.err}\n${said}`).toBe(0);
      answers.push(done.out);
    }
  }
  expect(said.match(/Vitrine listens/g)).toHaveLength(1);

  // The key of the guide reports for any of the 500, and for the one that came later.
  for (const creator of ['creator-1', 'creator-499', 'iris']) {
    const order = {
      order: '1002',
      creator,
      status: 'approved',
      value: '10.00',
      commission: '1.00',
      currency: 'USD',
    };
    writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
    expect(run('node report.mjs order.json')).toMatchObject({ status: 0 });
  }
  writeFileSync(join(folder, 'order.json'), JSON.stringify({ order: '1003', creator: 'nobody' }));
  expect(run('node report.mjs order.json').err).toContain('No such creator');

  const asked = async (token: string, path: string) =>
    (
      await fetch(`${env['SERVER']}${path}`, { headers: { authorization: `Bearer ${token}` } })
    ).json() as Promise<Tally>;
  const tokens = new Map(
    readFileSync(join(folder, 'new-tokens.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  expect(tokens.size).toBe(501);
  const money = async (creator: string) =>
    (await asked(tokens.get(creator) ?? '', '/v1/tally')).total.commission;
  expect([await money('maya'), await money('iris'), await money('creator-2')]).toEqual([
    { USD: '6.80' },
    { USD: '1.00' },
    {},
  ]);
  const all = await asked('put-32-others-here', '/v1/tally?by=creator');
  expect(all.rows.map((it) => it.creator).toSorted()).toEqual(['creator-1', 'creator-499', 'iris', 'maya']);
  expect(answers.some((it) => it.includes('"stored":true'))).toBe(true);
  // A second run of the script gives nobody a second token.
  expect(run('node make-tokens.mjs')).toMatchObject({ status: 0, out: '' });
}, 240_000);
