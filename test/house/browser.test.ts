// Which browser the tests take: a browser of the machine, or the one that npm brings, as VITRINE_BROWSER says.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './files.ts';

let folder: string;
let installed: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-browser-'));
  installed = join(folder, 'google-chrome-stable');
  writeFileSync(installed, '#!/bin/sh\necho "Chromium 999"\n');
  chmodSync(installed, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a new process finds on a machine with that one browser installed. */
function found(env: Record<string, string>): string {
  const { href } = new URL('scripts/browser.js', `file://${ROOT}/`);
  const code = `import { findBrowser } from '${href}';
    console.log(await findBrowser().catch(({ message }) => message));`;
  const PATH = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, PATH, CHROME_PATH: '', VITRINE_BROWSER: '', ...env },
    encoding: 'utf8',
  }).trim();
}

test('the one on this machine comes first', () => {
  expect(found({})).toBe(installed);
});

test('the one that npm brings is taken when that is asked for, whatever else is named or installed', () => {
  const packaged = found({ VITRINE_BROWSER: 'packaged', CHROME_PATH: installed });
  expect(packaged).not.toBe(installed);
  expect(execFileSync(packaged, ['--version'], { encoding: 'utf8' })).toMatch(/^Chromium 1\d\d\./);
});

test('another word for it is refused', () => {
  expect(found({ VITRINE_BROWSER: 'newest' })).toMatch(/VITRINE_BROWSER is newest; it can be "packaged"/);
});
