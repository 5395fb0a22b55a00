// axe: what it objects to on a page, a line each.
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A story is a piece of a page: that it has no heading or landmark of a whole one is no fault of its. */
const OF_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one'];
/** A page of documentation shows several storefronts, each with its own header and footer. */
const OF_SINGLES = ['landmark-unique', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'];

export async function violations(page: Page, within: string, several = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE });
  return page.evaluate(
    async ([root, rules]) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const found = await axe.run(root, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(rules.map((id) => [id, { enabled: false }])),
      });
      return found.violations.map(
        ({ id, help, nodes }) =>
          `axe ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      );
    },
    [within, [...OF_PAGES, ...(several ? OF_SINGLES : [])]] as const,
  );
}
