// Whatever a document says is text: it opens no tag, ends no script, leaves no attribute.
import { describe, expect, test } from 'vitest';
import { renderElement, renderStorefront } from '../../src/static/index.ts';
import { NOW } from '../core/maya.ts';
import { paged, parsed } from './parsed.ts';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</template></vitrine-storefront><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)",
  '</style><style>*{display:none}',
  '<!--lit-part--><?>',
  'شاحنة ‮gnp.exe',
  '\u2028\u2029\0&amp;&lt;',
  ']]>${1}`',
];

const everywhere = (words: string) => ({
  version: 1,
  lang: 'en',
  creator: { id: 'maya', name: words, bio: words, profiles: [{ label: words, url: 'https://a.example/' }] },
  disclosure: { text: words },
  retailers: { shop: { name: words } },
  products: [
    {
      id: 'one',
      name: words,
      brand: words,
      note: words,
      verdict: 'skip',
      reason: words,
      tags: [words],
      code: { value: words, says: words },
      image: { src: `https://a.example/?${encodeURI(words)}`, alt: words },
      offers: [{ url: `https://shop.example/?q=${words}`, retailer: 'shop', variant: words, sku: words }],
      alternatives: [{ product: 'two', because: words }],
    },
    { id: 'two', name: words, offers: [{ url: 'https://shop.example/2', retailer: 'shop' }] },
  ],
  sections: [
    { type: 'products', title: words, products: ['one', 'two'] },
    { type: 'text', title: words, text: words },
    { type: 'links', title: words, links: [{ label: words, url: 'https://a.example/' }] },
  ],
});

/** The page's shape: its elements and the names of their attributes. */
const shape = (html: string) =>
  parsed(html).map(({ name, attributes, hosts }) => [name, Object.keys(attributes), hosts]);

describe.each(HOSTILE)('%j', (words) => {
  test('changes no element and no attribute of a page', () => {
    const moment = { now: NOW, attributes: { placement: words } };
    expect(shape(renderStorefront(everywhere(words), moment))).toEqual(
      shape(renderStorefront(everywhere('plain'), moment)),
    );
  });

  test('is read as it was written', () => {
    const found = parsed(renderStorefront(everywhere(words), { now: NOW }));
    const seen = words.replace('\0', '');
    expect(found.find(({ name }) => name === 'title')?.text).toContain(seen.trim());
    for (const { attributes, text } of found)
      if (/json/.test(attributes['type'] ?? ''))
        expect(text).toContain(JSON.stringify(words).slice(1, -1).replaceAll('<', '\\u003c'));
  });

  test.each(['vitrine-card', 'vitrine-link', 'vitrine-alternatives', 'vitrine-disclosure'])(
    'stays inside %s',
    (tag) => {
      const attributes = { product: 'one', lang: words };
      const part = (said: string) =>
        shape(paged(renderElement(everywhere(said), tag, attributes, { now: NOW, words: said })));
      expect(part(words)).toEqual(part('plain'));
    },
  );
});
