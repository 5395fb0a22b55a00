// stamp and read, case by case: where each network wants an id, and the links that other tools have had in hand.
import { describe, expect, test } from 'vitest';
import type { NetworkAccount } from '../../src/core/catalog.ts';
import { read, stamp } from '../../src/core/attribution.ts';
import { CLICK, IDS, named, stamped } from './networks.samples.ts';

const PAGE = 'https://shop.example/p/1?size=m#reviews';
const account = (type: string, fields: Record<string, string> = {}) =>
  ({ type, ...fields }) as NetworkAccount;
const awin = account('awin', { awinmid: '1', awinaffid: '2' });
const cread = 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2';
const VT = `${CLICK}.maya.autumn26.bio.linenshirt`;

describe.each(named)('%s', (type, sample) => {
  const slots = Object.keys(sample.row.slots);
  const options = { network: sample.account };

  test('gives back what it took', () => {
    const told = read(stamped(sample), options);
    expect(told.network).toBe(type);
    if (type === 'direct') return expect(told.ids).toEqual(IDS);
    const taken = Object.entries(IDS).slice(0, slots.length);
    return expect(told.ids).toEqual(Object.fromEntries(taken));
  });

  test('stamped twice is stamped once', () => {
    for (const passVt of [false, true]) {
      const once = stamped(sample, { passVt });
      expect(stamp(once, IDS, { network: sample.account, ledger: true, passVt }).url).toBe(once);
    }
  });

  test('the page behind it is the one that was meant', () => {
    const { destination } = read(stamped(sample), options);
    const minted = !sample.row.build && !sample.row.adds && type !== 'direct';
    const meant = new URL(minted ? 'https://shop.example/p/1' : sample.url);
    if (slots.length === 0 && minted) expect(destination).toBe(null);
    else expect(destination && new URL(destination).pathname).toBe(meant.pathname);
  });

  test('without a ledger one slot carries words', () => {
    const told = read(stamped(sample, { ledger: false }), options);
    if (slots.length !== 1 || type === 'direct') expect(told.label).toBe(undefined);
    else expect(told.label?.replaceAll('-', '')).toBe('mayaautumn26biolinenshirt');
  });

  test('vt rides behind it only when asked to', () => {
    const carries = (passVt: boolean) => read(stamped(sample, { passVt }), options).ids.product;
    expect(carries(false)).toBe(slots.length === 5 || type === 'direct' ? 'linenshirt' : undefined);
    if (sample.row.build) expect(carries(true)).toBe('linenshirt');
  });

  test('an absent id leaves its place empty', () => {
    const { click: _, campaign: __, ...some } = IDS;
    const { url } = stamp(sample.url, some, { network: sample.account, ledger: true });
    const told = read(url as string, options);
    if (slots.length > 1) expect(told.slots[slots[0] as string]).toBe(undefined);
    if (slots.length > 1) expect(told.ids.creator).toBe('maya');
    if (slots.length > 3) expect(told.ids.placement).toBe('bio');
    if (slots.length > 2) expect(told.ids.campaign).toBe(undefined);
  });
});

