// The steps are tried where a page has put functions of its own in the place of the browser's.
import { afterEach, describe, expect, it } from 'vitest';
import { choose, leadsTo } from '../../src/core/choice.ts';
import { parse } from '../../src/core/document.ts';
import { idsOf } from '../../src/core/settings.ts';
import { isSound } from '../../src/core/sound.ts';
import { stamp } from '../../src/core/stamp.ts';

const STEPS = { parse, choose, leadsTo, idsOf, stamp };
const CLICK = '01JD5ZQ8M4T7V9W2X3Y4Z5A6B7';

/** Put back after each test. */
const kept: [object, string, unknown][] = [];
function replace(holder: object, name: string, by: unknown): void {
  kept.push([holder, name, Reflect.get(holder, name)]);
  Reflect.set(holder, name, by);
}
const sound = (click = CLICK): boolean => {
  try {
    return isSound(STEPS, click);
  } finally {
    for (const [holder, name, it] of kept.splice(0)) Reflect.set(holder, name, it);
  }
};
afterEach(() => expect(kept).toEqual([]));

describe('isSound', () => {
  it('holds where nothing has been replaced', () => expect(sound()).toBe(true));

  it.each([
    ['a list without a function', Array, 'from', (list: ArrayLike<unknown>) => [].slice.call(list)],
    [
      'a find of its own',
      Array.prototype,
      'find',
      function (this: unknown[], is: (it: unknown) => boolean) {
        for (const it of this) if (is(it)) return it;
        return undefined;
      },
    ],
    [
      'a toJSON',
      Array.prototype,
      'entries',
      function (this: unknown[]) {
        return [...this];
      },
    ],
  ])('holds with %s', (_what, holder, name, by) => {
    replace(holder, name, by);
    expect(sound()).toBe(true);
  });

  const answers = (it: unknown) => (): unknown => it;
  it.each<[string, object, string, () => unknown]>([
    ['no members', Object, 'entries', answers([])],
    ['members of another kind', Object, 'keys', answers(['a'])],
    ['JSON that is none', JSON, 'parse', answers(null)],
    ['lists that are none', Array, 'isArray', answers(false)],
    ['empty lists', Array.prototype, 'filter', answers([])],
    ['words without an end', String.prototype, 'indexOf', answers(undefined)],
    ['words that begin with nothing', String.prototype, 'slice', answers('')],
    [
      'what throws',
      Array.prototype,
      'map',
      () => {
        throw new Error('replaced');
      },
    ],
  ])('does not with %s', (_what, holder, name, by) => {
    replace(holder, name, by);
    expect(sound()).toBe(false);
  });

  it.each(['', 'undefined', `${CLICK}1`, CLICK.toLowerCase()])('does not with the click id "%s"', (click) => {
    expect(sound(click)).toBe(false);
  });
});
