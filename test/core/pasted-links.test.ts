// Links as people paste them: no network's link is stamped as a shop's own, and no id is put where nobody reads it.
import { expect, test } from 'vitest';
import { read, stamp } from '../../src/core/attribution.ts';
import { PASTED_LINKS } from './pasted-links.samples.ts';

const IDS = {
  click: '01JD5ZQ8M4T7V9W2X3Y4Z5A6B7',
  creator: 'maya',
  campaign: 'fall',
  placement: 'bio',
  product: 'linen-shirt',
};

test('no situation stands twice', () => {
  expect(new Set(PASTED_LINKS.map(({ met }) => met)).size).toBe(PASTED_LINKS.length);
});

test.each(PASTED_LINKS.map((it) => [it.met, it] as const))(
  '%s',
  (_, { link, closed, has, to, told, ...right }) => {
    const { network, url, problems } = stamp(link, IDS);
    expect(network).toBe(right.network);
    expect(url).not.toBeNull();
    if (closed) {
      expect(problems).toMatchObject([{ path: 'url' }]);
      expect(url).not.toMatch(/maya|vt=/);
    }
    if (has) expect(decodeURIComponent(`${url}`)).toContain(has);
    if (has && !told) expect(problems).toEqual([]);
    if (told) expect(problems.map(({ path, what }) => `${path} ${what}`).join('\n')).toContain(told);
    if (to) expect(read(link).destination).toBe(to);
  },
);
