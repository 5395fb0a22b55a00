// How a tap leaves: every app, system and kind of link; the dates; what a document switches; what never happens.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METHODS } from '../../src/core/handoff-methods.ts';
import type { Handoff } from '../../src/core/handoff.ts';
import { tables } from '../../src/core/leave.ts';
import { planHandoff } from '../../src/core/plan-handoff.ts';
import { withRemote } from '../../src/core/remote-tables.ts';
import { APPS as SHOPS } from '../../src/core/retailer-apps.ts';
import { APPS, DAY, environmentOf, inWords, KINDS, type Kind, planOf, SYSTEMS } from './handoff.matrix.ts';
import { callsOf } from './calls-of.ts';
import { deepFrozen } from './maya.ts';

const kinds = Object.keys(KINDS) as Kind[];
const every = APPS.flatMap((app) =>
  SYSTEMS.flatMap((os) =>
    kinds.map((kind) => ({ app, os, kind, plan: planOf(kind, environmentOf(app, os)) })),
  ),
);
const said = ({ trail }: Handoff) =>
  trail.map(({ rule, verdict, because }) => `${rule} ${verdict} ${because}`);
const at = (time: string) => ({ now: Date.parse(`${time}T12:00:00Z`) });
const instagram = environmentOf('instagram', 'ios');
const galaxy = environmentOf('facebook', 'android');
const pixel = environmentOf(null, 'android');

describe('every app, system and link', () => {
  test('ordinary browsers keep the link; the app may open behind it', () => {
    const hows = (os: 'ios' | 'android') =>
      Object.fromEntries(kinds.map((kind) => [kind, planOf(kind, environmentOf(null, os)).how]));
    expect(hows('ios')).toEqual({
      'network link': 'web',
      'network link, page in the app': 'universal-link',
      'direct link': 'web',
      'page in the app': 'universal-link',
      'page not in the app': 'web',
      Amazon: 'universal-link',
    });
    expect(Object.values(hows('android'))).toEqual(
      Object.values(hows('ios')).map((how) => how.replace('universal-link', 'app-link')),
    );
    for (const { app, plan } of every)
      if (!app) expect([plan.href, plan.target]).toEqual([plan.copy, '_blank']);
  });

  test('of the others only what was lately seen to work is the link', () => {
    const taken = new Set(
      every
        .filter(({ plan, app }) => app && plan.how !== 'web')
        .map(({ app, os, plan }) => `${app} ${os} ${plan.method}`),
    );
    expect([...taken]).toEqual([
      'threads android intent-meta',
      'instagram ios instagram-extbrowser',
      'instagram android intent-meta',
      'messenger android intent-meta',
      'facebook android intent-meta',
    ]);
  });

  test('what the sheet offers, app by app', () => {
    const offered = (app: (typeof APPS)[number], os: 'ios' | 'android') =>
      planOf('direct link', environmentOf(app, os)).ways.map(({ method }) => method);
    expect(offered('facebook', 'ios')).toEqual(['x-safari-window', 'copy']);
    expect(offered('instagram', 'ios')).toEqual(['copy']);
    expect(offered('instagram', 'android')).toEqual(['instagram-extbrowser', 'copy']);
    expect(offered('line', 'ios')).toEqual(['line-external', 'x-safari', 'copy']);
    expect(offered('line', 'android')).toEqual(['intent-chat', 'line-external', 'copy']);
    expect(offered('kakaotalk', 'android')).toEqual(['kakao-external', 'copy']);
    expect(offered('tiktok', 'ios')).toEqual(['x-safari', 'copy']);
    for (const app of ['tiktok', 'wechat', 'snapchat', 'x', 'other'] as const)
      expect(offered(app, 'android')).toEqual(['copy']);
    expect(offered('wechat', 'ios')).toEqual(['copy']);
    expect(offered(null, 'ios')).toEqual([]);
  });

  test('the whole table is what the page for readers prints', () => {
    expect(every.map(({ plan }) => inWords(plan)).every((words) => words.length > 2)).toBe(true);
    expect(every.length).toBe(22 * 2 * 6);
  });
});

