// What a user imports, exactly as published: from lib/ and dist/, in plain Node.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { filesIn, has, manifest, ROOT, read, sources } from './files.ts';

const entries = Object.entries(manifest().exports).filter(([, target]) => typeof target !== 'string');

/** What registers the elements, and what is only types. */
const SILENT = ['./define', './jsx', './preact', './vue', './svelte', './solid'];

/** Imports one entry by its public name in a fresh Node; gives the globals that it left behind. */
function importInNode(name: string): { names: string[]; left: string[] } {
  const code = `
    const before = new Set(Reflect.ownKeys(globalThis));
    const entry = await import(${JSON.stringify(name)});
    const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ names: Object.keys(entry), left }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe.each(entries)('%s', (name, target) => {
  test('imports in plain Node', () => {
    const { left, names } = importInNode(name.replace('.', 'vitrine'));
    // Lit and nanostores mark their presence, so that two copies can be told apart; Lit brings Node a registry; msw looks
    // at Node's own fetch, which then wakes up.
    const theirs = /^(lit|reactiveElement|nanostoresGlobal$|customElements$|Symbol\(undici)/;
    expect(left.filter((key) => !theirs.test(key))).toEqual([]);
    expect(names.length === 0, 'exports nothing').toBe(SILENT.includes(name));
  });

  test('has types', () => {
    expect(has((target as { types: string }).types.slice(2)), 'run: npm run build').toBe(true);
  });
});

test('the files beside the entries can be named, and a CDN finds the script by the bare name', () => {
  const { exports, unpkg, jsdelivr, dependencies } = JSON.parse(read('package.json'));
  for (const name of ['./dist/*', './package.json']) expect(exports[name]).toBe(name);
  expect(has('dist/vitrine.iife.js')).toBe(true);
  expect([unpkg, jsdelivr]).toEqual(['./dist/vitrine.iife.js', './dist/vitrine.iife.js']);
  // With exact ones whoever has Lit already would get a second.
  for (const [name, range] of Object.entries(dependencies)) expect(range, name).toMatch(/^\^\d+\.\d+\.\d+$/);
});

test.each(['vscode.html-data.json', 'vscode.css-data.json', 'web-types.json'])(
  '%s knows the elements',
  (name) => {
    const text = read(`lib/editors/${name}`);
    expect(() => JSON.parse(text)).not.toThrow();
    for (const word of name.includes('css')
      ? ['--vitrine-accent', 'instead-title']
      : ['vitrine-card', 'swap'])
      expect(text).toContain(word);
  },
);

describe('dist/vitrine.js', () => {
  const script = () => read('dist/vitrine.js');

  test('is one file for the first card: it imports nothing before it runs', () => {
    expect(script()).not.toMatch(/(^|[;}\s])import\s*(["'`{*]|[\w$]+[\s,])|export\s*(\*|{[^}]*}\s*from)/);
  });

  test('exports nothing', () => {
    expect(script()).not.toMatch(/export\s*{/);
  });

  test('holds every element', () => {
    const tags = sources().flatMap(
      (path) => read(path).match(/(?<=static (?:override |readonly )*tagName = ')[a-z-]+/g) ?? [],
    );
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(script()).toContain(tag);
  });
});

test('nothing in dist names a process, which a page does not have', () => {
  const scripts = filesIn('dist').filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((path) => /\bprocess\b/.test(read(path)))).toEqual([]);
});

test('dist/vitrine.iife.js is all of it in one: a classic script that imports and exports nothing', () => {
  const script = read('dist/vitrine.iife.js');
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/\bimport\s*\(/);
  // The last of each kind of piece: words, a source, a bridge, the sheet.
  for (const word of ['شراء', 'wc/store', 'plausible', 'showModal']) expect(script).toContain(word);
});

/** The shop's side, which no page of a creator's imports. */
const LANDING = 'vitrine-landing.js';

test('what is imported later stands alone: nothing beside dist/vitrine.js leads back to it or on to another', () => {
  const built = readdirSync(join(ROOT, 'dist')).filter((name) => /^vitrine-.*\.js$/.test(name));
  const later = ['vitrine.js', ...built].flatMap((name) =>
    [...read(`dist/${name}`).matchAll(/import\([`"']\.\/([\w-]+\.js)[`"']\)/g)].map((it) => it[1] ?? ''),
  );
  expect([...later, LANDING].toSorted()).toEqual(built.toSorted());
  for (const name of built) expect(read(`dist/${name}`)).not.toMatch(/(^|[;}\s])(import|from)\s*[{"'`(]/);
});
