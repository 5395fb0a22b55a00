// Two builds in two places give the same files to the byte: whoever doubts a published hash can make it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STEPS } from '../../scripts/steps.js';
import { ROOT } from './files.ts';

const BUILT = ['lib', 'dist'];
const APART = [...BUILT, 'node_modules', '.git', 'demo', 'docs', 'coverage'];
let other: string;

beforeAll(() => {
  other = mkdtempSync(join(tmpdir(), 'vitrine-build-'));
  for (const name of readdirSync(ROOT).filter((it) => !APART.includes(it)))
    cpSync(join(ROOT, name), join(other, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'), 'junction');
});
afterAll(() => rmSync(other, { recursive: true, force: true }));

/** Every built file with the hash of what is in it. */
const hashes = (root: string): Record<string, string> =>
  Object.fromEntries(
    BUILT.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => join(it.parentPath, it.name))
        .map((path) => [
          path.slice(root.length + 1),
          createHash('sha256').update(readFileSync(path)).digest('hex'),
        ]),
    ),
  );

test('builds are reproducible', { timeout: 120_000 }, () => {
  for (const args of STEPS.build.commands()) {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: other, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }
  const made = hashes(other);
  expect(Object.keys(made).length).toBeGreaterThan(100);
  expect(made).toEqual(hashes(ROOT));
});

test('of all scripts the first alone has its functions made ready at once', () => {
  const scripts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
  const ready = scripts.filter((name) =>
    readFileSync(join(ROOT, 'dist', name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  expect(ready).toEqual(['vitrine.js']);
});