describe('the links themselves', () => {
  const url = 'https://northwind.example/products/shirt?vt=01ARZ3NDEKTSV4RRFFQ69G5FAV.maya...shirt';
  const encoded = encodeURIComponent(url);

  test('each carries the whole stamped address', () => {
    expect(planOf('direct link', instagram)).toMatchObject({
      href: `instagram://extbrowser/?url=${encoded}`,
      how: 'escape',
      method: 'instagram-extbrowser',
      target: '_self',
      fallback: url,
      copy: url,
    });
    expect(planOf('direct link', galaxy).href).toBe(
      `intent://${url.slice(8)}#Intent;scheme=https;S.browser_fallback_url=${encoded};end`,
    );
    const way = (app: 'tiktok' | 'line' | 'kakaotalk', method: string) =>
      planOf('direct link', environmentOf(app, 'ios')).ways.find((it) => it.method === method)?.href;
    expect(way('tiktok', 'x-safari')).toBe(url.replace('https', 'x-safari-https'));
    expect(way('line', 'line-external')).toBe(url.replace('?', '?openExternalBrowser=1&'));
    expect(way('kakaotalk', 'kakao-external')).toBe(`kakaotalk://web/openExternal?url=${encoded}`);
  });

  test("the network's tracking link comes first, in a way out as on the web", () => {
    const { href, copy } = planOf('network link, page in the app', instagram);
    expect(copy).toContain('https://goto.northwind.example/c/1/2/3?u=');
    expect(href).toBe(`instagram://extbrowser/?url=${encodeURIComponent(copy ?? '')}`);
  });

  test('what follows a "#" would be lost in an intent: then it is the web', () => {
    const choice = { wanted: null, offered: null, trail: [] };
    const visit = { now: at(DAY).now, page: 'https://maya.example/', environment: galaxy };
    const plan = planHandoff({ url: `${url}#size`, choice, retailer: undefined }, tables, visit);
    expect(plan).toMatchObject({ href: `${url}#size`, how: 'web', target: '_self' });
    expect(said(plan)).toContain('intent-meta pass fragment');
  });

  test("on the page's own site, on a desktop and past the gate nothing is tried", () => {
    expect(planOf('direct link', instagram, { page: 'https://northwind.example/' })).toMatchObject({
      how: 'web',
      target: '_self',
      ways: [],
    });
    expect(planOf('page in the app', environmentOf(null, 'macos')).how).toBe('web');
    const choice = { wanted: null, offered: null, trail: [] };
    const visit = { now: 0, page: '', environment: instagram };
    for (const bad of [null, 'javascript:alert(1)', 'itms-apps://x', '/p'])
      expect(planHandoff({ url: bad, choice, retailer: undefined }, tables, visit).href).toBe(null);
  });
});

