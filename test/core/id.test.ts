import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLICK, ID, namer, slug } from '../../src/core/id.ts';

describe('slug', () => {
  it.each([
    ['Linen shirt', 'linen-shirt'],
    ['  Été à la mer!  ', 'ete-a-la-mer'],
    ['100% wool — “blue”', '100-wool-blue'],
    ['ﬁne', 'fine'],
    ['衬衫', ''],
    ['---', ''],
    ['', ''],
  ])('%j becomes %j', (words, id) => {
    expect(slug(words)).toBe(id);
  });
  it('is an id, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const id = slug(words);
        expect(id === '' || ID.test(id)).toBe(true);
        expect(id).not.toMatch(/^-|-$/);
      }),
    );
  });
});

describe('namer', () => {
  it('counts from two and steps over what is taken', () => {
    const name = namer(new Set(['a-2', undefined]));
    expect([name('a'), name('a'), name('a'), name('b')]).toEqual(['a', 'a-3', 'a-4', 'b']);
  });
  it('never gives an id twice, nor one that is none', () => {
    const base = fc.oneof(fc.constantFrom('a', 'a-2', 'a-3'), fc.stringMatching(ID));
    fc.assert(
      fc.property(fc.array(base), fc.array(base), (taken, bases) => {
        const given = bases.map(namer(new Set(taken)));
        expect(new Set([...taken, ...given]).size).toBe(new Set(taken).size + given.length);
        expect(given.filter((id) => !ID.test(id))).toEqual([]);
      }),
    );
  });
});

describe('the alphabets', () => {
  it.each(['a', 'A_-9', '__proto__', 'x'.repeat(64)])('%s is an id', (id) => {
    expect(ID.test(id)).toBe(true);
  });
  it.each(['', 'a.b', 'a/b', 'a b', 'é', 'a\n', 'x'.repeat(65)])('%j is no id', (id) => {
    expect(ID.test(id)).toBe(false);
  });
  it.each(['8'.repeat(26), '0'.repeat(25), '0'.repeat(27), `0${'I'.repeat(25)}`, `0${'a'.repeat(25)}`])(
    '%s is no click id',
    (id) => {
      expect(CLICK.test(id)).toBe(false);
    },
  );
  it('a ULID is a click id', () => {
    expect(CLICK.test('01JD3W5K7M9N1P3Q5R7S9T1V3X')).toBe(true);
  });
});
