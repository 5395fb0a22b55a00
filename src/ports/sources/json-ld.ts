// json-ld: what the page that one stands on says of its own product.
import { readJsonLd } from '../../core/readers/json-ld.ts';
import { joined, told } from './answering.ts';
import { elsewhere } from './elsewhere.ts';
import type { Source } from './source.ts';

export const jsonLd: Source = {
  asks: 'near',
  batch: 100,
  async ask(question, world) {
    const page = world.page?.() ?? '';
    const texts = world.jsonLd?.() ?? [];
    const from = { asked: question.asked, receivedAt: world.now(), page, ...head() };
    const { missing, ...reading } = readJsonLd(texts, from);
    const here = told(reading, page);
    if (missing.length === 0) return here;
    const what = "This page's JSON-LD does not speak of the product.";
    return joined([here, await elsewhere({ ...question, asked: missing }, world, what)]);
  },
};

/** What the page says of itself, where there is one. */
function head(): { canonical?: string | undefined; lang?: string } {
  if (typeof document === 'undefined') return {};
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical" i]');
  return { canonical: link?.href, lang: document.documentElement.lang };
}
