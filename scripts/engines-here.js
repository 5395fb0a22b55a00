// Firefox, WebKit and the system's Chromium on this machine: where they are, and what is missing.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The path of Firefox, the environment's FIREFOX_PATH first; undefined when there is none. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? onPath('firefox-esr') ?? onPath('firefox');

/** The path of the Chromium that the system's own packages bring; undefined when there is none. */
export const findChromium = () => onPath('chromium');

/** Each engine's Debian packages, by the program that they bring. */
export const NEEDS = {
  firefox: { 'firefox-esr': () => findFirefox() },
  webkit: {
    'webkit2gtk-driver': () => onPath('WebKitWebDriver'),
    xvfb: () => onPath('Xvfb'),
  },
  chromium: { chromium: () => findChromium() },
};

/** The packages that `engine` lacks here. */
export const missing = (engine) =>
  Object.entries(NEEDS[engine])
    .filter(([, find]) => !find())
    .map(([name]) => name);
