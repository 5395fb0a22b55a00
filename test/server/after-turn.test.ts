import { expect, it } from 'vitest';
import { gathered } from '../../src/server/storage/after-turn.ts';

const turn = () => new Promise((go) => setImmediate(go));

it('hands on together what came in one turn, in its order, and each once', async () => {
  const lots: (readonly number[])[] = [];
  const give = gathered<number>((all) => lots.push(all));
  give(1);
  await Promise.resolve();
  give(2);
  expect(lots).toEqual([]);
  await turn();
  give(3);
  await turn();
  await turn();
  expect(lots).toEqual([[1, 2], [3]]);
});
