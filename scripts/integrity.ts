// Writes the hash of each built script into the snippets that ask a browser to check it: README.md and docs/.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAMED = /(\/(vitrine[\w.-]*\.js)"\s+integrity=")[^"]*(?=")/g;

const hashOf = (name: string): string =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(ROOT, 'dist', name)))
    .digest('base64')}`;

/** A text with the hashes of the scripts as they are built now. */
export const withIntegrity = (text: string): string =>
  text.replace(NAMED, (_all, before: string, name: string) => before + hashOf(name));

/** The pages that name a hash. */
export const pagesWithIntegrity = (): { path: string; text: string }[] =>
  ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    .filter(({ text }) => text.includes('integrity="'));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { path, text } of pagesWithIntegrity()) writeFileSync(join(ROOT, path), withIntegrity(text));
