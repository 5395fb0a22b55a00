// A link as a person pastes it, and the link that was meant.
import { describe, expect, test } from 'vitest';
import { read, stamp } from '../../src/core/attribution.ts';
import { parse } from '../../src/core/document.ts';
import { pasted } from '../../src/core/pasted.ts';

const P = 'https://shop.example/p?a=1&b=2';
const WITHIN = encodeURIComponent(P);

const MEANT: readonly (readonly [what: string, text: string, link: string | null])[] = [
  ['nothing around it', P, P],
  // Invisible.
  ['spaces and a line end', `  ${P} \r\n`, P],
  ['a no-break space', `\u00a0${P}\u00a0`, P],
  ['a byte order mark', `\ufeff${P}`, P],
  ['zero-width spaces', `\u200b${P}\u200b`, P],
  ['a zero-width space within', 'https://shop.example/p\u200b?a=1&b=2', P],
  ['a word joiner and a soft hyphen', 'https://shop.exam\u00adple/p\u2060?a=1&b=2', P],
  ['marks of direction', `\u200e\u2066${P}\u2069`, P],
  [
    'a joiner that belongs to the word',
    'https://shop.example/می\u200cخواهم',
    new URL('https://shop.example/می\u200cخواهم').href,
  ],
  ['a joiner at the end', `${P}\u200d`, P],
  ['a line that the mail has broken', 'https://shop.example/p?a=1\r\n&b=2', P],
  // Copied out of HTML.
  ['&amp;', P.replace('&', '&amp;'), P],
  ['&#38;', P.replace('&', '&#38;'), P],
  ['&#038;', P.replace('&', '&#038;'), P],
  ['&#x26;', P.replace('&', '&#x26;'), P],
  ['&amp;amp;', P.replace('&', '&amp;amp;'), P],
  ['&#38;amp;', P.replace('&', '&#38;amp;'), P],
  ['&AMP;', P.replace('&', '&AMP;'), P],
  ['&amp%3B', P.replace('&', '&amp%3B'), P],
  ['other characters by number', 'https&#58;&#x2F;&#x2f;shop.example/p?a&#x3D;1&#38;b&#61;2', P],
  ['an entity that is the value', 'https://shop.example/p?a=%26amp%3B', 'https://shop.example/p?a=%26amp%3B'],
  ['an ampersand that is the value', 'https://shop.example/p?a=AT%26T', 'https://shop.example/p?a=AT%26T'],
  ['its address encoded', WITHIN, P],
  ['its address encoded twice', encodeURIComponent(WITHIN), P],
  // Around it.
  ['quotes', `"${P}"`, P],
  ['single quotes', `'${P}'`, P],
  ['printed quotes', `\u201c${P}\u201d`, P],
  ['guillemets', `\u00ab${P}\u00bb`, P],
  ['low quotes', `\u201e${P}\u201c`, P],
  ['angle brackets', `<${P}>`, P],
  ['round brackets', `(${P})`, P],
  ['square brackets', `[${P}]`, P],
  ['backticks', `\`${P}\``, P],
  ['Slack', `<${P}|My shirt>`, P],
  ['Markdown', `[My shirt](${P})`, P],
  ['Markdown with a title', `[My shirt](${P} "The shirt")`, P],
  ['Markdown that shows another link', `[https://amzn.to/abc](${P})`, P],
  ['Markdown with a picture', `[![shirt](https://img.example/1.png)](${P})`, P],
  ['Markdown within a sentence', `Here: [My shirt](${P}), at last.`, P],
  ['Markdown and a link with brackets', '[A](https://shop.example/A_(b))', 'https://shop.example/A_(b)'],
  ['HTML', `<a href="${P.replace('&', '&amp;')}" target="_blank">My shirt</a>`, P],
  [
    'HTML with other attributes first',
    `<a target='_blank' rel='x' href='${P}'>https://other.example/</a>`,
    P,
  ],
  ['HTML without quotes', '<a href=https://shop.example/p>My shirt</a>', 'https://shop.example/p'],
  ['HTML with a picture', `<a href="${P}"><img border="0" src="//img.example/1.png"></a>`, P],
  ['HTML over several lines', `<a\n  href="${P}"\n>My shirt</a>`, P],
  ['the rest of HTML', `${P}" target="_blank">My shirt</a>`, P],
  ['the rest of quotes', `${P}"`, P],
  ['the rest of brackets', `${P}>`, P],
  ['a sentence', `Look at my shirt! ${P}`, P],
  ['a sentence that ends with it', `Look at my shirt: ${P}.`, P],
  ['a sentence that goes on', `Look: ${P}, it is new`, P],
  ['brackets in a sentence', `My shirt (${P}) is new`, P],
  ['two links, the first is meant', `${P}\nhttps://other.example/`, P],
  // What stays as it is.
  ['a space within', 'https://shop.example/s?q=linen shirt', 'https://shop.example/s?q=linen%20shirt'],
  ['quotes within', 'https://shop.example/s?f={"a":1}', 'https://shop.example/s?f={%22a%22:1}'],
  ['brackets at the end', 'https://shop.example/A_(b)', 'https://shop.example/A_(b)'],
  ['a dot at the end', 'https://shop.example/p.', 'https://shop.example/p.'],
  ['a template at the end', 'https://shop.example/?a=<your-id>', 'https://shop.example/?a=%3Cyour-id%3E'],
  ['an apostrophe at the end', "https://shop.example/?q='a'", 'https://shop.example/?q=%27a%27'],
  // What is none.
  ['a script', 'javascript:alert(1)', null],
  ['a script in Markdown', '[x](javascript:alert(1))', null],
  ['a password', '<https://a:b@shop.example/>', null],
  ['words', 'my shirt', null],
  ['nothing', ' \u200b ', null],
  // Through other services.
  ['Facebook', `https://l.facebook.com/l.php?u=${WITHIN}&h=AT0`, P],
  ['Facebook on a phone', `https://lm.facebook.com/l.php?h=AT0&u=${WITHIN}`, P],
  ['Facebook, after a warning', `https://www.facebook.com/flx/warn/?u=${WITHIN}`, P],
  ['Instagram', `https://l.instagram.com/?u=${WITHIN}&e=AT`, P],
  ['Messenger', `https://l.messenger.com/l.php?u=${WITHIN}&h=A`, P],
  ['Threads', `https://l.threads.com/?u=${WITHIN}&e=AT`, P],
  ['Threads, its older host', `https://l.threads.net/?u=${WITHIN}&e=AT`, P],
  ['Google’s results', `https://www.google.com/url?sa=t&rct=j&q=&esrc=s&url=${WITHIN}&usg=AOv`, P],
  ['Google Docs, in another country', `https://www.google.co.uk/url?q=${WITHIN}&sa=D`, P],
  ['Google’s AMP', 'https://www.google.com/amp/s/shop.example/p?a=1&b=2', P],
  ['the AMP cache', 'https://shop-example.cdn.ampproject.org/c/s/shop.example/p?a=1&b=2', P],
  [
    'the AMP cache, without TLS',
    'https://shop-example.cdn.ampproject.org/v/shop.example/p',
    'http://shop.example/p',
  ],
  ['the Google app', `https://search.app/?link=${WITHIN}&utm_source=x`, P],
  ['Bing', `https://www.bing.com/ck/a?!&&p=a&u=a1${btoa(P).replace(/=+$/, '')}&ntb=1`, P],
  ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${WITHIN}&rut=a`, P],
  ['YouTube', `https://www.youtube.com/redirect?event=a&redir_token=b&q=${WITHIN}&v=c`, P],
  ['Reddit', `https://out.reddit.com/t3_a?url=${WITHIN}&token=b`, P],
  ['Pinterest', `https://www.pinterest.co.uk/offsite/?token=1&url=${WITHIN}&pin=2`, P],
  ['TikTok', `https://www.tiktok.com/link/v2?aid=1&scene=bio_url&target=${WITHIN}`, P],
  ['Tumblr', `https://t.umblr.com/redirect?z=${WITHIN}&t=a`, P],
  ['VK', `https://vk.com/away.php?to=${WITHIN}&cc_key=`, P],
  ['Steam', 'https://steamcommunity.com/linkfilter/?url=https://shop.example/p', 'https://shop.example/p'],
  ['LinkedIn', `https://www.linkedin.com/safety/go?url=${WITHIN}&trk=a`, P],
  ['Slack', `https://slack-redir.net/link?url=${WITHIN}`, P],
  ['Outlook', `https://eur02.safelinks.protection.outlook.com/?url=${WITHIN}&data=05%7C01&reserved=0`, P],
  ['Outlook in HTML', `https://nam.safelinks.protection.outlook.com/?url=${WITHIN}&amp;data=05`, P],
  ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${WITHIN}&k=a`, P],
  [
    'Proofpoint 2',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_p-3Fa-3D1-26b-3D2&d=A&c=B',
    P,
  ],
  [
    'Proofpoint 2, with its own signs',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_a-2Db-5Fc&d=A',
    'https://shop.example/a-b_c',
  ],
  ['Proofpoint 3', 'https://urldefense.com/v3/__https://shop.example/p?a=1&b=2__;!!A!b-c$', P],
  [
    'Proofpoint 3, a character',
    'https://urldefense.com/v3/__https://shop.example/a*2Fb__;JQ!!A!b$',
    'https://shop.example/a%2Fb',
  ],
  [
    'Proofpoint 3, a run of them',
    'https://urldefense.com/v3/__https://shop.example/a**Bb__;KyEt!!A!b$',
    'https://shop.example/a+!-b',
  ],
  ['Proofpoint 3, a slash lost', 'https://urldefense.us/v3/__https:/shop.example/p?a=1&b=2__;!!A!b$', P],
  ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${WITHIN}&c=E,1,a&typo=1`, P],
  ['Cisco', `https://secure-web.cisco.com/1AbC-d_e/${WITHIN}`, P],
  [
    'a page that looks like AMP',
    'https://www.google.com/url?q=https://shop.org/c/s/a.b',
    'https://shop.org/c/s/a.b',
  ],
  [
    'a page that looks like Proofpoint',
    'https://www.google.com/url?url=https://shop.org/v2/url?u=a-2Db',
    'https://shop.org/v2/url?u=a-2Db',
  ],
  [
    'one in another',
    `https://l.instagram.com/?u=${encodeURIComponent(`https://l.facebook.com/l.php?u=${WITHIN}`)}`,
    P,
  ],
  ['encoded once too often', `https://l.facebook.com/l.php?u=${encodeURIComponent(WITHIN)}`, P],
  ['one in brackets', `<https://l.facebook.com/l.php?u=${WITHIN}&h=A>`, P],
  [
    'a step of Impact',
    `https://www.ojrq.net/p/?return=${encodeURIComponent('https://goto.shop.example/c/1/2/3?u=x')}`,
    'https://goto.shop.example/c/1/2/3?u=x',
  ],
  ['one that names none', 'https://l.facebook.com/l.php?h=AT0', 'https://l.facebook.com/l.php?h=AT0'],
  [
    'one that names a script',
    'https://l.facebook.com/l.php?u=javascript%3Aalert(1)',
    'https://l.facebook.com/l.php?u=javascript%3Aalert(1)',
  ],
  [
    'a page of Facebook',
    'https://www.facebook.com/maya?u=https%3A%2F%2Fa.example',
    'https://www.facebook.com/maya?u=https%3A%2F%2Fa.example',
  ],
  [
    'another host that looks alike',
    `https://l.facebook.com.shop.example/l.php?u=${WITHIN}x`,
    `https://l.facebook.com.shop.example/l.php?u=${WITHIN}x`,
  ],
  [
    'a network’s link, which is no wrapper',
    `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${WITHIN}`,
    `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${WITHIN}`,
  ],
];

