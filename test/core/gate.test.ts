import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate, site } from '../../src/core/gate.ts';

describe('the gate', () => {
  it.each(['https://a.example/', 'http://a.example:8080/x?y=1&y=2#z', ' https://a.example/\n'])(
    'opens for %j',
    (url) => {
      expect(gate(url)?.href).toBe(url.trim());
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'intent://a.example/#Intent;scheme=https;end',
    'mailto:a@a.example',
    'ftp://a.example/',
    'https://user@a.example/',
    'https://user:secret@a.example/',
    'https://:secret@a.example/',
    '//a.example/',
    '/p',
    'a.example',
    'https://',
    '',
  ])('stays shut for %j', (url) => {
    expect(gate(url)).toBeNull();
  });

  it('reads a relative address by its base, which opens nothing else', () => {
    expect(gate('../p', 'https://a.example/b/c')?.href).toBe('https://a.example/p');
    expect(gate('javascript:1', 'https://a.example/')).toBeNull();
    expect(gate('p', 'no base')).toBeNull();
  });

  it('never throws, and opens for nothing but the web', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true })), (text) => {
        expect(['http:', 'https:', undefined]).toContain(gate(text)?.protocol);
      }),
    );
  });
});

it('a site is its host with the port, without www', () => {
  const of = (url: string) => site(new URL(url));
  expect(of('https://www.a.example/x')).toBe('a.example');
  expect(of('http://a.example:8080/')).toBe('a.example:8080');
  expect(of('https://www2.a.example/')).toBe('www2.a.example');
});
