// The book is whole: every element has its stories, and every state of the card has one in each layout.
import { expect, test } from 'vitest';
import { rows } from '../ui/state-rows.ts';
import { filesIn, read, sources } from './files.ts';

const stories = filesIn('stories')
  .filter((path) => path.endsWith('.stories.ts'))
  .map(read);

test('every element has its stories', () => {
  const tags = sources().flatMap(
    (path) => read(path).match(/(?<=static readonly tagName = ')[a-z-]+/g) ?? [],
  );
  expect(tags.length).toBeGreaterThan(0);
  expect(tags.filter((tag) => !stories.some((text) => text.includes(`'${tag}'`)))).toEqual([]);
});

test.each(['vertical', 'horizontal', 'compact'])('every state of the card has its story, %s', (layout) => {
  const text = read(`stories/card-states/${layout}.stories.ts`);
  expect(rows.filter(({ state }) => !text.includes(`'${state}'`))).toEqual([]);
});

test('no story plays while it is read', () => {
  const plays = [...stories, read('stories/book/state.ts')].flatMap(
    (text) => text.match(/\bplay(?:: .*|\(.*)/g) ?? [],
  );
  expect(plays.length).toBeGreaterThan(5);
  expect(plays.filter((it) => !it.startsWith('play: onPress('))).toEqual([]);
});
