// The plain pages speak the languages of the elements, and say of money what the cards say.
import { describe, expect, test } from 'vitest';
import { spoken, WORDS } from '../../../src/server/go/words.ts';
import { words as ar } from '../../../src/ui/words/ar.ts';
import { words as de } from '../../../src/ui/words/de.ts';
import { en } from '../../../src/ui/words/en.ts';
import { words as es } from '../../../src/ui/words/es.ts';
import { words as fr } from '../../../src/ui/words/fr.ts';
import { words as ja } from '../../../src/ui/words/ja.ts';
import { words as pt } from '../../../src/ui/words/pt.ts';

const CARDS = { en, de, fr, es, pt, ja, ar };

test('in every language of the elements', () => {
  expect(Object.keys(WORDS).toSorted()).toEqual(Object.keys(CARDS).toSorted());
});

describe.each(Object.entries(CARDS))('%s', (lang, cards) => {
  const { say, dir } = spoken(lang);

  test('says what the cards say', () => {
    const name = 'Maya $& Co';
    expect(say('viewAt', name)).toBe(cards.viewAt({ retailer: name }));
    expect(say('disclosure', name)).toBe(cards.disclosure({ name }));
    for (const term of ['affiliate', 'sponsored', 'gifted', 'own', 'amazon'] as const)
      expect(say(term)).toBe(cards[term]({}));
    expect(dir).toBe(cards.$dir);
  });

  test('has words of its own for everything', () => {
    for (const [term, words] of Object.entries(WORDS[lang] ?? {})) {
      expect(words).toMatch(/\p{L}/u);
      if (lang !== 'en') expect(words).not.toBe(WORDS['en']?.[term as 'gone']);
      expect(words.includes('{name}')).toBe(WORDS['en']?.[term as 'gone'].includes('{name}'));
    }
  });
});

test.each([
  ['de', undefined, 'de'],
  ['pt-BR', 'fr', 'pt'],
  [undefined, 'da, fr-CA;q=0.8, en;q=0.7', 'fr'],
  [undefined, '', 'en'],
  ['it', 'de', 'en'],
  ['__proto__', '__proto__', 'en'],
])('a document in %s for a reader of %s is in %s', (lang, accepted, expected) => {
  expect(spoken(lang, accepted).lang).toBe(expected);
});
