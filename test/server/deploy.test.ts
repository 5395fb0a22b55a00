// The image and the unit run nothing but files of deploy/, all of which deploy.slow.test.ts runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { COMMANDS } from '../../src/cli/commands.ts';
import { containerCommands, unitCommands } from './deploy-commands.ts';

const { run, health, entry, others } = containerCommands();
const unit = unitCommands();

it('the Containerfile runs scripts of deploy/ alone, in exec form', () => {
  expect(others).toEqual([]);
  expect(run).toEqual([
    ['sh', 'deploy/build.sh'],
    ['sh', 'install.sh', '/ledger', 'node'],
  ]);
  expect(health).toEqual(['node', 'health.js', '8787']);
  expect(entry.slice(0, 2)).toEqual(['sh', 'serve.sh']);
});

it('the unit runs a script of deploy/ alone', () => {
  expect(unit.others).toEqual([]);
  expect(unit.start.slice(0, 2)).toEqual(['/bin/sh', '/opt/vitrine/serve.sh']);
});

it('every script is called by one of them, and copied into the image', () => {
  const scripts = readdirSync(join(ROOT, 'deploy')).filter((it) => /\.(sh|js)$/.test(it));
  const called = [...run, health, entry].map(([, file = '']) => file.replace('deploy/', ''));
  expect(called.toSorted()).toEqual(scripts.toSorted());
  const file = readFileSync(join(ROOT, 'deploy/Containerfile'), 'utf8');
  for (const name of ['install.sh', 'serve.sh', 'health.js'])
    expect(file).toMatch(new RegExp(`^COPY .*deploy/${name.replace('.', '\\.')}`, 'm'));
});

it.each([
  ['the Containerfile', entry],
  ['the unit', unit.start],
])('%s gives the server only options that it has', async (_name, words) => {
  const { options } = await COMMANDS.serve();
  const given = words.filter((it) => it.startsWith('--')).map((it) => it.slice(2));
  expect(given.length).toBeGreaterThan(2);
  for (const name of given) expect(Object.keys(options)).toContain(name);
});

it('installs every package that the server may import', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const script = readFileSync(join(ROOT, 'deploy/install.sh'), 'utf8');
  const files = ['server', 'core', 'ports/sources'].flatMap((name) =>
    readdirSync(join(ROOT, 'src', name), { recursive: true, encoding: 'utf8' })
      .filter((it) => it.endsWith('.ts'))
      .map((it) => readFileSync(join(ROOT, 'src', name, it), 'utf8')),
  );
  const imported = files.flatMap((text) => [
    ...text.matchAll(/(?:^import [^;]*?from |^export [^;]*?from |import\()'([^.'][^']*)'/gm),
  ]);
  const names = new Set(imported.map(([, it = '']) => /^(@[^/]+\/)?[^/]+/.exec(it)?.[0] ?? ''));
  const needed = [...names].filter((it) => !it.startsWith('node:') && !Object.hasOwn(dependencies, it));
  expect(needed).toContain('papaparse');
  for (const name of needed) expect(script.split(/\s+/)).toContain(name);
});
