// Where the page is being read: real strings, and what a browser tells besides.
import { describe, expect, test } from 'vitest';
import { environment } from '../../src/core/environment.ts';
import { IN_APP } from '../../src/core/in-app-browsers.ts';
import { deepFrozen } from './maya.ts';
import { USER_AGENTS } from './user-agents.ts';

const seen = USER_AGENTS.map(([label, os, userAgent]) => ({
  label,
  os,
  userAgent,
  is: environment({ userAgent }),
}));
const ofApps = seen.filter(({ label }) => label !== 'none' && label !== 'crawler');
const ofBrowsers = seen.filter(({ label }) => label === 'none');
const ofCrawlers = seen.filter(({ label }) => label === 'crawler');
const share = <T>(list: readonly T[], fits: (it: T) => boolean) => list.filter(fits).length / list.length;
const words = (list: typeof seen) =>
  list.map(({ label, is, userAgent }) => `${label} read as ${is.inApp}: ${userAgent}`);

describe('real user agents', () => {
  test('there are enough of each kind', () => {
    expect(new Set(USER_AGENTS.map(([, , userAgent]) => userAgent)).size).toBe(USER_AGENTS.length);
    expect(USER_AGENTS.length).toBeGreaterThanOrEqual(150);
    expect(ofBrowsers.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(ofApps.map(({ label }) => label))].sort()).toEqual(
      [...IN_APP.map(([app]) => app), 'other'].sort(),
    );
  });

  test('built-in browsers are found, and whose they are', () => {
    expect(share(ofApps, ({ is }) => is.inApp !== null)).toBeGreaterThanOrEqual(0.985);
    expect(share(ofApps, ({ label, is }) => is.inApp === label)).toBeGreaterThanOrEqual(0.97);
    expect(ofApps.every(({ is }) => is.inApp === null || is.webview)).toBe(true);
  });

  test('browsers of people and of vendors are none', () => {
    const wrong = ofBrowsers.filter(({ is }) => is.inApp !== null || is.crawler);
    expect(words(wrong)).toEqual([]);
  });

  test('a crawler is never in an app, and most are known', () => {
    expect(ofCrawlers.filter(({ is }) => is.inApp !== null)).toEqual([]);
    expect(share(ofCrawlers, ({ is }) => is.crawler)).toBeGreaterThanOrEqual(0.8);
    expect(words(ofApps.filter(({ is }) => is.crawler))).toEqual([]);
  });

  test('the system is known', () => {
    const named = seen.filter(({ label }) => label !== 'crawler');
    expect(
      named.filter(({ os, is }) => is.os !== os).map(({ os, userAgent }) => `${os}: ${userAgent}`),
    ).toEqual([]);
  });

  test('versions of app and system, the system as the app says it', () => {
    const of = (part: string) => {
      const { osVersion, inAppVersion } = seen.find(({ userAgent }) => userAgent.includes(part))!.is;
      return [osVersion, inAppVersion];
    };
    expect(of('Instagram 419')).toEqual(['26.3', '419.0.0.27.74']);
    expect(of('FBAV/576')).toEqual(['26.6', '576.0.0.47.71']);
    expect(of('FBAV/574')).toEqual(['10', '574.0.0.40.71']);
    expect(of('musical_ly_46')).toEqual(['26.3.1', '46.4.0']);
    expect(of('Reddit/Version 2026.35')).toEqual(['16', '2026.35.0']);
    expect(of('KAKAOTALK 10.3.1')).toEqual(['16.5.1', '10.3.1']);
    expect(of('GSA/334')).toEqual(['18.1', '334.0.674067880']);
    expect(of('Version/27.0')).toEqual(['27.0', null]);
  });
});

describe('what a browser tells besides', () => {
  const MAC =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
  const ANDROID =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
  const BARE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

  test('a Mac that can be touched is an iPad', () => {
    expect(environment({ userAgent: MAC, maxTouchPoints: 5 }).os).toBe('ios');
    expect(environment({ userAgent: MAC, maxTouchPoints: 0 }).os).toBe('macos');
    expect(environment({ userAgent: 'Something', platform: 'MacIntel', maxTouchPoints: 5 }).os).toBe('ios');
  });

  test('client hints win over a frozen user agent', () => {
    const hints = { clientPlatform: 'Android', platformVersion: '16.0.0' };
    expect(environment({ userAgent: ANDROID, ...hints })).toMatchObject({
      os: 'android',
      osVersion: '16.0.0',
    });
    const desktop = ANDROID.replace('Linux; Android 10; K', 'X11; Linux x86_64');
    expect(environment({ userAgent: desktop, ...hints }).os).toBe('android');
    expect(environment({ userAgent: ANDROID, brands: [{ brand: 'Android WebView' }] }).inApp).toBe('other');
    expect(environment({ userAgent: ANDROID, brands: [{ brand: 'Google Chrome' }] }).inApp).toBe(null);
  });

  test("Telegram's proxy gives it away", () => {
    const userAgent = BARE.replace('Mobile/', 'Version/17.5 Mobile/') + ' Safari/604.1';
    expect(environment({ userAgent, telegram: true }).inApp).toBe('telegram');
    expect(environment({ userAgent }).inApp).toBe(null);
  });

  test('an iPhone without Safari is a hint, until the page says that it is not on the home screen', () => {
    expect(environment({ userAgent: BARE })).toMatchObject({ inApp: null, webview: true });
    expect(environment({ userAgent: BARE, standalone: true }).inApp).toBe(null);
    expect(environment({ userAgent: BARE, standalone: false }).inApp).toBe('other');
    expect(environment({ userAgent: `${BARE} UCBrowser/12`, standalone: false }).inApp).toBe(null);
  });

  test('the browser is named', () => {
    expect(environment({ userAgent: ANDROID }).browser).toBe('chrome');
    expect(environment({ userAgent: MAC }).browser).toBe('safari');
    expect(environment({ userAgent: `${ANDROID} OPR/90` }).browser).toBe('opera');
  });

  test('whatever is said, something plain and frozen comes out', () => {
    for (const userAgent of ['', ' ', '(', 'Instagram', '\0', 'x'.repeat(100_000)]) {
      const is = environment({ userAgent });
      expect(deepFrozen(is)).toBe(true);
      expect(Object.keys(is).sort()).toEqual(
        ['browser', 'crawler', 'inApp', 'inAppVersion', 'os', 'osVersion', 'webview'].sort(),
      );
    }
    expect(environment({ userAgent: '' })).toMatchObject({ os: null, inApp: null, crawler: false });
  });
});