describe("the retailer's app", () => {
  const packageWay = (kind: Kind, app: (typeof APPS)[number] = null) =>
    planOf(kind, environmentOf(app, 'android')).ways.find(({ method }) => method === 'app-package');

  test('by its package only from the sheet, with a fallback, and only where no click of a network is skipped', () => {
    expect(packageWay('page in the app')).toMatchObject({
      how: 'app-link',
      opens: 'app',
      mayNotPay: 'unverified',
    });
    expect(packageWay('page in the app')?.href).toMatch(
      /^intent:\/\/northwind.*;package=com\.northwind\.shop;S\.browser_fallback_url=https%3A.*;end$/,
    );
    expect(packageWay('Amazon')?.href).toContain('package=com.amazon.mShop.android.shopping;');
    for (const kind of ['network link', 'direct link', 'page not in the app'] as const)
      expect(packageWay(kind)).toBe(undefined);
    expect(packageWay('network link, page in the app')).toBe(undefined);
    expect(said(planOf('network link, page in the app', pixel))).toContain(
      'app-package pass skips-network-click',
    );
  });

  test('never as the link from inside a web view of Meta, however lately it was verified', () => {
    const fresh = withRemote(tables, {
      methods: { 'app-package': { verified: DAY }, 'intent-meta': false },
    }).tables;
    const plan = planOf('page in the app', galaxy, {}, fresh);
    expect(plan.how).toBe('web');
    expect(said(plan)).toContain('app-package offer meta-web-view');
    expect(planOf('page in the app', environmentOf('tiktok', 'android'), {}, fresh).method).toBe(
      'app-package',
    );
  });

  test('what is not known to be in the app goes to the web, and says why', () => {
    const why = (kind: Kind) => said(planOf(kind, environmentOf(null, 'ios')))[0];
    expect(why('direct link')).toBe('app pass no-app');
    expect(why('page not in the app')).toBe('app pass not-in-app');
    expect(why('page in the app')).toBe('app take known-page');
  });

  test("the table's shops: product pages, on their own hosts", () => {
    const choice = { wanted: null, offered: null, trail: [] };
    const how = (url: string, app?: object) =>
      planHandoff({ url, choice, retailer: { id: 'r', name: 'R', passVt: false, app } as never }, tables, {
        now: at(DAY).now,
        page: 'https://maya.example/',
        environment: environmentOf(null, 'ios'),
      }).how;
    expect(how('https://www.amazon.co.uk/Linen-Shirt/dp/B000000001?tag=maya-21')).toBe('universal-link');
    expect(how('https://www.walmart.com/ip/Shirt/123')).toBe('universal-link');
    expect(how('https://www.target.com/p/shirt/-/A-1')).toBe('universal-link');
    expect(how('https://www.target.com/c/shirts')).toBe('web');
    expect(how('https://notamazon.com/dp/B1')).toBe('web');
    expect(how('https://amazon.com.evil.example/dp/B1')).toBe('web');
    expect(how('https://amzn.to/abc')).toBe('web');
    expect(how('https://www.target.com/c/shirts', { paths: ['/c/*'] })).toBe('universal-link');
    expect(how('https://www.target.com/p/shirt', { notInApp: ['/p/*'] })).toBe('web');
    expect(how('https://www.target.com/p/shirt', { ios: false })).toBe('web');
    expect(how('https://shop.example/a/b', { ios: true, paths: ['/a/b'] })).toBe('universal-link');
    expect(how('https://shop.example/a/b', { ios: true })).toBe('web');
  });

  test('a pattern full of stars costs one search a star', () => {
    const app = { ios: true, paths: [`/${'*a'.repeat(5000)}b`] };
    const choice = { wanted: null, offered: null, trail: [] };
    const visit = { now: at(DAY).now, page: '', environment: environmentOf(null, 'ios') };
    const retailer = { id: 'r', name: 'R', passVt: false, app } as never;
    const url = `https://shop.example/${'a'.repeat(5000)}`;
    const plan = () => planHandoff({ url, choice, retailer }, tables, visit);
    expect(plan().how).toBe('web');
    const searches = callsOf(String.prototype, 'indexOf', plan);
    expect(searches).toBeGreaterThan(4000);
    expect(searches).toBeLessThanOrEqual(5000);
  });
});

