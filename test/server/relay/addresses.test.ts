import { describe, expect, test } from 'vitest';
import { isPublic, mayAsk } from '../../../src/server/relay/addresses.ts';

describe('an address', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '1.1.1.1',
    '172.32.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
  ])('%s is public', (address) => expect(isPublic(address)).toBe(true));

  // biome-ignore format: a list
  test.each([
    '127.0.0.1', '127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0', '0.1.2.3',
    '169.254.169.254', '169.254.170.2', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1',
    '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::',
    '2001::1', '2001:db8::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '100::1',
    'no address', '',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false));
});

describe('a host', () => {
  test.each([
    'https://shop.example',
    'http://shop.example:8080',
    'https://8.8.8.8',
    'https://[2606:4700::1]',
  ])('%s may be asked', (url) => expect(mayAsk(new URL(url), [])).toBe(true));

  // biome-ignore format: a list
  test.each([
    'http://localhost', 'http://localhost.', 'http://LOCALHOST:80', 'http://a.localhost', 'http://router.local',
    'http://metadata.google.internal', 'http://nas.home.arpa', 'http://intranet', 'http://printer.lan',
    'http://2130706433', 'http://0x7f.1', 'http://0177.0.0.1', 'http://127.1', 'http://0', 'http://[::1]',
    'http://[::ffff:10.0.0.1]', 'http://[fd00:ec2::254]', 'http://①②⑦.0.0.1',
  ])('%s may not', (url) => expect(mayAsk(new URL(url), [])).toBe(false));

  test('but one that is allowed by name and port', () => {
    const allowed = ['localhost:4174', '[::1]:80', '127.0.0.1:443'];
    const may = (url: string) => mayAsk(new URL(url), allowed);
    expect(['http://localhost:4174/x', 'http://[::1]/', 'https://127.0.0.1'].map(may)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['http://localhost:4175', 'http://127.0.0.1', 'http://a.localhost:4174'].map(may)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
