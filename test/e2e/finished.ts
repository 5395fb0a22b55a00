// A finished page in a browser, from an origin of its own, with its script held back until it is let go. No request is
// answered by the driver: that would switch the browser's cache off, and Chromium before 153 then fetches every picture
// again that is drawn after `load`.
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { send, sendAsset, sendScript, sendText } from '../../demo/answer.ts';
import { open as openOrigin } from '../../demo/origin.ts';
import type { Demo } from '../../demo/server.ts';
import { policy } from '../../demo/storefront-page.ts';
import type { StorefrontDocument } from '../../src/core/index.ts';
import { renderStorefront, type StorefrontOptions, stylesheet } from '../../src/static/index.ts';
import { LETTERS, lettersCss, sendLetters } from './letters.ts';
import { type Shift, shiftsOf, watchShifts } from './shift.ts';

export interface Finished {
  readonly page: Page;
  /** What the page's server was asked for, in order, as paths. */
  readonly asked: readonly string[];
  readonly violations: () => Promise<readonly string[]>;
  /** Waits until nothing more is asked for: every picture in sight has come. */
  still(): Promise<void>;
  /** What has shifted since the script was let go: while HTML is still being read, a frame may show half a card. */
  shifts(): Promise<readonly Shift[]>;
  /** Lets the script come, and waits until it has taken over. */
  letGo(): Promise<void>;
}

export interface Door {
  readonly options?: Partial<StorefrontOptions>;
  readonly strict?: boolean;
}

const SHEET = `${lettersCss} .vitrine-page { font-family: Letters, system-ui, sans-serif }`;

/** `documentAt` is given the address of the page's server, where its pictures are. */
export async function open(
  { shops, network }: Demo,
  context: BrowserContext,
  documentAt: (home: string) => StorefrontDocument,
  { options = {}, strict = false }: Door = {},
): Promise<Finished> {
  const page = await context.newPage();
  await watchShifts(page);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    window.addEventListener('securitypolicyviolation', (it) =>
      seen.push(`${it.violatedDirective} ${it.blockedURI}`),
    );
  });
  const asked: string[] = [];
  let free = () => {};
  const held = new Promise<void>((go) => {
    free = go;
  });
  const origin = await openOrigin(0, async (_request, response, { pathname }) => {
    asked.push(pathname);
    if (pathname === '/vitrine.js') await held;
    if (await sendAsset(response, pathname)) return;
    if (await sendScript(response, pathname)) return;
    if (pathname === LETTERS) return sendLetters(response);
    if (pathname === '/letters.css') return send(response, 200, 'text/css', SHEET);
    if (pathname === '/finished.css') return send(response, 200, 'text/css', stylesheet(document.theme));
    if (pathname === '/finished') return send(response, 200, 'text/html; charset=utf-8', html, headers);
    sendText(response, 404, `There is no ${pathname} here.`);
  });
  onTestFinished(() => origin.close());
  const document = documentAt(origin.url);
  const address = `${origin.url}/finished`;
  const html = renderStorefront(document, {
    now: Date.now(),
    page: address,
    script: '/vitrine.js',
    ...(strict ? { styles: '/finished.css' } : {}),
    ...options,
  }).replace('</head>', '<link rel="stylesheet" href="/letters.css"></head>');
  const at = { home: origin.url, ...shops, network };
  const headers: Record<string, string> = strict
    ? { 'content-security-policy': `${policy(at)}; font-src 'self'` }
    : {};
  let early = 0;
  const open = new Set<unknown>();
  const last = { at: 0 };
  const moved = (change: () => void) => {
    change();
    last.at = performance.now();
  };
  page.on('request', (it) => it.url().endsWith('/vitrine.js') || moved(() => open.add(it)));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (it) => moved(() => open.delete(it)));
  const still = async () => {
    while (open.size > 0 || performance.now() - last.at < 400) await page.waitForTimeout(50);
  };
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('vitrine-storefront footer').waitFor();
  return {
    page,
    asked,
    violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations),
    still,
    shifts: async () => (await shiftsOf(page)).slice(early),
    async letGo() {
      early = (await shiftsOf(page)).length;
      free();
      // The styles of finished HTML stand in its root; those of a drawn one do not.
      await page.waitForFunction(() => {
        const root = window.document.querySelector('vitrine-storefront')?.shadowRoot;
        return (
          root && !root.querySelector('style, link') && root.querySelector('vitrine-card, vitrine-shelf')
        );
      });
      await still();
    },
  };
}

export interface Film {
  /** Ends it, and gives its frames. */
  (): Promise<readonly string[]>;
  /** Resolves once another frame has been filmed. */
  next(): Promise<void>;
}

/** Every frame that a person is shown from now on, as pictures. */
export async function film(page: Page): Promise<Film> {
  const camera = await page.context().newCDPSession(page);
  const frames: string[] = [];
  let heard = () => {};
  camera.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    heard();
    void camera.send('Page.screencastFrameAck', { sessionId });
  });
  await camera.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  // What is still being painted belongs to what was before.
  await page.waitForTimeout(500);
  frames.splice(0, frames.length - 1);
  const cut = async () => {
    await page.waitForTimeout(300);
    await camera.send('Page.stopScreencast');
    return frames;
  };
  const next = () => new Promise<void>((go) => void (heard = go));
  return Object.assign(cut, { next });
}

/**
 * How far apart two pictures are at the pixel where they differ most, of 255. Chromium paints a page in tiles, and the
 * gradients of the demo's drawings come out up to 3 apart from one painting of the same thing to the next.
 */
export async function apart(context: BrowserContext, one: string, other: string): Promise<number> {
  if (one === other) return 0;
  const page = await context.newPage();
  const most = await page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (it) => {
          const image = new Image();
          image.src = `data:image/png;base64,${it}`;
          await image.decode();
          const { width, height } = image;
          const pen = new OffscreenCanvas(width, height).getContext(
            '2d',
          ) as OffscreenCanvasRenderingContext2D;
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, width, height).data;
        }),
      );
      if (!a || a.length !== b?.length) return 255;
      return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0);
    },
    [one, other],
  );
  await page.close();
  return most;
}
