import { expect, test } from 'vitest';
import { type Attempt, whyUnread } from '../../src/core/unread.ts';

const attempt = (more: Partial<Attempt>): Attempt => ({
  src: 'https://cdn.example/maya.json',
  page: 'https://maya.example/links',
  status: null,
  isOnline: true,
  isForbidden: false,
  answers: false,
  ...more,
});

test.each<[string, Partial<Attempt>, RegExp, RegExp]>([
  ['no such address', { status: 404 }, /404: there is nothing/, /tab/],
  ['gone', { status: 410 }, /410/, /tab/],
  ['a closed address', { status: 403 }, /403: it is not open to all/, /without signing in/],
  ['a web page', { status: 200, text: '\n<!doctype html>' }, /web page instead of JSON/, /JSON itself/],
  [
    'CORS',
    { answers: true },
    /pages of https:\/\/maya\.example read it \(CORS\)/,
    /Access-Control-Allow-Origin/,
  ],
  [
    'the policy of the page',
    { isForbidden: true },
    /\(CSP\) forbids/,
    /https:\/\/cdn\.example to connect-src/,
  ],
  ['no network', { isOnline: false }, /offline/, /again/],
  ['no server', {}, /cannot be reached/, /blocker/],
  [
    'http in a page of https',
    { src: 'http://cdn.example/maya.json' },
    /https may fetch nothing over http/,
    /https:/,
  ],
  ['a page from a file', { page: 'file:///C:/links/index.html' }, /from a file/, /web server/],
  ['no address at all', { src: 'https://' }, /no http or https address/, /whole address/],
])('%s', (_, more, what, fix) => {
  const problem = whyUnread(attempt(more));
  expect(problem?.path).toBe(more.src ?? 'https://cdn.example/maya.json');
  expect(problem?.what).toMatch(what);
  expect(problem?.fix).toMatch(fix);
});

test.each<[string, Partial<Attempt>]>([
  ['a server that fails', { status: 500 }],
  ['text that is no page', { status: 200, text: 'soon' }],
  [
    'a redirect on the page’s own site that led nowhere',
    { src: 'https://maya.example/maya.json', answers: true },
  ],
])('nothing more is known of %s', (_, more) => {
  expect(whyUnread(attempt(more))).toBeNull();
});
