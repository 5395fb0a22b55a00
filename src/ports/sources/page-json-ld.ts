// page-json-ld: what the offer's own page says of its product, for whoever may fetch foreign pages. No page loads
// this file: there, `json-ld` reads the page that one stands on.
import { gate } from '../../core/gate.ts';
import { readJsonLd } from '../../core/readers/json-ld.ts';
import { addressOf, samePage, sameTail } from '../../core/readers/address.ts';
import { headOf, jsonLdIn } from '../../core/readers/page-scripts.ts';
import { unknownTo } from '../../core/readers/reading.ts';
import { fetchText } from '../fetch.ts';
import { joined, told, unheard } from './answering.ts';
import { textOf } from './encoded.ts';
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
  let url = '';
  const fetched = await fetchText(fetch, page, { headers: HEADERS }, deadline, (response) => {
    url = response.url;
    return textOf(response);
  });
  if (!fetched.ok) return unheard(fetched, page);
  const { text } = fetched;
  // What a product's page leads to once it is gone is another product's, or a list.
  const [start, end] = [addressOf(page), addressOf(url)];
  const led = start && end && !samePage(start, end) && !sameTail(start, end);
  const from = { asked, receivedAt: now(), page: led ? url : page, ...headOf(text) };
  const { missing, ...reading } = readJsonLd(jsonLdIn(text), from);
  const fix = led
    ? `Use the address that it leads to, if that is the product: ${url.slice(0, 200)}`
    : 'Give the page a script of type application/ld+json with its Product, or use another source.';
  const problems = [...reading.problems, ...missing.map(({ offer }) => unknownTo(offer, fix))];
  return told({ ...reading, problems }, page);
}
