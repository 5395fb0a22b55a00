import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { salvage } from '../../src/core/salvage.ts';
import { imageUrl, pageUrl } from '../../src/core/schema.ts';

const walk = (schema: v.GenericSchema, value: unknown, base?: string) => {
  const problems: Problem[] = [];
  return { kept: salvage(schema, value, '', { problems, base }), problems };
};
const word = v.string('Write a word.');
const thing = v.object({ name: word, size: v.optional(v.number('Write a number.')) });

describe('salvage', () => {
  it('keeps a whole value as it is', () => {
    expect(walk(thing, { name: 'a', size: 1 })).toEqual({ kept: { name: 'a', size: 1 }, problems: [] });
  });
  it('drops what the schema does not name, in silence: a newer document may say more', () => {
    expect(walk(thing, { name: 'a', colour: 'red' })).toEqual({ kept: { name: 'a' }, problems: [] });
  });
  it('drops what is optional and wrong, and says how to mend it', () => {
    expect(walk(thing, { name: 'a', size: 'big' })).toEqual({
      kept: { name: 'a' },
      problems: [{ path: 'size', what: '"big" cannot be used here.', fix: 'Write a number.' }],
    });
  });
  it('loses with a required part only what needs it', () => {
    const { kept, problems } = walk(v.array(thing), [{ name: 'a' }, { size: 1 }, 'x', null, { name: 7 }]);
    expect(kept).toEqual([{ name: 'a' }]);
    expect(problems).toEqual([
      { path: '1.name', what: '"name" is missing.', fix: 'Write a word.' },
      { path: '2', what: '"x" cannot be used here.', fix: 'Write it as { … }.' },
      { path: '3', what: 'null cannot be used here.', fix: 'Write it as { … }.' },
      { path: '4.name', what: '7 cannot be used here.', fix: 'Write a word.' },
    ]);
  });
  it('takes null for an optional part left out, but not for a required one', () => {
    expect(walk(thing, { name: 'a', size: null })).toEqual({ kept: { name: 'a' }, problems: [] });
    expect(walk(thing, { name: null }).kept).toBeUndefined();
  });
  it('checks the keys of a record and its values', () => {
    const { kept, problems } = walk(
      v.record(v.pipe(word, v.regex(/^[a-z]+$/, 'Use a to z.')), v.number('Number.')),
      {
        a: 1,
        B: 2,
        c: 'x',
      },
    );
    expect(kept).toEqual({ a: 1 });
    expect(problems.map(({ path, fix }) => [path, fix])).toEqual([
      ['B', 'Use a to z.'],
      ['c', 'Number.'],
    ]);
  });
  it('picks the object of a union by its type', () => {
    const either = v.union([v.object({ type: v.literal('a'), a: word }), v.object({ type: v.literal('b') })]);
    expect(walk(either, { type: 'a', a: 'x' }).kept).toEqual({ type: 'a', a: 'x' });
    expect(walk(either, { type: 'c' }).problems).toEqual([
      { path: 'type', what: '"c" cannot be used here.', fix: 'Use one of: a, b.' },
    ]);
    expect(walk(either, 'x').kept).toBeUndefined();
  });
  it('passes pages and pictures through the gate; only a picture may carry itself', () => {
    const picture = 'data:image/png;base64,AAAA';
    expect(walk(imageUrl, picture).kept).toBe(picture);
    expect(walk(pageUrl, picture).kept).toBeUndefined();
    expect(walk(imageUrl, 'data:text/html,x').kept).toBeUndefined();
    expect(walk(pageUrl, 'p', 'https://a.example/b/').kept).toBe('https://a.example/b/p');
  });
  it('cuts long values short in the Problem', () => {
    const { problems } = walk(v.number('Number.'), 'x'.repeat(1000));
    expect(problems[0]?.what).toBe(`"${'x'.repeat(60)}…" cannot be used here.`);
  });
});
