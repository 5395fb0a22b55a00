// in-app-facts: where each app keeps "open in your browser".
import type { MenuStep } from './handoff.ts';
import type { InApp } from './in-app-browsers.ts';

type Phone = 'ios' | 'android';

/** Most apps: three dots, at the top right. Menus move, so a sheet has to say "or the share icon". Field notes, 2026-09. */
const COMMON: MenuStep = { icon: 'dots', at: 'top-right', item: 'open-in-browser' };

const STEPS: Partial<Record<InApp, Partial<Record<Phone, MenuStep>>>> = {
  facebook: { android: { ...COMMON, item: 'open-in-chrome' } },
  kakaotalk: {
    ios: { icon: 'address', at: 'top', item: 'open-in-browser' },
    android: { icon: 'dots', at: 'bottom-right', item: 'open-in-browser' },
  },
};

/** The way by hand; it works everywhere. */
export const stepsOf = (app: InApp, os: Phone): MenuStep => STEPS[app]?.[os] ?? COMMON;
