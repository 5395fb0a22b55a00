import { describe, expect, test } from 'vitest';
import { stylesheet } from '../../src/static/index.ts';
import { scoped } from '../../src/static/styles.ts';

describe('one sheet for all', () => {
  test.each([
    ['a{b:c}', ':host(x) a{b:c}'],
    ['.a,.b > i{b:c}', ':host(x) .a,:host(x) .b > i{b:c}'],
    [':is(a, b) c,d{b:c}', ':host(x) :is(a, b) c,:host(x) d{b:c}'],
    [':host{b:c}', ':host(x):host{b:c}'],
    [':host([hidden]) .root{b:c}', ':host(x):host([hidden]) .root{b:c}'],
    [
      '@media (a){@supports (b: c){d{e:f}}g{h:i}}',
      '@media (a){@supports (b: c){:host(x) d{e:f}}:host(x) g{h:i}}',
    ],
  ])('%s', (css, bound) => {
    expect(scoped(css, 'x')).toBe(bound);
  });

  test('a rule inside a rule is refused, for it would lose its place', () => {
    expect(() => scoped('a{b:c;d{e:f}}', 'x')).toThrow(/rule inside a rule/);
  });

  test('finds nothing in the page but the page that was rendered', () => {
    const preludes = stylesheet({ preset: 'ink', accent: '#123456' }).match(/[^{};]+(?=\{)/g) ?? [];
    expect(preludes.length).toBeGreaterThan(200);
    for (const it of preludes.map((words) => words.trim()))
      expect(it).toMatch(/^(:host\(vitrine-[a-z]+\)|@|\.vitrine-page)/);
  });

  test('has a theme where one is asked for', () => {
    expect(stylesheet()).not.toContain('--vitrine-theme-accent: #');
    expect(stylesheet({ accent: '#123456' })).toContain(
      ':host(vitrine-storefront):host{--vitrine-theme-accent: #123456;}',
    );
  });
});
