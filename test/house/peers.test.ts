// What only those who render install: without it, an error that says which command to type.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, read } from './files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-peers-'));
  cpSync(join(ROOT, 'lib'), join(folder, 'lib'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  // As installed by somebody who only embeds: the dependencies, and no peer.
  for (const name of Object.keys(JSON.parse(read('package.json')).dependencies)) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function imported(path: string): { status: number | null; stderr: string } {
  const code = `await import(${JSON.stringify(join(folder, path))})`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
}

test('vitrine/static without @lit-labs/ssr says how to install it', () => {
  const { status, stderr } = imported('lib/static/index.js');
  expect(status).not.toBe(0);
  expect(stderr).toContain('npm install @lit-labs/ssr');
});

test.each([
  ['lib/server/index.js', 'hono'],
  ['lib/server/node.js', 'undici'],
])('%s without its packages names the first and the command', (path, name) => {
  const { status, stderr } = imported(path);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(
    new RegExp(`The package "${name}[^"]*" is missing. Install it: npm install ${name}`),
  );
});

test('the elements and the pure steps need no peer', () => {
  for (const path of ['lib/index.js', 'lib/core/index.js', 'lib/landing/index.js'])
    expect(imported(path)).toMatchObject({ status: 0, stderr: '' });
});
