// press: what a story does by itself it does in a test, or when the reader presses Play. Who only reads finds the page as
// it was drawn: nothing scrolls, taps or types under the eyes.
import { addons } from 'storybook/preview-api';
import { PLAY, PLAYS } from '../book/channel.ts';

/** The story that the reader has let play; its Interactions panel may play it again. */
let pressed: string | undefined;

interface Context {
  readonly id: string;
  readonly globals: Record<string, unknown>;
}

/** The play, for as long as the global `play` is `on` (as the tests set it) or after a press. */
export function onPress<C extends object>(
  play: (context: C) => Promise<void>,
): (context: C & Context) => Promise<void> {
  return async (context) => {
    if (context.globals['play'] === 'on' || pressed === context.id) await play(context);
  };
}

/** Has the button shown where there is something to play. */
export function tellPlays(story: object): void {
  addons.getChannel().emit(PLAYS, Boolean(Reflect.get(story, 'playFunction')));
}

/** Hears the button. */
export function hearPress(): void {
  addons.getChannel().on(PLAY, (id: string) => {
    pressed = id;
  });
}