describe('the place of a slot', () => {
  test('partnerize: in the path, before ar and destination', () => {
    const network = account('partnerize', { camref: 'abc' });
    const { url } = stamp(PAGE, IDS, { network, ledger: true });
    expect(url).toBe(
      `https://prf.hn/click/camref:abc/pubref:${CLICK}/destination:${encodeURIComponent(PAGE)}`,
    );
    const raw = stamp('https://prf.hn/click/camref:abc/ar:x/destination:https://a.example/b?c=d#e', IDS);
    expect(raw.url).toBe(
      'https://prf.hn/click/camref:abc/pubref:maya-autumn26-bio-linenshirt/ar:x/destination:https://a.example/b?c=d#e',
    );
    expect(read(raw.url as string).destination).toBe('https://a.example/b?c=d#e');
    expect(stamp('https://prf.hn/click/camref:abc', { creator: 'maya' }).url).toBe(
      'https://prf.hn/click/camref:abc/pubref:maya',
    );
  });

  test('cj: in the path where the page stands there', () => {
    const { url } = stamp(
      'https://www.anrdoezrs.net/links/1/type/dlg/https://a.example/b?sid=theirs#e',
      IDS,
      {
        ledger: true,
      },
    );
    expect(url).toBe(
      `https://www.anrdoezrs.net/links/1/type/dlg/sid/${CLICK}/https://a.example/b?sid=theirs#e`,
    );
    expect(read(url as string)).toMatchObject({
      ids: { click: CLICK },
      destination: 'https://a.example/b?sid=theirs#e',
    });
    expect(stamp('https://www.kqzyfj.com/click-1-2', IDS, { ledger: true }).url).toBe(
      `https://www.kqzyfj.com/click-1-2?sid=${CLICK}`,
    );
  });

  test('adtraction: before the url, whose own parameters are none of the link', () => {
    const raw = 'https://track.adtraction.com/t/t?a=1&as=2&url=https://a.example/?epi=theirs&b=2#c';
    const { url, problems } = stamp(raw, { click: CLICK });
    expect(url).toBe(
      `https://track.adtraction.com/t/t?a=1&as=2&epi=${CLICK}&url=https://a.example/?epi=theirs&b=2#c`,
    );
    expect(problems).toEqual([]);
    const behind = 'https://track.adtraction.com/t/t?a=1&as=2&url=https%3A%2F%2Fa.example&epi=other';
    expect(stamp(behind, { click: CLICK })).toMatchObject({
      url: behind,
      problems: [{ path: 'url.epi' }],
    });
    expect(read(behind)).toMatchObject({ destination: 'https://a.example/', slots: { epi: 'other' } });
  });

  test('ebay: the page itself, with the account beside it', () => {
    const network = account('ebay', { campid: '5330000000', mkrid: '711-53200-19255-0' });
    const { url, network: type } = stamp(
      'https://www.ebay.de/itm/1?hash=x',
      { creator: 'maya' },
      { network },
    );
    expect(type).toBe('ebay');
    expect(Object.fromEntries(new URL(url as string).searchParams)).toEqual({
      hash: 'x',
      campid: '5330000000',
      mkevt: '1',
      mkcid: '1',
      mkrid: '711-53200-19255-0',
      toolid: '10001',
      customid: 'maya',
    });
    const theirs = 'https://www.ebay.de/itm/1?campid=9';
    expect(stamp(theirs, {}, { network }).url).toBe(theirs);
  });

  test('shareasale: the page without its scheme', () => {
    const network = account('shareasale', { b: '1', u: '2', m: '3' });
    const { url } = stamp('https://shop.example/p?a=b', {}, { network });
    expect(new URL(url as string).searchParams.get('urllink')).toBe('shop.example/p?a=b');
    expect(read(url as string).destination).toBe('https://shop.example/p?a=b');
  });

  test('awin: the older p is read too', () => {
    expect(read(`${cread}&clickref=a&p=https%3A%2F%2Fa.example%2F`).destination).toBe('https://a.example/');
  });

  test('optional account fields', () => {
    const g = account('tradedoubler', { p: '1', a: '2', g: '3' });
    expect(stamp(PAGE, {}, { network: g }).url).toMatch('click?p=1&a=2&g=3&url=');
    const cj = account('cj', { pid: '1', aid: '2', domain: 'www.kqzyfj.com' });
    expect(stamp(PAGE, {}, { network: cj }).url).toMatch('https://www.kqzyfj.com/click-1-2?url=');
    const own = account('cj', { pid: '1', aid: '2', domain: 'go.brand.example/' });
    const once = stamp(PAGE, IDS, { network: own }).url as string;
    expect(once).toMatch('https://go.brand.example/click-1-2?url=');
    expect(stamp(once, IDS, { network: own })).toMatchObject({ url: once, network: 'cj' });
  });

  test('a local stand-in may be named by its whole origin', () => {
    const network = account('impact', {
      domain: 'http://localhost:4176',
      mpid: '1',
      adid: '2',
      campaignid: '3',
    });
    const { url } = stamp('http://localhost:4177/p', IDS, { network, page: 'http://localhost:4175/' });
    expect(url).toMatch(/^http:\/\/localhost:4176\/c\/1\/2\/3\?u=http%3A%2F%2Flocalhost%3A4177%2Fp&subId1=/);
  });
});

describe('links that other tools have had in hand', () => {
  test.each([
    [
      'a sub-id with a space',
      `${cread}&clickref=my%20tag&clickref2=my+tag`,
      { clickref: 'my tag', clickref2: 'my tag' },
    ],
    ['a macro', `${cread}&clickref={clickid}`, { clickref: '{clickid}' }],
    ['a repeated one', `${cread}&clickref=a&clickref=b`, { clickref: 'a' }],
    ['broken encoding', `${cread}&clickref=%E0%A4%A`, { clickref: '\ufffd%A' }],
  ])('%s stays as it is, with a Problem', (_, url, slots) => {
    const { url: out, problems } = stamp(url, { click: CLICK, placement: 'bio' });
    expect(out).toBe(`${url}&clickref4=bio`);
    expect(problems).toMatchObject([{ path: 'url.clickref' }]);
    expect(read(url).slots).toEqual(slots);
  });

  test('double-encoded destinations', () => {
    const twice = encodeURIComponent(encodeURIComponent('https://a.example/b?c=d e'));
    const url = `${cread}&ued=${twice}`;
    expect(read(url).destination).toBe('https://a.example/b?c=d%20e');
    expect(stamp(url, { creator: 'maya' }).url).toBe(`${url}&clickref2=maya`);
  });

  test('fragments stay last, even empty ones', () => {
    expect(stamp(`${cread}#a?b=c`, { creator: 'maya' }).url).toBe(`${cread}&clickref2=maya#a?b=c`);
    expect(stamp('https://a.example/#', { creator: 'maya' }).url).toBe('https://a.example/?vt=.maya...#');
    expect(stamp('https://a.example/?#x', { creator: 'maya' }).url).toBe('https://a.example/?vt=.maya...#x');
  });

  test("another creator's vt stays", () => {
    const url = 'https://a.example/?vt=.noa...';
    expect(stamp(url, { creator: 'maya' })).toMatchObject({ url, problems: [{ path: 'url.vt' }] });
  });
});

