// Hosts beside the networks' own: every one is known, told as what it is, and never stamped as a shop.
import { describe, expect, test } from 'vitest';
import { stamp } from '../../src/core/attribution.ts';
import { linkView } from '../../src/core/link.ts';
import { ORDINARY } from '../../src/core/environment.ts';
import { HIDDEN, OTHER, WRAPPED } from '../../src/core/other-hosts.ts';
import { OTHER_HOSTS, type OtherHost } from '../../src/core/other-host-facts.ts';
import { parse } from '../../src/core/document.ts';
import { isShort, recognise } from '../../src/core/recognise.ts';
import { CLICK, IDS } from './networks.samples.ts';

const visit = {
  now: 0,
  page: 'https://page.example/',
  environment: ORDINARY,
  consent: 'none',
  ledger: true,
  fallback: 'swap',
  country: undefined,
  lang: 'en',
} as const;
const of = (...kinds: OtherHost['kind'][]) =>
  OTHER_HOSTS.filter(({ kind }) => kinds.includes(kind)).flatMap(({ links }) => links);
const CLOSED = ['network', 'short', 'short-network', 'wrapper'];

test('every row is dated and names its source, and no link stands twice', () => {
  const links = OTHER_HOSTS.flatMap((row) => row.links);
  expect(new Set(links).size).toBe(links.length);
  for (const { checked, source } of OTHER_HOSTS) {
    expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(source.length).toBeGreaterThan(10);
  }
});

test('no host is known that no row tells of', () => {
  const told = OTHER_HOSTS.flatMap(({ links }) => links).join(' ');
  const known = [OTHER, ...HIDDEN].flatMap(({ on, short }) => [on?.source ?? '', short?.source ?? '']);
  const words = [...known, WRAPPED.source].flatMap(
    (it) => it.replace(/\\./g, ' ').match(/[a-z0-9-]{4,}/g) ?? [],
  );
  expect(words.filter((word) => !told.includes(word))).toEqual([]);
});

describe('a network without a row of its own', () => {
  test.each(of('network'))('%s', (url) => {
    const { url: out, network, problems } = stamp(url, IDS, { ledger: true });
    expect(out).toBe(new URL(url).href);
    expect(network).toBe('direct');
    expect(problems).toMatchObject([{ path: 'url', what: expect.stringContaining(new URL(url).host) }]);
    expect(linkView(url, IDS, 'plain', visit)).toMatchObject({
      href: new URL(url).href,
      pays: true,
      rel: 'sponsored noopener',
    });
  });
});

describe('a short link', () => {
  test.each(of('short', 'short-network'))('%s', (url) => {
    expect(stamp(url, IDS, { network: { type: 'amazon', tag: 'maya-20' }, ledger: true })).toMatchObject({
      url,
      network: 'direct',
      problems: [{ path: 'url', fix: 'Paste the long link.' }],
    });
  });

  test('of a network is an advertisement, of anybody it need not be', () => {
    for (const url of of('short-network')) expect(linkView(url, IDS, 'plain', visit)?.pays, url).toBe(true);
    for (const url of of('short')) expect(linkView(url, IDS, 'plain', visit)?.pays, url).toBe(false);
  });
});

describe('another host of a network', () => {
  test.each(OTHER_HOSTS.filter(({ kind }) => !CLOSED.includes(kind)).map((row) => [row.name, row] as const))(
    '%s',
    (_, { kind, links }) => {
      for (const url of links) {
        const link = new URL(url);
        const row = recognise(link);
        expect(row.type).toBe(kind);
        const { url: out } = stamp(url, IDS, { ledger: true });
        if (isShort(link, row) || !Object.keys(row.slots).length) expect(out).toBe(url);
        else expect(out).toContain(CLICK);
      }
    },
  );
});

test.each(of('wrapper'))('the link within %s', (url) => {
  expect(stamp(url, {}).url).toMatch(/^https:\/\/shop\.example\/p$/);
});

test('a link that is no shop’s page is no shop’s page for the rest either', () => {
  const { catalog } = parse({
    version: 1,
    creator: { name: 'Maya' },
    retailers: { shop: { network: { type: 'amazon', tag: 'maya-20' } } },
    products: [
      {
        name: 'Shirt',
        relation: 'none',
        offers: [
          {
            retailer: 'shop',
            url: 'https://px.a8.net/svt/ejp?a8mat=A&a8ejpredirect=https%3A%2F%2Fshop.example%2Fp',
          },
          { retailer: 'shop', url: 'https://bit.ly/abc' },
        ],
      },
    ],
  });
  const [product] = Object.values(catalog?.products ?? {});
  expect(product?.relation).toBe('affiliate');
  expect(product?.offers.map(({ network, page }) => [network, page])).toEqual([
    ['direct', 'https://shop.example/p'],
    ['direct', 'https://bit.ly/abc'],
  ]);
});
