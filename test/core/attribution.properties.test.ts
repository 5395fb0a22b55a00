// What holds for every link, every network and every id, however hostile.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, stamp } from '../../src/core/attribution.ts';
import { ORDER } from '../../src/core/vt.ts';
import { NETWORKS } from '../../src/core/networks.ts';
import { valueOf } from '../../src/core/parameters.ts';
import { recognise } from '../../src/core/recognise.ts';
import { OTHER_HOSTS } from '../../src/core/other-host-facts.ts';
import { named, type Sample } from './networks.samples.ts';

const click = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 25, maxLength: 25 })
  .map((rest) => `0${rest.join('')}`);
const id = fc.stringMatching(/^[\w-]{1,64}$/);
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('a&b=c', '{clickid}', '../..', 'x'.repeat(65), 'a.b', ' ', '\0', '\ud800', '%00', '#'),
);
const idsFrom = (one: fc.Arbitrary<string>, tap: fc.Arbitrary<string>) =>
  fc.record({ click: tap, creator: one, campaign: one, placement: one, product: one }, { requiredKeys: [] });
const good = idsFrom(id, click);
const hostile = idsFrom(fc.oneof(nasty, id), fc.oneof(nasty, click));
const options = fc.record({ passVt: fc.boolean(), ledger: fc.boolean() });

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const query = fc
  .array(fc.tuple(word, fc.oneof(fc.webQueryParameters(), fc.string({ maxLength: 12 }).map(encodeSafely))), {
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([name, value]) => `q_${name}=${value}`).join('&'));
const fragment = fc.oneof(
  fc.constant(''),
  fc.webFragments().map((it) => `#${it}`),
);

function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));
}

/** A page or link with more parameters and a fragment. */
function grown(url: string, words: string, end: string): string {
  const bare = url.split('#')[0] as string;
  return `${bare}${words && (bare.includes('?') ? '&' : '?')}${words}${end}`;
}

const pairs = (url: string) => [...new URL(url).searchParams];

