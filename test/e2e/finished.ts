// A finished page in a browser: served from the demo's own origin, with its script held back until it is let go.
import type { BrowserContext, Page } from 'playwright-core';
import type { StorefrontDocument } from '../../src/core/index.ts';
import { policy } from '../../demo/storefront-page.ts';
import type { Demo } from '../../demo/server.ts';
import { renderStorefront, type StorefrontOptions, stylesheet } from '../../src/static/index.ts';
import { type Shift, shiftsOf, watchShifts } from './shift.ts';

export interface Finished {
  readonly page: Page;
  /** What was asked for, in order, as paths. */
  readonly asked: string[];
  readonly violations: () => Promise<readonly string[]>;
  /** Waits until nothing more is asked for: every picture in sight has come. */
  still(): Promise<void>;
  /** What has shifted since the script was let go: while HTML is still being read, a frame may show half a card. */
  shifts(): Promise<readonly Shift[]>;
  /** Lets the script come, and waits until it has taken over. */
  letGo(): Promise<void>;
}

export interface Door {
  /** Held back besides the script, until it is let go. */
  readonly options?: Partial<StorefrontOptions>;
  readonly strict?: boolean;
}

export async function open(
  demo: Demo,
  context: BrowserContext,
  document: StorefrontDocument,
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
  page.on('request', (it) => asked.push(new URL(it.url()).pathname));
  const address = `${demo.url}/finished`;
  const html = renderStorefront(document, {
    now: Date.now(),
    page: address,
    script: '/vitrine.js',
    ...(strict ? { styles: '/finished.css' } : {}),
    ...options,
  });
  const at = { home: demo.url, ...demo.shops, network: demo.network };
  const headers: Record<string, string> = strict ? { 'content-security-policy': policy(at) } : {};
  await page.route(address, (it) => it.fulfill({ body: html, contentType: 'text/html', headers }));
  await page.route(`${address}.css`, (it) =>
    it.fulfill({ body: stylesheet(document.theme), contentType: 'text/css' }),
  );
  let early = 0;
  let free = () => {};
  const held = new Promise<void>((go) => {
    free = go;
  });
  const open = new Set<unknown>();
  const last = { at: 0 };
  const moved = (change: () => void) => {
    change();
    last.at = Date.now();
  };
  page.on('request', (it) => it.url().endsWith('/vitrine.js') || moved(() => open.add(it)));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (it) => moved(() => open.delete(it)));
  const still = async () => {
    while (open.size > 0 || Date.now() - last.at < 400) await page.waitForTimeout(50);
  };
  await page.route('**/vitrine.js', (it) => held.then(() => it.continue()));
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

/** Every frame that a person is shown from now on, as pictures. */
export async function film(page: Page): Promise<() => Promise<readonly string[]>> {
  const camera = await page.context().newCDPSession(page);
  const frames: string[] = [];
  camera.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    void camera.send('Page.screencastFrameAck', { sessionId });
  });
  await camera.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  // What is still being painted belongs to what was before.
  await page.waitForTimeout(500);
  frames.splice(0, frames.length - 1);
  return async () => {
    await page.waitForTimeout(300);
    await camera.send('Page.stopScreencast');
    return frames;
  };
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
