// What else stands on the pages that Vitrine is pasted into: ten old libraries that put functions of their own in the
// place of the browser's, and five consent banners. All but Prototype as their makers published them, from npm.
import { sendFile } from './answer.ts';
import type { Handle } from './origin.ts';

export interface Stranger {
  readonly name: string;
  /** What it does to a page. */
  readonly does: string;
  /** Scripts and styles, below node_modules or (`./`) beside this file. */
  readonly files: readonly string[];
  /** What a page writes to start it. */
  readonly start?: string;
  /** What a page holds for it. */
  readonly markup?: string;
  readonly kind: 'library' | 'banner';
}

/** By the word in their page's address. */
export const STRANGERS: Readonly<Record<string, Stranger>> = {
  prototype: {
    name: 'Prototype',
    does: 'Array.from without a function, entries as a list, and, before 1.7, text for every list in JSON. It is on npm in no version: what is replaced is acted out anew',
    files: ['./js/like-prototype.js'],
    kind: 'library',
  },
  mootools: {
    name: 'MooTools 1.5.2',
    does: 'an Array.from of its own, functions on every list and word, and, acted out anew, an Event that is not one',
    files: ['mootools/lib/mootools-core-1.5.2-server.js', './js/like-mootools-event.js'],
    kind: 'library',
  },
  jquery: {
    name: 'jQuery 1.12.4 with Migrate',
    does: 'nothing to the browser’s own, on more pages than all others together',
    files: ['jquery/dist/jquery.js', 'jquery-migrate/dist/jquery-migrate.js'],
    kind: 'library',
  },
  // Before the shims: after them each `new Date` of the page takes a second, whoever makes it.
  datejs: {
    name: 'Datejs',
    does: 'a Date.parse that answers with dates, and functions on every date and number',
    files: ['datejs/lib/date-en-US.js'],
    kind: 'library',
  },
  'es5-shim': {
    name: 'es5-shim 4.6.7',
    does: 'Date, parseInt, split, splice and more, where it finds them wanting',
    files: ['es5-shim/es5-shim.js', 'es5-shim/es5-sham.js'],
    kind: 'library',
  },
  'es6-shim': {
    name: 'es6-shim 0.35.8',
    does: 'Map, Set, Promise and RegExp, where it finds them wanting',
    files: ['es6-shim/es6-shim.js', 'es6-shim/es6-sham.js'],
    kind: 'library',
  },
  'core-js': {
    name: 'core-js 3.0.0',
    does: 'whatever is newer than itself, and the browser’s own where it differs from what was the standard then',
    files: ['core-js-bundle/index.js'],
    kind: 'library',
  },
  sugar: {
    name: 'Sugar 1.4.1',
    does: 'functions on every list, word, number and date, in place of map, find, every and others',
    files: ['sugar/release/sugar-full.development.js'],
    kind: 'library',
  },
  zepto: {
    name: 'Zepto 1.2.0',
    does: 'nothing to the browser’s own but what old phones lacked',
    files: ['zepto/dist/zepto.js'],
    kind: 'library',
  },
  zone: {
    name: 'zone.js 0.8.29 (Angular)',
    does: 'Promise, timers, listeners, observers and fetch in wrappers',
    files: ['zone.js/dist/zone.js'],
    kind: 'library',
  },
  cookieconsent: {
    name: 'Cookie Consent 3.1.1 (Osano)',
    does: 'a bar at the foot of the page',
    files: ['cookieconsent/build/cookieconsent.min.css', 'cookieconsent/build/cookieconsent.min.js'],
    start:
      'cookieconsent.initialise({ type: "opt-in", palette: { popup: { background: "#252e39" }, button: { background: "#14a7d0" } } });',
    kind: 'banner',
  },
  vanilla: {
    name: 'CookieConsent 3.1.0 (Orest Bida)',
    does: 'a box over the page, which it dims',
    files: [
      'vanilla-cookieconsent/dist/cookieconsent.css',
      'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    ],
    start: `CookieConsent.run({ hideFromBots: false, categories: { necessary: { readOnly: true }, ads: {} }, disablePageInteraction: true, language: { default: 'en', translations: { en: {
      consentModal: { title: 'We use cookies', description: 'To see what is read.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all' },
      preferencesModal: { title: 'Preferences', sections: [] } } } } });`,
    kind: 'banner',
  },
  tarteaucitron: {
    name: 'tarteaucitron 1.34',
    does: 'a bar in the middle, and a button that stays',
    files: ['tarteaucitronjs/tarteaucitron.min.js'],
    start: `tarteaucitron.init({ privacyUrl: '', orientation: 'middle', showIcon: true, iconPosition: 'BottomRight', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true, mandatory: true });
      (tarteaucitron.job = tarteaucitron.job || []).push('youtube');`,
    kind: 'banner',
  },
  orejime: {
    name: 'Orejime 3.2.1',
    does: 'a dialog over the page, until it is answered',
    files: ['orejime/dist/orejime-standard.css', 'orejime/dist/orejime-standard-en.js'],
    start: `window.orejimeConfig = { privacyPolicyUrl: '/', forceModal: true, purposes: [{ id: 'ads', title: 'Advertising', cookies: ['ads'] }] };`,
    kind: 'banner',
  },
  'eu-banner': {
    name: 'Cookies EU banner 3.0.0',
    does: 'a strip of the page’s own making at its head',
    files: ['cookies-eu-banner/dist/cookies-eu-banner.global.js'],
    markup: `<template id="cookies-eu-banner-template"><div id="cookies-eu-banner" style="position:sticky;top:0;z-index:10;background:#fff4d6;color:#222;padding:12px">
      Cookies? <button id="cookies-eu-reject">Reject</button> <button id="cookies-eu-accept">Accept</button></div></template>`,
    start: 'CookiesEuBanner.createCookiesBanner({ onAccept() {} });',
    kind: 'banner',
  },
};

/** The addresses of its files, as a page names them. */
export const filesOf = (word: string): string[] =>
  (STRANGERS[word]?.files ?? []).map(
    (file, nth) => `/strangers/${word}/${nth}${file.endsWith('.css') ? '.css' : '.js'}`,
  );

/** Answers for one of those files, and for what they ask for beside themselves. True when it was one. */
export async function sendStranger(response: Parameters<Handle>[1], path: string): Promise<boolean> {
  const [, word = '', nth = '', beside] =
    /^\/strangers\/([\w-]+)\/(?:(\d)\.(?:css|js)|([\w./-]+\.(?:css|js)))$/.exec(path) ?? [];
  const file = STRANGERS[word]?.files[Number(nth)];
  if (!file) return false;
  const whole = beside && !beside.includes('..') ? file.replace(/[^/]+$/, beside) : file;
  const [, folder = '', name = ''] =
    /^(.*)\/([^/]+)$/.exec(whole.startsWith('./') ? whole : `../node_modules/${whole}`) ?? [];
  await sendFile(response, folder, name);
  return true;
}
