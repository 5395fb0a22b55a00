// The toolbars: what a page, its visitor and the shop may be while a story is looked at.
import { AGENTS } from '../demo/in-app-agents.ts';
import { SCENARIOS } from '../test/mocks/scenarios.ts';

interface Item {
  readonly value: string;
  readonly title: string;
}

const item = (value: string, title: string): Item => ({ value, title });

const menu = (name: string, icon: string, items: readonly Item[]) => ({
  name,
  description: name,
  toolbar: { title: name, icon, items: [...items], dynamicTitle: true },
});

export const globalTypes = {
  scheme: menu('Scheme', 'contrast', [item('auto', 'Scheme'), item('light', 'Light'), item('dark', 'Dark')]),
  preset: menu('Preset', 'paintbrush', [
    item('', 'Preset'),
    ...['paper', 'ink', 'clay', 'contrast'].map((name) => item(name, name[0]?.toUpperCase() + name.slice(1))),
  ]),
  direction: menu('Direction', 'transfer', [
    item('', 'Direction'),
    item('ltr', 'Left to right'),
    item('rtl', 'Right to left'),
  ]),
  language: menu('Language', 'globe', [
    item('', 'Language'),
    item('en', 'English'),
    item('de', 'Deutsch'),
    item('fr', 'Français'),
    item('es', 'Español'),
    item('pt', 'Português'),
    item('ja', '日本語'),
    item('ar', 'العربية'),
  ]),
  stock: menu('Stock at Northwind', 'box', [
    item('', 'Stock'),
    ...SCENARIOS.map((name) => item(name, `Northwind: ${name}`)),
  ]),
  app: menu('In-app browser', 'mobile', [
    item('', 'Browser'),
    ...AGENTS.map(({ app, os, name }) =>
      item(`${app}-${os}`, `${name} on ${os === 'ios' ? 'an iPhone' : 'Android'}`),
    ),
  ]),
  consent: menu('Consent', 'accessibility', [
    item('', 'Consent'),
    item('granted', 'Consent granted'),
    item('denied', 'Consent denied'),
  ]),
  csp: menu('Page policy', 'lock', [item('', 'Policy'), item('strict', 'Strict CSP')]),
};

export const initialGlobals = {
  scheme: 'auto',
  ...Object.fromEntries(
    // `play` has no menu: a button plays one story, and the tests set it to `on`.
    ['preset', 'direction', 'language', 'stock', 'app', 'consent', 'csp', 'play'].map((name) => [name, '']),
  ),
};
