// Whatever a document writes where an address belongs: what is left is a page on the web, without credentials.
import { expect, test } from 'vitest';
import { parse } from '../../src/core/document.ts';
import { linkView } from '../../src/core/link.ts';
import { ORDINARY } from '../../src/core/environment.ts';
import { stamp } from '../../src/core/stamp.ts';
import type { Visit } from '../../src/core/visit.ts';

const VISIT: Visit = {
  now: 0,
  page: 'https://maya.example/',
  environment: ORDINARY,
  consent: 'none',
  ledger: true,
  fallback: 'swap',
  lang: 'en',
};

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\u202ejavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript://https://x.example/%0aalert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '%6Aavascript:alert(1)',
  'javascript%3Aalert(1)',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)">',
  '<https://x.example@evil.example/>',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'feed:javascript:alert(1)',
  'jar:https://x.example!/',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'view-source:https://x.example/',
  'intent://x.example#Intent;scheme=javascript;end',
  'tel:+1900',
  'ws://x.example/',
  'ftp://x.example/',
  'https://user:secret@x.example/',
  'https://user@x.example/',
  'http://x.example@evil.example/',
  'https%3A//user:secret@evil.example',
  '<a href="https://a:b@x.example/">',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://www.google.com/url?q=https://a:b@evil.example/',
  'https://x.example\u202e/gpj.exe',
])('%j', (url) => {
  const { catalog } = parse({
    version: 1,
    creator: { id: 'maya', name: 'Maya', avatar: url, profiles: [{ label: 'a', url }] },
    server: url,
    products: [{ name: 'a', image: { src: url, srcset: [{ src: url, width: 1 }] }, offers: [{ url }] }],
    sections: [{ type: 'links', links: [{ label: 'x', url }] }],
  });
  const found = JSON.stringify(catalog).match(/"(?:url|src|avatar|server|page)":"[^"]*"/g) ?? [];
  const links = [...found.map((it) => JSON.parse(`{${it}}`)), stamp(url, { creator: 'maya' })]
    .flatMap((it: object) => Object.values(it))
    .concat(linkView(url, {}, 'offer', VISIT)?.href)
    .filter((it) => typeof it === 'string' && it.includes(':'));
  for (const link of links) {
    const { protocol, username, password } = new URL(link);
    expect([link, /^https?:$/.test(protocol), username + password]).toEqual([link, true, '']);
  }
});
