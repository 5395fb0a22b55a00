// The plan for every app and system and every kind of link, as the table of docs/handoff.md shows it and the test holds it.
import { parse } from '../../src/core/document.ts';
import { type Environment, ORDINARY } from '../../src/core/environment.ts';
import type { Handoff } from '../../src/core/handoff.ts';
import { IN_APP, type InApp } from '../../src/core/in-app-browsers.ts';
import { tables } from '../../src/core/leave.ts';
import { planHandoff } from '../../src/core/plan-handoff.ts';
import { stamp } from '../../src/core/stamp.ts';
import { choose } from '../../src/core/choice.ts';

/** The day that the table is made for. */
export const DAY = '2026-11-20';
const IDS = { click: '01ARZ3NDEKTSV4RRFFQ69G5FAV', creator: 'maya', product: 'shirt' };

const app = {
  android: 'com.northwind.shop',
  ios: true,
  paths: ['/products/*'],
  notInApp: ['/products/gift-*'],
};
const impact = { type: 'impact', domain: 'goto.northwind.example', mpid: '1', adid: '2', campaignid: '3' };

/** What a card may lead to. */
export const KINDS = {
  'network link': { url: 'https://northwind.example/products/shirt', retailer: { network: impact } },
  'network link, page in the app': {
    url: 'https://northwind.example/products/shirt',
    retailer: { network: impact, app },
  },
  'direct link': { url: 'https://northwind.example/products/shirt', retailer: {} },
  'page in the app': { url: 'https://northwind.example/products/shirt', retailer: { app } },
  'page not in the app': { url: 'https://northwind.example/products/gift-card', retailer: { app } },
  Amazon: {
    url: 'https://www.amazon.com/dp/B000000001',
    retailer: { network: { type: 'amazon', tag: 'maya-20' } },
  },
} as const;
export type Kind = keyof typeof KINDS;

export const APPS: readonly (InApp | null)[] = [null, ...IN_APP.map(([name]) => name), 'other'];
export const SYSTEMS = ['ios', 'android'] as const;

export const environmentOf = (
  inApp: InApp | null,
  os: Environment['os'],
  more: Partial<Environment> = {},
) => ({
  ...ORDINARY,
  os,
  inApp,
  osVersion: os === 'ios' ? '26.1' : '16',
  inAppVersion: inApp && '450.0',
  webview: inApp !== null,
  ...more,
});

export function planOf(kind: Kind, environment: Environment, more: object = {}, with_ = tables): Handoff {
  const { url, retailer: said } = KINDS[kind];
  const { catalog } = parse({
    version: 1,
    creator: { id: 'maya', name: 'Maya' },
    retailers: { northwind: said },
    products: [{ id: 'shirt', name: 'Shirt', offers: [{ retailer: 'northwind', url }] }],
  });
  const retailer = catalog?.retailers.northwind;
  const visit = {
    now: Date.parse(`${DAY}T12:00:00Z`),
    page: 'https://maya.example/',
    environment,
    fallback: 'swap' as const,
    ...more,
  };
  const choice = choose(catalog!, {}, 'shirt', visit);
  const stamped = stamp(url, IDS, { network: retailer?.network, page: visit.page, ledger: true });
  return planHandoff({ url: stamped.url, choice, retailer }, with_, visit);
}

/** A plan in a word or two: what the tap does, and in brackets what the sheet offers besides "copy link". */
export function inWords({ how, method, ways }: Handoff): string {
  const taken = method ? `**${how}**: ${method}` : how;
  const others = ways.filter((way) => way.how !== 'copy').map((way) => way.method);
  return others.length ? `${taken} (${others.join(', ')})` : taken;
}
