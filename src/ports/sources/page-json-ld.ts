// page-json-ld: what the offer's own page says of its product, for whoever may fetch foreign pages. No page loads
// this file: there, `json-ld` reads the page that one stands on.
import { gate } from '../../core/gate.ts';
import { readJsonLd } from '../../core/readers/json-ld.ts';
import { jsonLdIn } from '../../core/readers/page-scripts.ts';
import { unknownTo } from '../../core/readers/reading.ts';
import { fetchText } from '../fetch.ts';
import { joined, told, unheard } from './answering.ts';
import type { Answered, Asked, Source, World } from './source.ts';

const HEADERS = { accept: 'text/html,application/xhtml+xml' };

export const pageJsonLd: Source = {
  asks: 'near',
  // One request for each page, side by side.
  batch: 6,
  async ask({ asked }, world) {
    const pages = new Map<string, Asked[]>();
    for (const it of asked) {
      const page = gate(it.url);
      if (!page) continue;
      page.hash = '';
      pages.set(page.href, [...(pages.get(page.href) ?? []), it]);
    }
    return joined(await Promise.all([...pages].map(([page, them]) => askPage(page, them, world))));
  },
};

async function askPage(
  page: string,
  asked: readonly Asked[],
  { fetch, now, deadline }: World,
): Promise<Answered> {
  const fetched = await fetchText(fetch, page, { headers: HEADERS }, deadline);
  if (!fetched.ok) return unheard(fetched, page);
  const { missing, ...reading } = readJsonLd(jsonLdIn(fetched.text), { asked, receivedAt: now(), page });
  const fix = 'Give the page a script of type application/ld+json with its Product, or use another source.';
  const problems = [...reading.problems, ...missing.map(({ offer }) => unknownTo(offer, fix))];
  return told({ ...reading, problems }, page);
}
