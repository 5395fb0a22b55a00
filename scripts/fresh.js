// Whether lib/ and dist/ are newer than what they are made from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.js';

const SOURCES = [
  'src',
  'scripts',
  'test/mocks',
  'custom-elements.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.build.json',
  'tsconfig.testing.json',
  'vite.config.ts',
];

const at = (path) => statSync(path, { throwIfNoEntry: false });

function newest(path) {
  const found = at(path);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time moves when a file in it is removed.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const changed = (more) => Math.max(...[...SOURCES, ...more].map((path) => newest(join(ROOT, path))));

/** True when the built file `path` is there and nothing it is made from has changed since; `more`: files and folders
 * besides those of the package itself. */
export const isFresh = (path, more = []) => (at(join(ROOT, path))?.mtimeMs ?? 0) >= changed(more);