describe('links that pass untouched', () => {
  test.each([
    'https://amzn.to/3abc',
    'https://tidd.ly/3abc',
    'https://bit.ly/3abc?x=1',
    'https://shrsl.com/3abc',
    'https://prf.hn/l/3abc',
  ])('%s is short', (url) => {
    const { url: out, problems } = stamp(url, IDS, { network: awin, ledger: true });
    expect(out).toBe(url);
    expect(problems).toMatchObject([{ path: 'url', fix: 'Paste the long link.' }]);
    expect(read(url)).toMatchObject({ ids: {}, destination: null });
  });

  test.each([
    'https://s.click.aliexpress.com/e/_AbC?af=1',
    'https://howl.me/AbC',
    'https://shop-links.co/link/?url=https%3A%2F%2Fa.example%2F',
    'https://rstyle.me/+AbC',
    'https://go.shopmy.us/p-1',
    'https://shop.tiktok.com/view/product/1',
  ])('%s is minted', (url) => {
    const { url: out, problems } = stamp(url, IDS, { network: awin, passVt: true, ledger: true });
    expect(out).toBe(url);
    expect(problems).toHaveLength(1);
    expect(stamp(url, {}).problems).toEqual([]);
  });
});

describe('accounts', () => {
  test("the page's own site gets vt only", () => {
    const { url, network, problems } = stamp(PAGE, IDS, {
      network: awin,
      passVt: true,
      page: 'https://www.shop.example/blog',
    });
    expect({ url, network, problems }).toEqual({
      url: `https://shop.example/p/1?size=m&vt=${VT}#reviews`,
      network: 'direct',
      problems: [],
    });
    const amazon = stamp('https://www.amazon.com/dp/1', IDS, { page: 'https://amazon.com/' });
    expect(amazon.url).toBe(`https://www.amazon.com/dp/1?vt=${VT}`);
  });

  test('a retailer without a network: recognised from the link, else direct', () => {
    expect(stamp(cread, IDS).network).toBe('awin');
    expect(stamp(PAGE, IDS)).toMatchObject({ network: 'direct', problems: [] });
  });

  test('an account that lacks a field earns nothing, and says what to add', () => {
    const { url, network, problems } = stamp(PAGE, IDS, { network: account('awin', { awinmid: '1' }) });
    expect(url).toMatch('vt=');
    expect(network).toBe('direct');
    expect(problems).toMatchObject([{ path: 'network', fix: "Add awinaffid to the retailer's network." }]);
    const amazon = stamp('https://www.amazon.com/dp/1', {});
    expect(amazon.problems).toMatchObject([{ fix: "Add tag to the retailer's network." }]);
    expect(stamp('https://www.amazon.com/dp/1?tag=x', {}).problems).toEqual([]);
  });

  test('an account of one network never marks the link of another', () => {
    const amazon = account('amazon', { tag: 'maya-20' });
    expect(stamp(cread, {}, { network: amazon }).url).toBe(cread);
    expect(stamp(PAGE, {}, { network: amazon })).toMatchObject({
      url: PAGE,
      problems: [{ path: 'network' }],
    });
    const skimlinks = account('skimlinks', { id: '1' });
    const { url } = stamp('https://www.amazon.com/dp/1?tag=x', IDS, { network: skimlinks });
    expect(url).toBe('https://www.amazon.com/dp/1?tag=x&ascsubtag=maya-autumn26-bio-linenshirt');
  });

  test.each(['half \ud800', 'with space', ''])(
    'an account value that fits no link is as good as none: %j',
    (tag) => {
      const { url, problems } = stamp(
        'https://www.amazon.com/dp/1',
        {},
        { network: account('amazon', { tag }) },
      );
      expect(url).toBe('https://www.amazon.com/dp/1');
      expect(problems).toHaveLength(1);
    },
  );

  test('an account value cannot smuggle in a parameter', () => {
    const { url } = stamp(
      'https://www.amazon.com/dp/1',
      {},
      { network: account('amazon', { tag: 'a&b=c#d' }) },
    );
    expect(url).toBe('https://www.amazon.com/dp/1?tag=a%26b%3Dc%23d');
  });
});

test('a dub page is marked once, and dub_id is never set', () => {
  const network = account('dub', { via: 'maya' });
  expect(stamp('https://a.example/p', {}, { network })).toMatchObject({
    url: 'https://a.example/p?via=maya',
    network: 'dub',
  });
  expect(stamp('https://a.example/p?via=noa', {}, { network }).url).toBe('https://a.example/p?via=noa');
});

test('the gate refuses, in words', () => {
  for (const url of ['javascript:alert(1)', 'https://a:b@c.example/', '/p', ''])
    expect(stamp(url, IDS)).toMatchObject({ url: null, network: 'direct', problems: [{ path: 'url' }] });
  expect(read('nonsense')).toEqual({ network: 'direct', ids: {}, slots: {}, destination: null });
});
