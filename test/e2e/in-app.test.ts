// Real user agents of in-app browsers on iPhones: the page finds out where it is being read, the link is the one that
// core plans for it, and the tap leaves by it. In WebKit, this is the engine that these apps are made of.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plansOf } from '../../demo/in-app-page.ts';
import { environment } from '../../src/core/index.ts';
import { USER_AGENTS } from '../core/user-agents.ts';
import { stage } from './stage.ts';
import { arrived, carried, link } from './tap.ts';

const it = stage();

type App = Parameters<typeof plansOf>[1]['app'];

/** The first of each app that a web page could be read under, and Safari itself. */
const IPHONES = [
  ...new Map(
    USER_AGENTS.filter(
      ([app, os, agent]) => os === 'ios' && app !== 'crawler' && /^Mozilla.*iPhone/.test(agent),
    )
      .toReversed()
      .map(([app, , agent]) => [app, agent]),
  ),
];

/** Where a link leads, without the ids in it, which no two links share. */
const bare = (href: string) => href.replace(/[?#].*/, '').replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '');

async function planned(userAgent: string, app: App) {
  const document: unknown = await (await fetch(`${it.demo.url}/maya.json`)).json();
  const all = plansOf(document, { userAgent, app } as never, `${it.demo.url}/storefront`, Date.now());
  const plan = all.find(({ id }) => id === 'linen-shirt')?.plan;
  if (!plan) throw new Error('Core has no plan for the shirt.');
  return plan;
}

/** What the tap was told to be, and the page that it leads to where one does. */
async function tapped(page: Page) {
  const heard = await page.evaluateHandle(() => {
    const all: { how: string; href: string | null }[] = [];
    document.addEventListener(
      'vitrine-handoff',
      ({ handoff: { how, href } }) => void all.push({ how, href }),
    );
    return all;
  });
  await link(page, 'linen-shirt').evaluate((it) =>
    it.addEventListener('click', (event) => event.preventDefault()),
  );
  await link(page, 'linen-shirt').tap();
  return (await heard.jsonValue())[0];
}

test.each(IPHONES)('%s', async (app, userAgent) => {
  const inApp = app === 'none' ? null : app;
  expect(environment({ userAgent })).toMatchObject({ os: 'ios', inApp });
  const plan = await planned(userAgent, inApp as App);
  const page = await (await it.phone({ userAgent })).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  await link(page, 'linen-shirt')
    .and(page.locator(`[target="${plan.target}"]`))
    .waitFor();
  const href = (await link(page, 'linen-shirt').getAttribute('href')) ?? '';
  expect(bare(href)).toBe(bare(plan.href ?? ''));
  expect(await tapped(page)).toEqual({ how: plan.how, href });
});

test('in TikTok’s browser the tap arrives in place, with every id', async () => {
  const [, userAgent = ''] = IPHONES.find(([app]) => app === 'tiktok') ?? [];
  const page = await (await it.phone({ userAgent })).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  await link(page, 'linen-shirt').and(page.locator('[target="_self"]')).waitFor();
  const href = (await link(page, 'linen-shirt').getAttribute('href')) ?? '';
  await link(page, 'linen-shirt').tap();
  await page.waitForURL(`${it.demo.shops.northwind}/**`);
  expect(await arrived(page)).toMatchObject(carried(href));
});
