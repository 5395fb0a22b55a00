import { describe, expect, test } from 'vitest';
import { jsonLdIn } from '../../../src/core/readers/page-scripts.ts';

describe('the JSON-LD of a page', () => {
  test.each([
    ['plain', '<script type="application/ld+json">{}</script>'],
    ['in single quotes', "<script type='application/ld+json'>{}</script>"],
    ['without quotes', '<SCRIPT type=application/ld+json>{}</SCRIPT >'],
    ['with more attributes', '<script data-a="a > b" id=x type="application/ld+json" async>{}</script>'],
    ['with a charset', '<script type="application/ld+json; charset=utf-8">{}</script>'],
    ['after a comment with a script', '<!-- <script> --><script type="application/ld+json">{}</script>'],
    [
      'after an open comment in a script',
      '<script>"<!--"</script><script type="application/ld+json">{}</script>',
    ],
    [
      'after a tag that never ends',
      `<script "${'x'.repeat(3000)}<script type="application/ld+json">{}</script>`,
    ],
  ])('%s', (_, html) => {
    expect(jsonLdIn(`<!doctype html><title>A</title>${html}<p>`)).toEqual(['{}']);
  });

  test.each([
    ['in a comment', '<!-- <script type="application/ld+json">{}</script> -->'],
    ['of another type', '<script type="application/json">{}</script><script>{}</script>'],
    ['that only quotes the type', '<script data-type="application/ld+json">{}</script>'],
    ['that never ends', '<script type="application/ld+json">{}'],
    ['in a script', '<script>"<script type=application/ld+json>{}<\\/script>"</script>'],
    ['of another element', '<scripts type="application/ld+json">{}</scripts>'],
  ])('nothing: %s', (_, html) => {
    expect(jsonLdIn(html)).toEqual([]);
  });

  test('all of them, in order', () => {
    const html = [1, 2, 3].map((it) => `<script type="application/ld+json">${it}</script>`).join('<p>');
    expect(jsonLdIn(html)).toEqual(['1', '2', '3']);
  });

  // Were every opening followed to the end, each of these would take minutes.
  test.each(['<script ', '<script "', '<script>', '<!--', '<script type="application/ld+json">', '</script'])(
    'megabytes of %s are read in one pass',
    (piece) => {
      expect(jsonLdIn(piece.repeat(Math.ceil(4_000_000 / piece.length)))).toEqual([]);
    },
  );
});
