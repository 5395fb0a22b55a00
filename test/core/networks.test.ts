// The network table: complete, and every row recognises its own links and nobody else's.
import { describe, expect, test } from 'vitest';
import { NETWORK_FACTS } from '../../src/core/network-facts.ts';
import { NETWORKS } from '../../src/core/networks.ts';
import { recognise } from '../../src/core/recognise.ts';
import { NETWORK_TYPES } from '../../src/core/schema.ts';
import { named, SAMPLES, stamped } from './networks.samples.ts';

const typeOf = (url: string) => recognise(new URL(url)).type;

test('every network of the design has exactly one row', () => {
  expect(NETWORKS.map(({ type }) => type).toSorted()).toEqual([...NETWORK_TYPES].toSorted());
  expect(Object.keys(NETWORK_FACTS).toSorted()).toEqual([...NETWORK_TYPES].toSorted());
});

test('an alphabet that lacks something is told in words', () => {
  for (const { type, lacks } of NETWORKS)
    expect(Boolean(NETWORK_FACTS[type].alphabet), type).toBe(Boolean(lacks));
});

test('every row is dated and names its source', () => {
  for (const { checked, source, returns } of Object.values(NETWORK_FACTS)) {
    expect(checked).toMatch(/^20\d\d-\d\d/);
    expect(source.length * returns.length).toBeGreaterThan(0);
  }
});

describe.each(named)('%s', (type, sample) => {
  test('its own link is recognised', () => {
    expect(recognise(new URL(stamped(sample)), sample.account).type).toBe(type);
  });

  test('no other row claims it', () => {
    const link = new URL(stamped(sample));
    const said = link.hostname + link.pathname + link.search;
    expect(NETWORKS.filter(({ on }) => on?.test(said) && type !== 'direct').map((row) => row.type)).toEqual(
      type === 'direct' || type === 'dub' ? [] : [type],
    );
  });

  test('no parameter of its slots stands twice, none is an account field', () => {
    const slots = Object.keys(sample.row.slots);
    const fields = [...`${sample.row.build}${sample.row.adds}`.matchAll(/\{(\w+)/g)].map(([, name]) => name);
    expect(slots.filter((name) => fields.includes(name))).toEqual([]);
    expect(slots.length).toBeLessThanOrEqual(5);
  });
});

test('the slots and limits are those of the facts', () => {
  const slots = Object.fromEntries(SAMPLES.map(({ row }) => [row.type, row.slots]));
  expect(slots).toEqual({
    amazon: { ascsubtag: 64 },
    impact: { subId1: 255, subId2: 255, subId3: 255, sharedid: 255 },
    cj: { sid: 64 },
    rakuten: { u1: 72 },
    awin: { clickref: 50, clickref2: 50, clickref3: 50, clickref4: 50, clickref5: 50 },
    shareasale: { afftrack: 255 },
    partnerize: { pubref: 256 },
    skimlinks: { xcust: 50 },
    sovrn: { cuid: 32 },
    ebay: { customid: 256 },
    flexoffers: { fobs: 64, fobs2: 64, fobs3: 64, fobs4: 64, fobs5: 64 },
    ascend: { sid: 64 },
    tradedoubler: { epi: 64, epi2: 64 },
    adtraction: { epi: 123, epi2: 123, epi3: 123, epi4: 123, epi5: 123 },
    admitad: { subid: 50, subid1: 50, subid2: 50, subid3: 50, subid4: 120 },
    webgains: { clickref: 64 },
    button: { btn_pub_ref: 512, btn_pub_user: 256 },
    dub: {},
    aliexpress: {},
    howl: {},
    ltk: {},
    shopmy: {},
    tiktokshop: {},
    direct: { vt: 286 },
  });
});

test.each([
  ['cj', 'anrdoezrs.net', 'dpbolvw.net', 'jdoqocy.com', 'kqzyfj.com', 'tkqlhce.com'],
  ['ascend', 'pjtra.com', 'pntra.com', 'pntrac.com', 'pntrs.com', 'pjatr.com', 'gopjn.com'],
  ['tradedoubler', 'clk.tradedoubler.com', 'clkde.tradedoubler.com', 'clkuk.tradedoubler.com'],
  ['amazon', 'amazon.com', 'amazon.de', 'amazon.co.uk', 'amazon.com.au', 'amazon.co.jp', 'amazon.ae'],
  ['flexoffers', 'track.flexlinkspro.com', 'track.flexlinks.com'],
  ['ltk', 'rstyle.me', 'liketk.it', 'shopltk.com'],
])('%s is known by each of its hosts', (type, ...hosts) => {
  for (const host of hosts) {
    expect(typeOf(`https://${host}/x`)).toBe(type);
    if (type !== 'tradedoubler') expect(typeOf(`http://www.${host}/x?y=1`)).toBe(type);
    expect(typeOf(`https://${host}.evil.example/x`)).toBe('direct');
    expect(typeOf(`https://evil-${host}/x`)).toBe('direct');
    expect(typeOf(`https://shop.example/${host}/?u=https://${host}/`)).toBe('direct');
  }
});

test.each([
  ['https://goto.walmart.com/c/2003851/565706/9383?u=https%3A%2F%2Fwww.walmart.com', 'impact'],
  ['https://anything.example/c/1/22/333', 'impact'],
  ['https://anything.example/c/1/22/333/', 'impact'],
  ['https://brand.pxf.io/vanity', 'impact'],
  ['https://shop.example/c/shirts/22/333', 'direct'],
  ['https://shop.example/c/1/22/333/444', 'direct'],
  ['https://www.ebay.com/itm/1', 'direct'],
  ['https://www.ebay.co.uk/itm/1?campid=5330000000', 'ebay'],
  ['https://rover.ebay.com/rover/1/711-53200-19255-0/1?mpre=x', 'ebay'],
  ['https://go.brand.example/t/t?a=1&as=2&t=2', 'adtraction'],
  ['https://go.brand.example/t/t?as=2&a=1', 'adtraction'],
  ['https://go.brand.example/t/t?as=2', 'direct'],
  ['https://sister.example/g/1e8d11449475164bd74316525dc3e8/', 'admitad'],
  ['https://sister.example/goto/1e8d/?ulp=https%3A%2F%2Fshop.example', 'admitad'],
  ['https://shop.example/g/sale/', 'direct'],
  ['https://www.shareasale.com/m-pr.cfm?merchantID=1', 'shareasale'],
  ['https://www.shareasale.com/', 'direct'],
  ['https://wise.prf.hn/click/camref:1/destination:https://a.example', 'partnerize'],
  ['https://www.tiktok.com/view/product/1', 'tiktokshop'],
  ['https://www.tiktok.com/@maya', 'direct'],
  ['https://www.aliexpress.com/item/1.html', 'direct'],
  ['https://amzn.to/abc', 'amazon'],
  ['https://tidd.ly/abc', 'awin'],
  ['https://bit.ly/abc', 'direct'],
])('%s is %s', (url, type) => {
  expect(typeOf(url)).toBe(type);
});
