// The floors hold because the linter bites: each planted violation must fail, and fail for its own reason.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './files.ts';

let house: string;

/** A house with this one's rules and none of its rooms, so that nothing planted is ever in the real one. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'vitrine-floors-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  for (const folder of ['scripts', 'node_modules'])
    symlinkSync(join(ROOT, folder), join(house, folder), 'junction');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function lint(path: string, code: string): { code: number | null; said: string } {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { status, stdout, stderr } = spawnSync(process.execPath, [oxlint, '-f', 'unix', path], {
    cwd: house,
    encoding: 'utf8',
  });
  rmSync(file);
  return { code: status, said: stdout + stderr };
}

const FLOORS = 'vitrine(floors)';
const PURE = 'vitrine(pure)';

test.each([
  ['core imports ui', 'src/core/x.ts', "export { x } from '../ui/x.ts';", FLOORS],
  [
    'core imports ports',
    'src/core/deep/x.ts',
    "import { x } from '../../ports/x.ts';\nexport const y = x;",
    FLOORS,
  ],
  ['core imports the entry', 'src/core/x.ts', "export * from '../index.ts';", FLOORS],
  ['core imports a type of shop', 'src/core/x.ts', "export type { X } from '../shop/x.ts';", FLOORS],
  [
    'core names a type of shop in place',
    'src/core/x.ts',
    "export type Y = import('../shop/x.ts').X;",
    FLOORS,
  ],
  ['core imports shop later', 'src/core/x.ts', "export const x = () => import('../shop/x.ts');", FLOORS],
  ['core loads another package', 'src/core/x.ts', "export { html } from 'lit';", FLOORS],
  ['core loads Node', 'src/core/x.ts', "export { readFile } from 'node:fs/promises';", FLOORS],
  ['ports imports shop', 'src/ports/x.ts', "export { x } from '../shop/x.ts';", FLOORS],
  ['shop imports ui', 'src/shop/x.ts', "export { x } from '../ui/x.ts';", FLOORS],
  ['shop loads lit', 'src/shop/x.ts', "export { html } from 'lit';", FLOORS],
  ['ui imports ports', 'src/ui/x.ts', "export { x } from '../ports/x.ts';", FLOORS],
  ['ui imports a type of ports', 'src/ui/x.ts', "export type { X } from '../ports/x.ts';", FLOORS],
  ['landing imports ui', 'src/landing/x.ts', "export { x } from '../ui/x.ts';", FLOORS],
  ['server imports the browser', 'src/server/x.ts', "export { x } from '../ports/fetch.ts';", FLOORS],
  ['frameworks imports an element', 'src/frameworks/x.ts', "export { x } from '../ui/x.ts';", FLOORS],
  ['frameworks loads lit', 'src/frameworks/x.ts', "export { html } from 'lit';", FLOORS],
  ['ui loads a framework', 'src/ui/x.ts', "export { x } from '@lit/react';", FLOORS],
  ['core reads the clock', 'src/core/x.ts', 'export const x = () => Date.now();', PURE],
  ['core makes a date', 'src/core/x.ts', 'export const x = () => new Date(0);', PURE],
  ['core.time reads the clock', 'src/core/time.ts', 'export const x = () => new Date();', PURE],
  ['core.time asks for now', 'src/core/time.ts', 'export const x = () => Date.now();', PURE],
  ['core touches the DOM', 'src/core/x.ts', 'export const x = () => document.title;', PURE],
  ['core types with the DOM', 'src/core/x.ts', 'export const x = (el: HTMLElement) => el;', PURE],
  ['core rolls dice', 'src/core/x.ts', 'export const x = () => Math.random();', PURE],
  ['core hides its dice', 'src/core/x.ts', 'export const { random } = Math;', PURE],
  ['core asks the network', 'src/core/x.ts', "export const x = () => fetch('https://a.example');", PURE],
  ['core takes the back door', 'src/core/x.ts', "export const x = () => globalThis['fetch'];", PURE],
  ['core waits', 'src/core/x.ts', 'export const x = (f: () => void) => setTimeout(f, 1);', PURE],
  ['core remembers', 'src/core/x.ts', "export const x = () => localStorage.getItem('a');", PURE],
  ['src talks to the console', 'src/shop/x.ts', "console.log('a');", 'no-console'],
  ['any', 'src/shop/x.ts', 'export const x = (a: any) => a;', 'no-explicit-any'],
  [
    'an inline style',
    'src/ui/x.ts',
    'import { html } from \'lit\';\nexport const x = html`<p style="color: red"></p>`;',
    'lit(ban-attributes)',
  ],
  [
    'an unclosed template',
    'src/ui/x.ts',
    "import { html } from 'lit';\nexport const x = html`<div><p></p>`;",
    'vitrine(closed-templates)',
  ],
  [
    'a listener in a constructor',
    'src/ui/x.ts',
    "import { LitElement } from 'lit';\nexport class X extends LitElement {\n  constructor() {\n" +
      "    super();\n    this.addEventListener('click', this.remove);\n  }\n}",
    'vitrine(quiet-constructor)',
  ],
])('refused: %s', (_name, path, code, rule) => {
  const answer = lint(path, code);
  expect(answer.said).toContain(rule);
  expect(answer.code).not.toBe(0);
});

test.each([
  [
    'a pure step',
    'src/core/x.ts',
    "import * as v from 'valibot';\nimport type { Y } from './y.ts';\nexport const x = (y: Y) => v.parse(v.string(), Math.max(y.a, 1));",
  ],
  [
    'a moment told',
    'src/core/time.ts',
    'export const x = (ms: number) => new Date(ms).toISOString() + Date.parse("2026");',
  ],
  [
    'a name of its own',
    'src/core/x.ts',
    'export const x = (document: string, location: string) => document + location;',
  ],
  [
    'shop on ports',
    'src/shop/x.ts',
    "import { atom } from 'nanostores';\nimport { y } from '../ports/y.ts';\nexport const x = atom(y);",
  ],
  [
    'ui on shop',
    'src/ui/x.ts',
    "import { html } from 'lit';\nimport { y } from '../shop/y.ts';\nexport const x = html`<p a='x' b=${y}>${y}<br><svg><path d='' /></svg></p>`;",
  ],
  ['server on the sources', 'src/server/x.ts', "export { x } from '../ports/sources/x.ts';"],
  [
    'frameworks on the entries',
    'src/frameworks/x.ts',
    "import '../define.ts';\nimport { createComponent } from '@lit/react';\nexport { y } from '../index.ts';\nexport const x = createComponent;",
  ],
  ['an entry on all', 'src/define.ts', "export { x } from './ui/x.ts';\nexport { y } from './ports/y.ts';"],
])('admitted: %s', (_name, path, code) => {
  const answer = lint(path, code);
  expect(answer.said).not.toContain('[Error');
  expect(answer.code).toBe(0);
});
