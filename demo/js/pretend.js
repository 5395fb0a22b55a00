// Makes this frame believe that it stands in an app's built-in browser, before any other script can ask.
const { userAgent, telegram } = document.currentScript.dataset;
const android = /Android/.test(userAgent);
const says = {
  userAgent,
  platform: android ? 'Linux armv81' : 'iPhone',
  maxTouchPoints: 5,
  standalone: android ? undefined : false,
  userAgentData: undefined,
};
for (const [name, value] of Object.entries(says))
  Object.defineProperty(navigator, name, { get: () => value });
// Telegram on an iPhone shows nothing else.
if (telegram !== undefined) window.TelegramWebviewProxy = {};
