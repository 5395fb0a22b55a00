// What each app's built-in browser says of itself, one string for each system; the shapes are as of 2026-11.
import type { Environment } from '../src/core/index.ts';

export type App = NonNullable<Environment['inApp']>;
export type Phone = 'ios' | 'android';

export interface Agent {
  readonly app: App;
  readonly name: string;
  readonly os: Phone;
  readonly userAgent: string;
}

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL =
  'Mozilla/5.0 (Linux; Android 16; Pixel 9 Build/BP2A.250605.031; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/147.0.7727.55 Mobile Safari/537.36';
const ON_IPHONE = '(iPhone17,2; iOS 26_3; en_US; en; scale=3.00; 1320x2868; IABMV/1; 895010607)';
const ON_PIXEL = 'Android (36/16; 420dpi; 1080x2400; Google; Pixel 9; tokay; en_US; 895010607; IABMV/1)';

/** Behind the common beginning: on an iPhone, and on Android. */
const ENDS: readonly (readonly [App, string, string, string])[] = [
  [
    'instagram',
    'Instagram',
    `Mobile/23D127 Instagram 450.0.0.27.74 ${ON_IPHONE} Safari/604.1`,
    `Instagram 450.0.0.34.75 ${ON_PIXEL}`,
  ],
  [
    'tiktok',
    'TikTok',
    'Mobile/15E148 Safari/604.1 musical_ly_46.4.0 BytedanceWebview/d8a21c6',
    'trill_460400 BytedanceWebview/d8a21c6',
  ],
  [
    'facebook',
    'Facebook',
    'Mobile/23D127 [FBAN/FBIOS;FBAV/540.0.0.41.70;FBDV/iPhone17,2;FBSV/26.3;IABMV/1]',
    '[FB_IAB/FB4A;FBAV/540.0.0.42.68;IABMV/1;]',
  ],
  [
    'messenger',
    'Messenger',
    'Mobile/23D127 [FBAN/MessengerForiOS;FBAV/540.0.0.30.69;FBSV/26.3]',
    '[FB_IAB/Orca-Android;FBAV/540.0.0.35.110;]',
  ],
  [
    'threads',
    'Threads',
    `Mobile/23D127 Barcelona 410.0.0.26.99 ${ON_IPHONE}`,
    `Barcelona 410.0.0.39.109 ${ON_PIXEL}`,
  ],
  [
    'whatsapp',
    'WhatsApp',
    'Mobile/23D127 [FBAN/WAiOS;FBAV/26.40.75;FBSV/26.3]',
    '[FB_IAB/WA4A;FBAV/2.26.40.75;]',
  ],
  [
    'youtube',
    'YouTube',
    'Mobile/15E148 com.google.ios.youtube/21.44.3',
    'com.google.android.youtube/21.44.36',
  ],
  ['pinterest', 'Pinterest', 'Mobile/15E148 [Pinterest/iOS]', '[Pinterest/Android]'],
  [
    'snapchat',
    'Snapchat',
    'Mobile/15E148 Snapchat/14.20.0.40 (like Safari/8620.2.4, panda)',
    'Snapchat/14.20.0.40 (Pixel 9; Android 16; gzip)',
  ],
  ['x', 'X', 'Mobile/15E148 Twitter for iPhone/11.40', 'TwitterAndroid'],
  ['linkedin', 'LinkedIn', 'Mobile/15E148 [LinkedInApp]/9.31.4', '[LinkedInApp]/4.1.1100'],
  [
    'reddit',
    'Reddit',
    'Mobile/15E148 Reddit/Version 2026.44.0/Build 618000',
    'Reddit/Version 2026.44.0/Build 2644000',
  ],
  ['google', 'Google', 'GSA/395.0.800000000 Mobile/15E148 Safari/604.1', 'GSA/17.44.30'],
  [
    'telegram',
    'Telegram',
    'Mobile/15E148',
    'Telegram-Android/12.2.0 (Google Pixel 9; Android 16; SDK 36; HIGH)',
  ],
  ['line', 'LINE', 'Mobile/15E148 Safari Line/15.18.0', 'Line/15.18.0/IAB'],
  ['kakaotalk', 'KakaoTalk', 'Mobile/15E148 KAKAOTALK/26.8.0 (INAPP)', 'KAKAOTALK/26.8.0 (INAPP)'],
  [
    'wechat',
    'WeChat',
    'Mobile/15E148 MicroMessenger/8.0.66(0x18004234) NetType/WIFI Language/en',
    'MicroMessenger/8.0.66.2960(0x28004234) NetType/WIFI',
  ],
  [
    'naver',
    'Naver',
    'Mobile/15E148 Safari/605.1 NAVER(inapp; search; 2000; 12.18.0; 17PRO)',
    'NAVER(inapp; search; 2000; 12.18.0)',
  ],
  ['daum', 'Daum', 'Mobile/15E148 DaumApps/8.20.0', 'DaumApps/8.20.0'],
  ['klarna', 'Klarna', 'Mobile/15E148 Klarna/26.44.200', 'Klarna/26.44.200'],
];

export const AGENTS: readonly Agent[] = ENDS.flatMap(([app, name, ios, android]) => [
  { app, name, os: 'ios' as const, userAgent: `${IPHONE} ${ios}` },
  { app, name, os: 'android' as const, userAgent: `${PIXEL} ${android}` },
]);

/** The one that is asked for; the first when there is none like it. */
export function agentOf(app: string | null, os: string | null): Agent {
  const found = AGENTS.find((it) => it.app === app && it.os === os) ?? AGENTS.find((it) => it.app === app);
  return found ?? (AGENTS[0] as Agent);
}
