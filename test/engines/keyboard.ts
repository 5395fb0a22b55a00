// Keys and the pointer by WebDriver, under the names that Playwright gives them.
import type { Session } from './webdriver.ts';

/** The code points that stand for keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  ' ': ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };
export type Button = keyof typeof BUTTONS;

function key(name: string): string {
  const value = KEYS[name] ?? (name.length === 1 ? name : undefined);
  if (value === undefined) throw new Error(`No key is named ${name}.`);
  return value;
}

export function keyboardOf(session: Session) {
  const perform = (actions: object[]) =>
    session.command<void>('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const down = (name: string) => ({ type: 'keyDown', value: key(name) });
  const up = (name: string) => ({ type: 'keyUp', value: key(name) });
  return {
    /** `Tab`, or with others held down: `Shift+Tab`. */
    press(combination: string) {
      const names = combination === '+' ? ['+'] : combination.split('+');
      return perform([...names.map(down), ...names.toReversed().map(up)]);
    },
    type: (text: string) => perform([...text].flatMap((letter) => [down(letter), up(letter)])),
    down: (name: string) => perform([down(name)]),
    up: (name: string) => perform([up(name)]),
  };
}

/** Positions in CSS pixels from the top left of what is seen. */
export function mouseOf(session: Session) {
  const perform = (...actions: object[]) =>
    session.command<void>('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const move = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  const down = (button: Button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = (button: Button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });
  return {
    move: (x: number, y: number) => perform(move(x, y)),
    click: (x: number, y: number, { button }: { button?: Button | undefined } = {}) =>
      perform(move(x, y), down(button), up(button)),
    down: ({ button }: { button?: Button } = {}) => perform(down(button)),
    up: ({ button }: { button?: Button } = {}) => perform(up(button)),
  };
}

/** A finger, for as long as a tap takes. */
export const tapOf = (session: Session) => (x: number, y: number) =>
  session.command<void>('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
