// The hashes in the pages are those of what was built: a browser would refuse the script otherwise.
import { expect, test } from 'vitest';
import { pagesWithIntegrity, withIntegrity } from '../../scripts/integrity.ts';

test('every integrity value is fresh', () => {
  const pages = pagesWithIntegrity();
  expect(pages.map(({ path }) => path)).toContain('README.md');
  const stale = pages.filter(({ text }) => withIntegrity(text) !== text);
  expect(
    stale.map(({ path }) => path),
    'run: npm run integrity',
  ).toEqual([]);
});

test('a stale one is noticed', () => {
  const stale =
    '<script src="https://example.com/vitrine.iife.js" integrity="sha384-old" crossorigin></script>';
  expect(withIntegrity(stale)).toMatch(/integrity="sha384-[\w+/]{64}" crossorigin/);
});
