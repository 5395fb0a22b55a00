// settings: what the toolbars say of the page, its visitor and the shop.
import type { Clues } from '../../src/core/environment.ts';
import { AGENTS } from '../../demo/in-app-agents.ts';
import type { Scenario } from '../../test/mocks/scenarios.ts';

/** What the toolbars say; an empty word leaves it to the document, the page or the device. */
export interface Settings {
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly preset: string;
  readonly direction: '' | 'ltr' | 'rtl';
  readonly language: string;
  readonly stock: '' | Scenario;
  /** An app and a system, as in `instagram-ios`. */
  readonly app: string;
  readonly consent: '' | 'granted' | 'denied';
  readonly csp: '' | 'strict';
}

/** The toolbars in Storybook's hands. */
export const settingsOf = (globals: Record<string, unknown>): Settings => globals as unknown as Settings;

/** What that app's built-in browser tells of itself; undefined for the reader's own browser. */
export function cluesOf(app: string): Clues | undefined {
  const agent = AGENTS.find((it) => `${it.app}-${it.os}` === app);
  if (!agent) return undefined;
  const android = agent.os === 'android';
  return {
    userAgent: agent.userAgent,
    platform: android ? 'Linux armv81' : 'iPhone',
    maxTouchPoints: 5,
    standalone: android ? undefined : false,
    telegram: agent.app === 'telegram',
  };
}