describe('the dates', () => {
  test('a row whose end is past is never used, not even offered', () => {
    const ended = METHODS.filter(({ until }) => until && until <= DAY).map(({ method }) => method);
    expect(ended).toEqual(['x-safari-instagram', 'x-safari-x']);
    for (const { plan } of every) {
      expect(ended).not.toContain(plan.method);
      for (const way of plan.ways) expect(ended).not.toContain(way.method);
    }
    const x = environmentOf('x', 'ios');
    expect(planOf('direct link', x, at('2025-10-15')).method).toBe('x-safari-x');
    expect(planOf('direct link', x, at('2025-11-01')).method).toBe(null);
    expect(said(planOf('direct link', x))).toContain('x-safari-x pass ended');
    expect(planOf('direct link', instagram, at('2026-09-07')).method).toBe(null);
  });

  test('seen to work longer ago than 90 days: still the link where failing leaves the page, else only offered', () => {
    expect(said(planOf('direct link', instagram, at('2026-12-07')))).toContain(
      'instagram-extbrowser take verified',
    );
    const late = planOf('direct link', instagram, at('2026-12-08'));
    expect(late).toMatchObject({ how: 'escape', method: 'instagram-extbrowser', target: '_self' });
    expect(said(late)).toContain('instagram-extbrowser take fails-soft');
    expect(said(late)).toContain('may-not-pay note instagram-extbrowser:unverified');
    const onAndroid = environmentOf('instagram', 'android');
    const hard = planOf('direct link', onAndroid, { ...at('2026-12-08'), failed: ['intent-meta'] });
    expect(hard).toMatchObject({ how: 'web', method: null, target: '_self' });
    expect(hard.ways[0]).toMatchObject({ method: 'instagram-extbrowser', mayNotPay: 'unverified' });
    expect(said(hard)).toContain('instagram-extbrowser offer unverified');
    expect(said(hard)).toContain('may-not-pay note instagram-extbrowser:unverified');
  });

  test('what needs window.open is never the link', () => {
    const fresh = withRemote(tables, { methods: { 'x-safari-window': { verified: DAY } } }).tables;
    const plan = planOf('direct link', environmentOf('facebook', 'ios'), {}, fresh);
    expect(plan.how).toBe('web');
    expect(plan.ways[0]).toMatchObject({ method: 'x-safari-window', windowOpen: true });
  });

  test('old apps and systems are left out, and those that do not say how old they are', () => {
    const old = (more: object) => planOf('direct link', { ...instagram, ...more }).method;
    expect(old({ inAppVersion: '444.9' })).toBe(null);
    expect(old({ inAppVersion: '445.0.0.1' })).toBe('instagram-extbrowser');
    expect(old({ inAppVersion: null })).toBe(null);
    const ways = planOf('direct link', environmentOf('tiktok', 'ios', { osVersion: '16.7' })).ways;
    expect(ways.map(({ method }) => method)).toEqual(['copy']);
  });

  test('what has failed in this page is not tried again in it', () => {
    const again = planOf('direct link', environmentOf('instagram', 'android'), { failed: ['intent-meta'] });
    expect(again.method).toBe('instagram-extbrowser');
    expect(again.ways.map(({ method }) => method)).toEqual(['copy']);
    expect(said(again)).toContain('intent-meta pass failed-here');
  });
});

describe("the document's own table", () => {
  const plan = (said: unknown, environment = instagram) => {
    const { tables: mine, problems } = withRemote(tables, said);
    return { ...planOf('direct link', environment, {}, mine), problems };
  };

  test('wins: off, on again, changed, added', () => {
    expect(plan({ methods: { 'instagram-extbrowser': false } }).how).toBe('web');
    const back = { 'x-safari-instagram': true, 'instagram-extbrowser': false };
    expect(plan({ methods: back }).ways[0]?.method).toBe('x-safari-instagram');
    expect(plan({ methods: { 'instagram-extbrowser': { until: '2026-11-01' } } }).how).toBe('web');
    expect(
      plan({ methods: { 'kakao-external': { verified: DAY } } }, environmentOf('kakaotalk', 'ios')).method,
    ).toBe('kakao-external');
    const added = {
      how: 'escape',
      apps: ['wechat'],
      os: ['ios'],
      href: 'weixin://out?to={url}',
      verified: DAY,
    };
    expect(plan({ methods: { 'wechat-out': added } }, environmentOf('wechat', 'ios')).href).toMatch(
      /^weixin:\/\/out\?to=https%3A/,
    );
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['methods', { methods: [] }],
    ['methods.intent-meta', { methods: { 'intent-meta': 7 } }],
    ['methods.nobody', { methods: { nobody: true } }],
    ['methods.nobody', { methods: { nobody: { how: 'escape' } } }],
    ['methods.intent-meta.verified', { methods: { 'intent-meta': { verified: 'lately' } } }],
    ['methods.intent-meta.until', { methods: { 'intent-meta': { until: '2026-99-99' } } }],
    ['methods.intent-meta.apps', { methods: { 'intent-meta': { apps: ['myspace'] } } }],
    ['methods.intent-meta.colour', { methods: { 'intent-meta': { colour: 'red' } } }],
    ...[
      'javascript://%0aalert({url})',
      'data://{url}',
      'tel://{rest}',
      'sms://{rest}',
      'facetime-audio://{rest}',
      'content://{rest}',
      'JavaScript://{rest}',
      'a:javascript:{url}',
      'https://elsewhere.example/{url}',
      'market://details?id={url}',
      'itms-apps://x/{url}',
      'intent://{rest}#Intent;S.browser_fallback_url=https://play.google.com/store;end',
      'foo:{url}',
      'foo://nothing',
    ].map((href) => ['methods.intent-meta.href', { methods: { 'intent-meta': { href } } }] as const),
  ];
  test.each(wrong)('what is wrong is left out and told: %s', (path, said) => {
    const { problems, ...rest } = plan(said, galaxy);
    expect(problems.map((it) => it.path)).toContain(`handoff.${path}`);
    expect(problems.every(({ what, fix }) => what && fix)).toBe(true);
    expect(rest).toEqual(planOf('direct link', galaxy));
  });

  test('whatever it is, nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        for (const said of [a, { methods: a }, { methods: { 'intent-meta': a, x: b } }])
          expect(deepFrozen(withRemote(tables, said))).toBe(true);
      }),
      {
        examples: [
          [0, JSON.parse('{"__proto__": false}')],
          [{ constructor: 1 }, {}],
        ],
      },
    );
  });
});

