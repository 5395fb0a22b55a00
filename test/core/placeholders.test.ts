// What a template left in a link is told, and what a shop writes is let be.
import { expect, test } from 'vitest';
import { stamp } from '../../src/core/attribution.ts';

const cread = 'https://www.awin1.com/cread.php?awinmid=1001&ued=https%3A%2F%2Fshop.example%2F&awinaffid=';
const paths = (url: string) => stamp(url, {}).problems.map(({ path }) => path);

test.each([
  '!!!id!!!',
  '{awinaffid}',
  '{{affiliate_id}}',
  '${id}',
  '#{id}'.replace('#', '%23'),
  '<your-id>',
  '%3Cyour%20id%3E',
  '[YOUR ID]',
  '[[id]]',
  '%%AFFID%%',
  '%ID%',
  '@@ID@@',
  '__ID__',
  'YOUR_ID',
  'YOURID',
  'YOUR-ID-HERE',
  'your_id',
  'yourid',
  'your-affiliate-id',
  'INSERT_ID',
  'ENTER-YOUR-ID',
  'replace_me',
  'ID_HERE',
  'xxxx',
  'XXXXXX',
  'xxx',
  'AFFILIATE_ID',
  'affid',
  'publisher-id',
  'undefined',
  '',
])('awinaffid=%s', (value) => {
  expect(paths(cread + value)).toEqual(['url.awinaffid']);
  expect(stamp(cread + value, {}).problems[0]?.fix).toContain('your own awinaffid');
});

test.each([
  ['https://www.amazon.com/dp/B1?tag=YOUR_TAG-20', 'url.tag'],
  ['https://www.amazon.com/dp/B1?tag=yourtag-20', 'url.tag'],
  ['https://www.amazon.com/dp/B1?tag=xxxxx-21', 'url.tag'],
  ['https://www.amazon.com/dp/B1?tag=', 'network'],
  ['https://www.ebay.com/itm/1?campid={campid}&mkevt=1', 'url.campid'],
  [
    'https://click.linksynergy.com/deeplink?id=INSERT_ID_HERE&mid=1&murl=https%3A%2F%2Fshop.example',
    'url.id',
  ],
  ['https://prf.hn/click/camref:{camref}/destination:https%3A%2F%2Fshop.example', 'url.camref'],
  ['https://shop.pxf.io/c/{mpid}/2/3?u=https%3A%2F%2Fshop.example', 'url'],
  ['https://www.dpbolvw.net/click-YOUR_PID-123?url=https%3A%2F%2Fshop.example', 'url'],
  ['https://www.dpbolvw.net/click-XXXXXXX-123?url=https%3A%2F%2Fshop.example', 'url'],
  ['https://track.flexlinkspro.com/g.ashx?foid=[FOID]&fot=9999', 'url.foid'],
  ['https://shop.example/p?ref={ref}', 'url.ref'],
  ['https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued={deeplink}', 'url.ued'],
])('%s', (url, path) => {
  expect(paths(url)).toEqual([path]);
});

test('an account’s own fields are looked at too', () => {
  const network = { type: 'amazon', tag: 'YOUR_TAG-20' } as const;
  expect(stamp('https://www.amazon.com/dp/B1', {}, { network }).problems).toMatchObject([
    { path: 'url.tag' },
  ]);
});

test('an account that has it fills in what the link lacks', () => {
  const network = { type: 'amazon', tag: 'maya-20' } as const;
  expect(stamp('https://www.amazon.com/dp/B1?tag=&th=1', {}, { network })).toMatchObject({
    url: 'https://www.amazon.com/dp/B1?tag=maya-20&th=1',
    problems: [],
  });
});

test('a slot that is a template has its value, and is told once', () => {
  for (const value of ['{clickref}', '[SUBID]', '%%SUBID%%', '!!!id!!!']) {
    const url = `${cread}2002&clickref=${value}`;
    expect(stamp(url, { click: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toMatchObject({
      url,
      problems: [{ path: 'url.clickref' }],
    });
  }
});

test.each([
  'https://www.amazon.com/Be-Your-Best/dp/B1?tag=mayas-picks-20&ref=null',
  'https://www.amazon.com/dp/B1?tag=yourdailydeals-20',
  'https://shop.example/products/your-name-necklace?size=XXL',
  'https://shop.example/p?size=XXXL&code=HERE&variant=undefined1',
  'https://shop.example/p?filter[size]=m&sizes=[1,2]&f={"a":1}',
  'https://shop.example/p?listing={3F2504E0-4F89-11D3-9A0C-0305E82C3301}',
  'https://shop.example/p?utm_id=42&subid=7&q=100%25',
  'https://click.linksynergy.com/deeplink?id=*bcDEfGhiJk&mid=1&murl=https%3A%2F%2Fshop.example%2F',
  'https://clk.tradedoubler.com/click?p=1&a=2&g=&url=https%3A%2F%2Fshop.example%2F',
  'https://s.click.aliexpress.com/e/_DmXXabc',
])('%s is nobody’s template', (url) => {
  expect(paths(url)).toEqual([]);
});