test.each(MEANT)('%s', (_, text, link) => {
  expect(pasted(text)?.href ?? null).toBe(link);
  if (link) expect(pasted(link)?.href).toBe(link);
});

// The work grows with the text and not with its square: with that, these would not come to an end.
test.each([
  ['quotes', 'https:', '"'],
  ['line ends', 'https:', '\n'],
  ['joiners', '', '\u200d'],
  ['brackets', 'my shirt (https://a.example/', '('],
  ['closing brackets', 'my shirt (https://a.example/', ')'],
  ['references', '<', 'href='],
  ['entities', 'https://a.example/', '&#38;#38;'],
  ['percent signs', 'https%', '25'],
  ['placeholders', 'https://a.example/?a=', '{a '],
  ['Proofpoint', 'https://urldefense.com', '/v3/__'],
  ['links in links', '', 'https://secure-web.cisco.com/1/'],
  ['slots', 'https://www.awin1.com/cread.php?', 'clickref=&'],
])('very many %s end', (_, start, piece) => {
  for (const length of [4_000, 200_000]) {
    const text = start + piece.repeat(length / piece.length);
    stamp(text, { creator: 'maya' });
    read(text);
  }
});

describe('in a document', () => {
  const problemsOf = (url: string) => {
    const { catalog, problems } = parse(
      { version: 1, creator: { id: 'maya', name: 'Maya' }, products: [{ name: 'Shirt', offers: [{ url }] }] },
      { base: 'https://page.example/' },
    );
    return { url: Object.values(catalog?.products ?? {})[0]?.offers[0]?.url, problems };
  };

  test('a link that can be told is taken without a word', () => {
    for (const text of [`<${P}>`, ` ${P.replace('&', '&amp;')} `, `https://l.facebook.com/l.php?u=${WITHIN}`])
      expect(problemsOf(text)).toEqual({ url: P, problems: [] });
  });

  test('what is not there is no page of the site that asks', () => {
    for (const text of ['\u200b', '"www.shop.example/p"', 'shop.example/p'])
      expect(problemsOf(text)).toMatchObject({
        url: undefined,
        problems: [{ path: 'products.0.offers.0.url' }, { path: 'products.shirt.offers' }],
      });
  });

  test('an address relative to the document stays one', () => {
    expect(problemsOf('/out?u=https://shop.example/').url).toBe(
      'https://page.example/out?u=https://shop.example/',
    );
  });
});
