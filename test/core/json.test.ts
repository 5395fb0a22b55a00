// What is written for a server or kept on the device, whatever the page has given to its lists.
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeJson } from '../../src/core/json.ts';

describe('writeJson', () => {
  it('writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(writeJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each([
    [{ a: undefined, b: () => 1, c: null }],
    [[undefined, () => 1]],
    [{ at: new Date(0), list: [new Date(1)] }],
    [Object.create(null)],
    [undefined],
    [Number.NaN],
    ['"\u2028'],
  ])('%j too', (value) => {
    expect(writeJson(value)).toBe(JSON.stringify(value));
  });

  describe('on a page that has given its lists and objects a toJSON', () => {
    const lists = Array.prototype as { toJSON?: unknown };
    const objects = Object.prototype as { toJSON?: unknown };
    afterEach(() => {
      delete lists.toJSON;
      delete objects.toJSON;
    });

    it('lists stay lists and objects objects', () => {
      const value = { entries: [{ id: 'a', list: [1, [2]] }], at: new Date(0) };
      const right = JSON.stringify(value);
      lists.toJSON = () => 'text';
      objects.toJSON = () => 'text';
      expect(writeJson(value)).toBe(right);
    });
  });
});