test('an app that opens in place of the page reads no ids: the plan says so, where nothing else pays', () => {
  const notes = (kind: Kind, os: 'ios' | 'android') =>
    said(planOf(kind, environmentOf(null, os))).filter((it) => it.startsWith('may-not-pay'));
  expect(notes('page in the app', 'ios')).toEqual(['may-not-pay note app:ids-unread']);
  expect(notes('page in the app', 'android')).toContain('may-not-pay note app:ids-unread');
  for (const kind of ['direct link', 'network link, page in the app', 'Amazon'] as const)
    expect(notes(kind, 'ios')).toEqual([]);
  const seen = METHODS.map((row) => (row.needs?.package ? { ...row, verified: DAY } : row));
  const { ways } = planOf('page in the app', galaxy, {}, { ...tables, methods: seen });
  expect(ways.find(({ opens }) => opens === 'app')).toMatchObject({ mayNotPay: 'ids-unread' });
});

describe('always', () => {
  const schemes = new Set(
    METHODS.flatMap(({ href }) =>
      href ? ['https', 'http'].map((it) => href.replace('{scheme}', it).split(':')[0]) : [],
    ),
  );

  test('a link is http, https or of a scheme in the table; never a store; frozen; with the copy link', () => {
    const urls = fc.webUrl({
      withFragments: true,
      withQueryParameters: true,
      validSchemes: ['http', 'https'],
    });
    const choice = { wanted: null, offered: null, trail: [] };
    fc.assert(
      fc.property(
        urls,
        fc.constantFrom(...APPS),
        fc.constantFrom(...SYSTEMS),
        fc.constantFrom(...SHOPS.map(({ hosts: [host] }) => host), null),
        fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2028-01-01') }),
        (url, app, os, host, now) => {
          const to = host ? `https://www.${host}/dp/1?u=${encodeURIComponent(url)}` : url;
          const visit = { now, page: 'https://maya.example/', environment: environmentOf(app, os) };
          const plan = planHandoff({ url: to, choice, retailer: undefined }, tables, visit);
          expect(plan.copy).toBe(new URL(to).href);
          for (const href of [plan.href, ...plan.ways.map((way) => way.href)]) {
            const scheme = href?.split(':')[0] ?? '';
            expect(/^https?$/.test(scheme) || schemes.has(scheme)).toBe(true);
            expect(href).not.toMatch(/^(market|itms)|play\.google\.com|apps\.apple\.com/);
            expect(href?.includes('intent:') ? href.includes('S.browser_fallback_url=http') : true).toBe(
              true,
            );
          }
          expect(plan.method === null ? plan.href === plan.copy : plan.fallback === plan.copy).toBe(true);
          expect(plan.ways.some(({ how }) => how === 'copy')).toBe(app !== null);
          expect(deepFrozen(plan)).toBe(true);
        },
      ),
    );
  });
});