describe.each(named)('%s', (type, sample) => {
  const { account, row } = sample;
  const names = Object.keys(row.slots);

  test('round trip: every id that fits comes back', () => {
    fc.assert(
      fc.property(good, query, fragment, (ids, words, end) => {
        const { url } = stamp(grown(sample.url, words, end), ids, { network: account, ledger: true });
        const told = read(url as string, { network: account });
        const taken = type === 'direct' ? [...ORDER] : ORDER.slice(0, names.length);
        for (const [index, name] of taken.entries()) {
          const value = ids[name];
          const limit = type === 'direct' ? 64 : (row.slots[names[index] as string] as number);
          const fits = value !== undefined && value.length <= limit && !row.lacks?.test(value);
          if (names.length === 1 && type !== 'direct' && !ids.click) continue;
          expect(told.ids[name]).toBe(fits ? value : undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('limits and alphabets hold, and nothing throws', () => {
    fc.assert(
      fc.property(hostile, options, query, (ids, how, words) => {
        const { url, problems } = stamp(grown(sample.url, words, ''), ids, { network: account, ...how });
        const link = new URL(url as string);
        for (const [name, limit] of Object.entries(row.slots)) {
          const value = valueOf(link, row, name) ?? '';
          expect(value.length).toBeLessThanOrEqual(limit);
          expect(row.lacks?.test(value) ?? false).toBe(false);
          expect(value).toMatch(/^[\w.-]*$/);
        }
        for (const it of problems) expect(it.what.length * it.fix.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing is lost or changed, and twice is once', () => {
    fc.assert(
      fc.property(good, options, query, fragment, (ids, how, words, end) => {
        const before = grown(stampedLink(sample), words, end);
        const all = { network: account, ...how };
        const once = stamp(before, ids, all).url as string;
        const had = pairs(before);
        const left = pairs(once).filter(([name]) => had.some(([other]) => other === name));
        expect(left).toEqual(had);
        expect(new URL(once).hash).toBe(new URL(before).hash);
        expect(new URL(once).host).toBe(new URL(before).host);
        expect(stamp(once, ids, all)).toMatchObject({ url: once, network: type });
        const built = stamp(sample.url, ids, all).url as string;
        expect(stamp(built, ids, all).url).toBe(built);
      }),
      { numRuns: 40 },
    );
  });

  test('what it adds is its own: never the parameter of another network', () => {
    fc.assert(
      fc.property(good, options, fc.constantFrom(...named), (ids, how, [, other]) => {
        const before = stampedLink(sample);
        const { url, network } = stamp(before, ids, { network: other.account, ...how });
        const had = new Set(pairs(before).map(([name]) => name));
        const added = pairs(url as string)
          .map(([name]) => name)
          .filter((name) => !had.has(name));
        if (type === 'direct' || type === 'dub') return; // Nobody's link, by its looks: the account decides.
        expect(network).toBe(type);
        expect(recognise(new URL(url as string)).type).toBe(type);
        expect(added.filter((name) => !names.includes(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The network's link before any id is in it. */
function stampedLink({ url, account }: Sample): string {
  return stamp(url, {}, { network: account }).url as string;
}

test('any string at all: a value comes back, never an exception', () => {
  const any = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(any, hostile, fc.constantFrom(...NETWORKS), nasty, (url, ids, { type }, value) => {
      const network = { type, domain: value, tag: value, via: value, camref: value };
      const { url: out } = stamp(url, ids, { network, page: value });
      if (out !== null) expect(read(out, { network }).network).toBeTypeOf('string');
      expect(Object.isFrozen(read(url, { network }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** What happens to a link on its way into a document: other services lead through themselves, HTML is copied … */
const ON_THE_WAY: readonly ((link: string) => string)[] = [
  (link) => link.replaceAll('&', '&amp;'),
  (link) => link.replaceAll('&', '&#038;'),
  (link) => `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0`,
  (link) => `https://www.google.com/url?sa=t&q=&url=${encodeURIComponent(link)}&usg=A`,
  (link) => `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01`,
  (link) => `https://secure-web.cisco.com/1AbC/${encodeURIComponent(link)}`,
];
/** … and something stands around it in the end. */
const AROUND: readonly ((link: string) => string)[] = [
  (link) => link,
  (link) => ` ${link}\n`,
  (link) => `\u200b${link}\ufeff`,
  (link) => `<${link}>`,
  (link) => `"${link}"`,
  (link) => `My shirt: ${link}`,
  (link) => `[My shirt](${link})`,
  (link) => `<a href="${link.replaceAll('&', '&amp;')}">My shirt</a>`,
];

test('however a link was pasted, it is stamped as the link itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...named),
      good,
      query,
      fc.array(fc.constantFrom(...ON_THE_WAY), { maxLength: 3 }),
      fc.constantFrom(...AROUND),
      ([, sample], ids, words, way, around) => {
        // Brackets that only open cannot be told in Markdown, nor a full stop from the end of a sentence.
        const plain = words.replaceAll('(', '%28').replaceAll(')', '%29');
        const link = grown(stampedLink(sample), `${plain}${plain && '&'}q_end=1`, '');
        const text = around(way.reduce((it, step) => step(it), link));
        const options = { network: sample.account, ledger: true };
        expect(stamp(text, ids, options)).toEqual(stamp(link, ids, options));
        expect(read(text, options)).toEqual(read(link, options));
      },
    ),
    { numRuns: 300 },
  );
});

test('no id is ever written into a link whose place for ids nobody knows', () => {
  const links = OTHER_HOSTS.filter(({ kind }) => /^(network|short)/.test(kind)).flatMap((row) => row.links);
  fc.assert(
    fc.property(
      fc.constantFrom(...links),
      hostile,
      options,
      query,
      fc.constantFrom(...named),
      (url, ids, how, words, [, { account }]) => {
        const link = new URL(grown(url, words, '')).href;
        expect(stamp(link, ids, { network: account, ...how })).toMatchObject({
          url: link,
          network: 'direct',
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('a value is never lost or changed, whatever else the link has', () => {
  const value = fc.oneof(
    fc.constantFrom('', 'a', 'b c', '{id}', '&amp;', 'https://a.example/?b=c&d=e'),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...named),
      fc.array(fc.tuple(fc.nat({ max: 5 }), value), { maxLength: 5 }),
      good,
      ([, sample], pasted, ids) => {
        const names = [...Object.keys(sample.row.slots), 'other'];
        const words = pasted.map(([at, it]) => `${names[at % names.length]}=${encodeSafely(it)}`).join('&');
        const before = grown(stampedLink(sample), words, '');
        const { url } = stamp(before, ids, { network: sample.account, ledger: true });
        const had = pairs(before).filter(([, it]) => it);
        const left = pairs(url as string);
        for (const pair of had) expect(left).toContainEqual(pair);
        expect(new URL(url as string).host).toBe(new URL(before).host);
        expect(stamp(url as string, ids, { network: sample.account, ledger: true }).url).toBe(url);
      },
    ),
    { numRuns: 300 },
  );
});
