import { expect, it } from 'vitest';
import { createTurns } from '../../src/server/turns.ts';

it('lets so many work at once, the others in the order in which they came', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((nth) =>
    turns(() => {
      begun.push(nth);
      return new Promise<void>((end) => ends.push(end));
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await all[1];
  expect(begun).toEqual([0, 1, 2]);
  for (const end of ends) end();
  await all[0];
  await Promise.resolve();
  for (const end of ends) end();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('gives the turn on when work fails', async () => {
  const turns = createTurns(1);
  const first = turns(() => Promise.reject(new Error('broken')));
  const second = turns(async () => 'done');
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe('done');
});
