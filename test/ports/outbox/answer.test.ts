import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdict } from '../../../src/ports/outbox/answer.ts';
import { pause } from '../../../src/ports/outbox/pause.ts';

describe("the server's answer", () => {
  test('conflicts and refusals are of their entries only', () => {
    const said = { accepted: 1, refused: [{ id: 'B', what: 'Bad.', fix: 'Do.' }], conflicts: ['C', 'other'] };
    const { taken, refused, rest } = verdict({ status: 200, said }, ['A', 'B', 'C']);
    expect(taken).toEqual(['A']);
    expect(refused.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(rest).toBe('none');
  });

  test.each([0, 304, 408, 425, 429, 500, 503, 599])('%i is for later', (status) => {
    expect(verdict({ status, said: null }, ['A']).rest).toBe('later');
  });

  test.each([400, 403, 404, 413, 422])('%i halves a batch and sets a single one aside', (status) => {
    expect(verdict({ status, said: null }, ['A', 'B']).rest).toBe('halves');
    expect(verdict({ status, said: { what: 'Too old.' } }, ['A']).refused).toMatchObject([
      { id: 'A', what: 'Too old.' },
    ]);
  });

  test('whatever a server says, every entry has one fate', () => {
    const any = fc.record({ status: fc.integer({ min: 0, max: 599 }), said: fc.anything() });
    fc.assert(
      fc.property(any, (answer) => {
        const ids = ['A', 'B', 'C'];
        const { taken, refused, rest } = verdict(answer, ids);
        const fates = [...taken, ...refused.map(({ id }) => id)];
        if (rest === 'none') expect([...new Set(fates)].sort()).toEqual(ids);
        else expect(fates).toEqual([]);
      }),
    );
  });
});

describe('the pause', () => {
  test('doubles up to five minutes, by chance up to half less, and never below what was asked for', () => {
    expect([1, 2, 3, 20].map((failures) => pause(failures, 0))).toEqual([2000, 4000, 8000, 300_000]);
    expect(pause(3, 1)).toBe(4000);
    expect(pause(1, 0, 60)).toBe(60_000);
    expect(pause(1, 0, 1e9)).toBe(3_600_000);
  });
});
