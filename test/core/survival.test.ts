// Every network's link through every cleaner.
import { describe, expect, test } from 'vitest';
import { CLEANERS, type Cleaner } from '../../src/core/cleaners.ts';
import { survives } from '../../src/core/survival.ts';
import { stamp } from '../../src/core/stamp.ts';
import { IDS, named, SAMPLES, type Sample, stamped } from './networks.samples.ts';

type CleanerName = keyof typeof CLEANERS;
const cleaners = Object.entries(CLEANERS) as [CleanerName, Cleaner][];
const sampleOf = (type: string) => SAMPLES.find(({ row }) => row.type === type) as Sample;

/** The networks whose links the cleaner jumps over, and those it takes something from. */
const EXPECTED: Record<CleanerName, { jumps: string[]; strips: Record<string, string[]> }> = {
  clearurls: {
    jumps: [
      'cj',
      'rakuten',
      'awin',
      'skimlinks',
      'sovrn',
      'flexoffers',
      'tradedoubler',
      'webgains',
      'admitad',
    ],
    strips: { amazon: ['click', 'ascsubtag'] },
  },
  'clearurls-referral': {
    jumps: [
      'cj',
      'rakuten',
      'awin',
      'skimlinks',
      'sovrn',
      'flexoffers',
      'tradedoubler',
      'webgains',
      'admitad',
    ],
    strips: { amazon: ['click', 'ascsubtag', 'tag'] },
  },
  adguard: { jumps: [], strips: { sovrn: ['click', 'cuid'] } },
  brave: {
    jumps: [
      'cj',
      'rakuten',
      'awin',
      'shareasale',
      'skimlinks',
      'sovrn',
      'ascend',
      'tradedoubler',
      'button',
      'impact',
    ],
    strips: {},
  },
  'brave-copy': {
    jumps: [],
    strips: { amazon: ['click', 'ascsubtag', 'tag'], ebay: ['mkevt', 'mkcid'] },
  },
  duckduckgo: { jumps: [], strips: {} },
  safari: { jumps: [], strips: {} },
};

describe.each(cleaners)('%s', (name, cleaner) => {
  test.each(named)('%s', (type, sample) => {
    const { account, row } = sample;
    const link = stamped(sample);
    const told = survives(link, cleaner, { network: account });
    const { jumps, strips } = EXPECTED[name];
    if (jumps.includes(type)) {
      expect(told).toMatchObject({ credited: false, slots: {}, ids: {} });
      expect(told.url).toBe(told.destination);
      expect(told.lost).toEqual(expect.arrayContaining(['click', ...Object.keys(row.slots)]));
    } else if (strips[type]) {
      expect(told.lost).toEqual(strips[type]);
      expect(told.credited).toBe(!strips[type].some((it) => ['tag', 'mkevt'].includes(it)));
    } else {
      expect(told).toMatchObject({ url: new URL(link).href, credited: true, lost: [] });
    }
  });

  test('vt arrives at the page behind every network that can be wrapped', () => {
    for (const sample of SAMPLES.filter(({ row }) => row.build)) {
      const link = stamped(sample, { passVt: true });
      expect(survives(link, cleaner, { network: sample.account }).ids, sample.row.type).toEqual(IDS);
    }
  });
});

test("Impact on a shared tracking host is jumped over, on a brand's own host it is not", () => {
  const link = (host: string) =>
    `https://${host}/c/1/2/3?u=https%3A%2F%2Fshop.example%2F&subId1=${IDS.click}`;
  expect(survives(link('x.pxf.io'), CLEANERS.brave)).toMatchObject({
    credited: false,
    url: 'https://shop.example/',
  });
  expect(survives(link('goto.shop.example'), CLEANERS.brave).lost).toEqual([]);
});

test('a label is lost with its slot', () => {
  const { account, url } = sampleOf('sovrn');
  const link = stamp(url, { creator: 'maya' }, { network: account }).url as string;
  expect(survives(link, CLEANERS.duckduckgo).label).toBe('maya');
  expect(survives(link, CLEANERS.adguard)).not.toHaveProperty('label');
});

test('the page behind the network is cleaned as well', () => {
  const harsh: Cleaner = { ...CLEANERS.adguard, strips: [{ names: /^(vt|irclickid)$/ }] };
  const link = stamped(sampleOf('awin'), { passVt: true });
  const told = survives(link, harsh);
  expect(told.destination).toBe('https://shop.example/p/1?size=m#reviews');
  expect(told.ids).toEqual(IDS);
  expect(survives(stamped(sampleOf('direct')), harsh)).toMatchObject({ credited: false, ids: {} });
});

test('what is kept stands as it was written', () => {
  const link = 'https://shop.example/p?a=b%20c&utm_source=x&d=e+f&&g#h';
  expect(survives(link, CLEANERS.duckduckgo).url).toBe('https://shop.example/p?a=b%20c&d=e+f&&g#h');
});

test('jumps that lead in a circle end', () => {
  const self = 'https://go.skimresources.com/?url=';
  const link = `${self}${encodeURIComponent(`${self}${encodeURIComponent(`${self}x`)}`)}`;
  expect(survives(link, CLEANERS.clearurls).url).toMatch(/^https:/);
  expect(survives('nonsense', CLEANERS.brave)).toMatchObject({ url: null, credited: false });
});
