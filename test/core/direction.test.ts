import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closed } from '../../src/core/direction.ts';
import { parse } from '../../src/core/document.ts';

const [LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI] =
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069' as unknown as string[];

/** What is still open at the end of a text, by the rules X1 to X8 of UAX #9. */
function openIn(text: string): string[] {
  const open: string[] = [];
  for (const sign of text) {
    if ([LRI, RLI, FSI].includes(sign)) open.push('isolate');
    else if ([LRE, RLE, LRO, RLO].includes(sign)) open.push('embedding');
    else if (sign === PDF && open.at(-1) === 'embedding') open.pop();
    else if (sign === PDI && open.includes('isolate')) open.length = open.lastIndexOf('isolate');
  }
  return open;
}

describe('a text', () => {
  it.each([
    ['plain', 'plain'],
    [`a${RLO}b`, `a${RLO}b${PDF}`],
    [`${RLI}a${RLO}b`, `${RLI}a${RLO}b${PDF}${PDI}`],
    [`${RLI}a${RLO}b${PDI}`, `${RLI}a${RLO}b${PDI}`],
    [`${FSI}קניות${PDI} 5`, `${FSI}קניות${PDI} 5`],
    [`${PDI}${PDF}${RLO}x`, `${PDI}${PDF}${RLO}x${PDF}`],
    ['\u200fعربي\u200e', '\u200fعربي\u200e'],
  ])('%j ends what it begins', (text, right) => expect(closed(text)).toBe(right));

  it('leaves nothing open, however its signs are nested', () => {
    const signs = fc.array(fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, 'a'), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(signs, (list) => {
        const text = list.join('');
        expect(openIn(closed(text))).toEqual([]);
        expect(closed(text).startsWith(text)).toBe(true);
      }),
    );
  });

  it('of nothing but such signs loses them', () => {
    expect(closed(`a${RLO}`.repeat(100_000))).toBe('a'.repeat(100_000));
  });
});

it('no text of a document leaves a direction open', () => {
  const words = `Maya ${RLO}${RLI}`;
  const { catalog } = parse({
    version: 1,
    creator: { id: 'maya', name: words, bio: words, profiles: [{ label: words, url: 'https://a.example/' }] },
    disclosure: { text: words },
    retailers: { shop: { name: words } },
    products: [
      {
        name: words,
        brand: words,
        note: words,
        reason: words,
        tags: [words],
        code: { value: words, says: words },
        image: { src: 'https://a.example/', alt: words },
        offers: [{ url: 'https://shop.example/', retailer: 'shop', variant: words }],
        alternatives: [{ product: 'two', because: words }],
      },
      { id: 'two', name: 'Two', offers: [{ url: 'https://shop.example/2' }] },
    ],
    sections: [
      { type: 'products', title: words, products: ['two'] },
      { type: 'text', title: words, text: words },
      { type: 'links', title: words, links: [{ label: words, url: 'https://a.example/' }] },
    ],
  });
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.includes('Maya ')) found.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(catalog);
  expect(found).toHaveLength(20);
  for (const text of found) expect([text, openIn(text)]).toEqual([text, []]);
});
