// Texts of strangers that are long and all of one sign. What looks at each sign again for every other one would not come
// to an end here: 200,000 of them are 40,000,000,000 looks.
import { expect, it } from 'vitest';
import { parse } from '../../src/core/document.ts';
import { environment } from '../../src/core/environment.ts';
import { read } from '../../src/core/read.ts';
import { addressOf } from '../../src/core/readers/address.ts';
import { availabilityOf } from '../../src/core/readers/availability.ts';
import { feedAddress } from '../../src/core/readers/feed-address.ts';
import { meant } from '../../src/core/readers/variant.ts';
import { withoutSlashes } from '../../src/core/without-slashes.ts';
import { entriesOf } from '../../src/ports/outbox/address.ts';

const LONG = 200_000;
const of = (sign: string) => sign.repeat(LONG / sign.length);

it.each(['https://x.example/', 'https://x.example//', 'https://x.example/a/', 'x'])(
  '%s without slashes',
  (url) => {
    expect(withoutSlashes(url)).toBe(url.replace(/\/+$/, ''));
  },
);

it('an address of nothing but slashes is read in one pass', () => {
  const url = `https://x.example/${of('/')}x`;
  expect(addressOf(url)?.path.length).toBeGreaterThan(LONG);
  expect(feedAddress(url).product.length).toBeGreaterThan(LONG);
  expect(entriesOf(url)).toBe(`${url}/v1/entries`);
  expect(read(url).network).toBe('direct');
  const retailers = {
    shop: { network: { type: 'impact', domain: url, mpid: '1', adid: '2', campaignid: '3' } },
  };
  const products = [{ name: 'a', offers: [{ url, retailer: 'shop' }] }];
  const { catalog } = parse({ version: 1, creator: { name: 'm' }, server: url, retailers, products });
  expect(catalog?.order).toEqual(['a']);
});

it('so are a word of a shop’s, a code and a browser’s name', () => {
  expect(availabilityOf(`${of(' ')}x`)).toBeUndefined();
  expect(availabilityOf(`${of('#')}InStock`)).toBe('in_stock');
  const codes = [`${of('0')}y`, '00042'];
  const asked = { offer: 'p/o', url: 'https://x.example/p', gtin: '42' };
  expect(meant(asked, [`${of('0')}x`, codes[1]], (code) => ({ codes: [String(code)] })).among).toEqual([
    '00042',
  ]);
  expect(meant({ ...asked, gtin: `${of('0')}x` }, codes, (code) => ({ codes: [String(code)] })).sure).toBe(
    false,
  );
  expect(environment({ userAgent: `Mozilla/5.0 ${of('Chrom')}` }).inApp).toBeNull();
  expect(environment({ userAgent: 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)' }).os).toBe('chromeos');
});
