// The README's pictures: the demo's storefront on a phone and on a desktop, light and dark. `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startDemo } from '../demo/server.ts';
import { FLAGS, findBrowser } from './browser.js';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

mkdirSync('docs', { recursive: true });
const demo = await startDemo({ port: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
for (const [size, viewport] of Object.entries(SIZES))
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${demo.url}/storefront`);
    await page.locator('vitrine-card[data-stock="in_stock"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `docs/storefront-${size}-${colorScheme}.png` });
    await page.close();
  }
await browser.close();
await demo.close();
