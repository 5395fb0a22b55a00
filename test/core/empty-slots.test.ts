// A slot that is there and empty is nobody's: it is filled where it stands, in every network.
import { describe, expect, test } from 'vitest';
import { read, stamp } from '../../src/core/attribution.ts';
import { CLICK, IDS, named, stamped } from './networks.samples.ts';

const CREAD = 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2';
const PAGE = 'https%3A%2F%2Fa.example%2F';

describe.each(named.filter(([, { row }]) => Object.keys(row.slots).length))('%s', (type, sample) => {
  const { account, row } = sample;
  const full = stamped(sample);
  const options = { network: account, ledger: true };
  // Its own link with every id in it, and the same with the values taken out again.
  const empty = Object.keys(row.slots).reduce(
    (link, name) => link.replace(new RegExp(`([?&/]${name}[=:/])[^&/#]*`), '$1'),
    full,
  );

  test('is filled where it stands', () => {
    expect(empty).not.toBe(full);
    expect(stamp(empty, IDS, options)).toEqual({ url: full, network: type, problems: [] });
    expect(stamp(full, IDS, options).url).toBe(full);
  });

  test('is empty to who reads it, and stays when there is no id for it', () => {
    expect(read(empty, options).ids).toEqual({});
    expect(stamp(empty, {}, options).url).toBe(empty);
  });

  test('beside one that is taken leaves that one', () => {
    const [first = ''] = Object.keys(row.slots);
    if (!new URL(empty).searchParams.has(first)) return; // In the path there is one.
    const twice = empty.replace(`${first}=`, `${first}=&${first}=theirs`);
    const { url, problems } = stamp(twice, IDS, options);
    expect(new URL(url as string).searchParams.getAll(first)).toEqual(['', 'theirs']);
    expect(problems).toMatchObject([{ path: `url.${first}` }]);
  });
});

test.each([
  ['without a sign', `${CREAD}&clickref&p=${PAGE}`, `${CREAD}&clickref=${CLICK}&p=${PAGE}`],
  [
    'first of all',
    `https://www.awin1.com/cread.php?clickref=&p=${PAGE}`,
    `https://www.awin1.com/cread.php?clickref=${CLICK}&p=${PAGE}`,
  ],
  ['before a fragment', `${CREAD}&clickref=#a`, `${CREAD}&clickref=${CLICK}#a`],
  // Some read the first of a name and some the last.
  ['twice', `${CREAD}&clickref=&p=${PAGE}&clickref=`, `${CREAD}&clickref=${CLICK}&p=${PAGE}`],
  ['three times', `${CREAD}&clickref&clickref=&clickref=`, `${CREAD}&clickref=${CLICK}`],
  ['like another name', `${CREAD}&myclickref=&clickref=`, `${CREAD}&myclickref=&clickref=${CLICK}`],
  ['in the fragment only', `${CREAD}#clickref=`, `${CREAD}&clickref=${CLICK}#clickref=`],
  ['a shop’s own', 'https://shop.example/p?vt=&a=', `https://shop.example/p?vt=${CLICK}....&a=`],
  [
    'in the path',
    `https://prf.hn/click/camref:a/pubref:/destination:${PAGE}`,
    `https://prf.hn/click/camref:a/pubref:${CLICK}/destination:${PAGE}`,
  ],
  [
    'at the end of the path',
    'https://prf.hn/click/camref:a/pubref:',
    `https://prf.hn/click/camref:a/pubref:${CLICK}`,
  ],
  [
    'in the path without its colon',
    `https://prf.hn/click/camref:a/pubref/ar:b/destination:${PAGE}`,
    `https://prf.hn/click/camref:a/pubref:${CLICK}/ar:b/destination:${PAGE}`,
  ],
  [
    'between two slashes',
    'https://www.anrdoezrs.net/links/1/sid//type/dlg/https://a.example/b?sid=',
    `https://www.anrdoezrs.net/links/1/sid/${CLICK}/type/dlg/https://a.example/b?sid=`,
  ],
  [
    'before the page in the path',
    'https://www.anrdoezrs.net/links/1/type/dlg/sid/https://a.example/b',
    `https://www.anrdoezrs.net/links/1/type/dlg/sid/${CLICK}/https://a.example/b`,
  ],
  [
    'before the page that ends the link',
    'https://track.adtraction.com/t/t?a=1&as=2&epi=&url=https://a.example/?epi=&b=2',
    `https://track.adtraction.com/t/t?a=1&as=2&epi=${CLICK}&url=https://a.example/?epi=&b=2`,
  ],
  [
    'after the page',
    `https://track.adtraction.com/t/t?a=1&as=2&url=${PAGE}&epi=`,
    `https://track.adtraction.com/t/t?a=1&as=2&url=${PAGE}&epi=${CLICK}`,
  ],
  [
    'on the page behind, which is not the link’s',
    'https://www.anrdoezrs.net/links/1/type/dlg/https://a.example/b?sid=',
    `https://www.anrdoezrs.net/links/1/type/dlg/sid/${CLICK}/https://a.example/b?sid=`,
  ],
])('%s', (_, url, out) => {
  expect(stamp(url, { click: CLICK }, { ledger: true })).toMatchObject({ url: out, problems: [] });
  expect(stamp(out, { click: CLICK }, { ledger: true })).toMatchObject({ url: out, problems: [] });
});
