// Finds a Chromium to test in: the one the environment names, one on this machine, or the one inside an npm package.
// With VITRINE_BROWSER=packaged it is always the last, which is what a machine with nothing but Node has.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

const PLACES = {
  linux: ['/opt/google/chrome/chrome', '/usr/bin', '/usr/local/bin', '/snap/bin'],
  darwin: ['', homedir()].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
};

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function onThisMachine() {
  const places = (PLACES[process.platform] ?? []).flatMap((place) =>
    /\.exe$|chrome$|Chrome$|Chromium$/.test(place) ? [place] : NAMES.map((name) => join(place, name)),
  );
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...places].find(runs);
}

async function inPackage() {
  // Node alone on a machine means that NSS and fonts are missing. The package brings them for one cloud only, and
  // this variable, read on import, is how that cloud says so. What it then sets, the browser inherits from here.
  const cloud = process.env.AWS_LAMBDA_JS_RUNTIME;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    if (!runs(path)) throw new Error(`the one unpacked to ${path} does not start`);
    return path;
  } finally {
    if (cloud === undefined) delete process.env.AWS_LAMBDA_JS_RUNTIME;
    else process.env.AWS_LAMBDA_JS_RUNTIME = cloud;
  }
}

/** The path of a browser that starts; an error that says what to do when there is none. */
export async function findBrowser() {
  const kind = process.env.VITRINE_BROWSER;
  if (kind && kind !== 'packaged')
    throw new Error(
      `VITRINE_BROWSER is ${kind}; it can be "packaged" or nothing. CHROME_PATH names a browser.`,
    );
  if (kind) return packaged();
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but no browser starts from there. Correct it or unset it.`);
  }
  const found = onThisMachine();
  return found ?? packaged();
}

async function packaged() {
  try {
    return await inPackage();
  } catch (error) {
    throw new Error(
      `No browser found: ${error.message}. Install Chrome or Chromium, or set CHROME_PATH to one.`,
    );
  }
}

/** For child processes: they use the browser at `path`, and look for none themselves. */
export const browserEnv = (path) => ({ CHROME_PATH: path, VITRINE_BROWSER: '' });
