// Where things stand: names, neighbours and the tour of the README.
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, has, read, sources } from './files.ts';

test('every element has its test', () => {
  const elements = sources().filter(
    (path) => /^src\/ui\/[^/]+\.ts$/.test(path) && /static [\w ]*\btagName\b/.test(read(path)),
  );
  const named = elements.filter((path) => /tagName = '/.test(read(path)));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !has(path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')))).toEqual([]);
});

test('files are named for what they hold', () => {
  const vague = /^(utils?|helpers?|common|types|misc|shared)(\.|$)/;
  expect(sources().filter((path) => path.split('/').some((part) => vague.test(basename(part))))).toEqual([]);
});

test('the floors are those of the design', () => {
  const floors = new Set(sources().map((path) => path.split('/')[1]));
  const entries = ['index.ts', 'define.ts', 'script.ts'];
  const known = [
    'core',
    'ports',
    'shop',
    'ui',
    'static',
    'landing',
    'server',
    'cli',
    'frameworks',
    ...entries,
  ];
  expect([...floors].filter((name) => !known.includes(name ?? ''))).toEqual([]);
});

test('the paths in the README lead somewhere', () => {
  const paths = [...read('README.md').matchAll(/`((?:src|demo|test|scripts|stories)\/[\w./-]*)`/g)].map(
    (found) => found[1] ?? '',
  );
  expect(paths.filter((path) => path.startsWith('src/')).length).toBeGreaterThan(0);
  expect(paths.filter((path) => !has(path))).toEqual([]);
});

test('nothing is left for later or left out', () => {
  const left =
    /\.(only|skip|todo|fixme)\(|\b(TO[D]O|FIX[M]E|X[X]X)\b|\b(x?it|x?describe|xtest)\.(only|skip)\b|\b[fx](it|describe)\(/;
  const files = ['src', 'test', 'demo', 'stories']
    .flatMap(filesIn)
    .filter((path) => /\.(ts|js|html|css)$/.test(path));
  expect(files.filter((path) => left.test(read(path)))).toEqual([]);
});

test('no path or host of the machine it was written on', () => {
  const local =
    /(?<![\w.-])\/(work|home|Users|tmp|root|private)\/\w|registry\.(npm[j]s|yarn[p]kg)|"resolve[d]":/;
  const text = /\.(ts|js|json|md|html|css|svg|ya?ml)$|^\.(npmrc|gitignore|gitattributes|ci\/run)$/;
  const files = filesIn('.').filter((path) => text.test(path));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((path) => local.test(read(path)))).toEqual([]);
});
