// The links of test/cases/links, each after a public report: what comes out of each.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, stamp } from '../../src/core/attribution.ts';

const IDS = {
  click: '01JD5ZQ8M4T7V9W2X3Y4Z5A6B7',
  creator: 'maya',
  campaign: 'fall',
  placement: 'bio',
  product: 'linen-shirt',
};
const FOLDER = new URL('../cases/links/', import.meta.url);
const LABEL = 'mayafallbiolinenshirt';
const SHORT = { problems: [{ path: 'url', fix: 'Paste the long link.' }] };

interface Right {
  readonly network: string;
  /** What is taken out of the pasted link, and what stands in its place; then what is put behind it. */
  readonly from?: readonly [string, string];
  readonly adds?: string;
  readonly problems?: readonly object[];
  readonly destination?: string;
}

const RIGHT: Record<string, Right> = {
  'A01-ebay-rover-empty': { network: 'ebay', from: ['customid=', `customid=${LABEL}`] },
  'A02-shareasale-empty': {
    network: 'shareasale',
    from: ['afftrack=', `afftrack=${LABEL}`],
    destination: 'https://shop.example/products/shirt',
  },
  'A10-redirectingat': {
    network: 'skimlinks',
    adds: '&xcust=maya-fall-bio-linen-shirt',
    destination: 'https://shop.example/products/shirt',
  },
  'A11-redirectingat-bare': {
    network: 'skimlinks',
    adds: '&xcust=maya-fall-bio-linen-shirt',
    destination: 'https://shop.example/products/shirt',
  },
  'A13-shareasale-analytics': {
    network: 'shareasale',
    adds: `&afftrack=${LABEL}`,
    destination: 'https://shop.example/collections',
  },
  'A14-linksynergy-vanity': {
    network: 'rakuten',
    adds: `&u1=${LABEL}`,
    destination: 'https://www.walmart.com/ip/1',
  },
  'A20-amzn-in': { network: 'amazon', ...SHORT },
  'A22-amzlink': { network: 'amazon', ...SHORT },
  'A24-howl-link': { network: 'howl', ...SHORT },
  'A25-vm-tiktok': { network: 'tiktokshop', ...SHORT },
  'A27-aliexpress-app': { network: 'aliexpress', ...SHORT },
  'A28-mavely': { network: 'direct', ...SHORT },
  'A30-shope-ee': { network: 'direct', ...SHORT },
  'A31-rb-gy': { network: 'direct', ...SHORT },
  'A33-urlgeni': { network: 'direct', ...SHORT },
  'A40-amazon-redirect': {
    network: 'amazon',
    adds: '&ascsubtag=maya-fall-bio-linen-shirt',
    destination: 'https://www.amazon.ca/dp/B000000000?th=1',
  },
  'A46-amp-in-pasted-link': {
    network: 'amazon',
    from: ['&amp;', '&'],
    adds: '&ascsubtag=maya-fall-bio-linen-shirt',
  },
  'A47-amp-awin': {
    network: 'awin',
    from: ['&amp;', '&'],
    adds: `&clickref=${IDS.click}&clickref2=maya&clickref3=fall&clickref4=bio&clickref5=linen-shirt`,
    destination: 'https://shop.example/',
  },
  // The click was counted before this step, so no id is put in; the page behind it is known.
  'A51-pepperjam-cookie': {
    network: 'direct',
    problems: [{ path: 'url', what: expect.stringContaining('pepperjamnetwork.com') }],
    destination: 'https://shop.example/',
  },
  'A53-facebook-shim': {
    network: 'direct',
    from: [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fshop.example%2Fproducts%2Fshirt&h=AT0abc',
      'https://shop.example/products/shirt',
    ],
    adds: `?vt=${IDS.click}.maya.fall.bio.linen-shirt`,
    destination: 'https://shop.example/products/shirt',
  },
  'A55-placeholder-awin': {
    network: 'awin',
    adds: `&clickref=${IDS.click}&clickref2=maya&clickref3=fall&clickref4=bio&clickref5=linen-shirt`,
    problems: [
      {
        path: 'url.awinaffid',
        what: expect.stringContaining('!!!id!!!'),
        fix: expect.stringContaining('awinaffid'),
      },
    ],
    destination: 'https://shop.example/',
  },
};

const cases = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { id: string; input: { url: string } },
);

test('every case has its right value here', () => {
  expect(cases.map(({ id }) => id).toSorted()).toEqual(Object.keys(RIGHT).toSorted());
});

test.each(cases.map((it) => [it.id, it] as const))('%s', (id, { input: { url } }) => {
  const { network, from: [out, into] = ['', ''], adds = '', problems = [], destination } = RIGHT[id] as Right;
  expect(stamp(url, IDS)).toMatchObject({
    url: (out ? url.replaceAll(out, into) : url) + adds,
    network,
    problems,
  });
  if (destination) expect(read(url).destination).toBe(destination);
});
