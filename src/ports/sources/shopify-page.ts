// shopify-page: the data of a Shopify product page, which only that shop's own pages may ask.
import { nameAfter } from '../../core/readers/address.ts';
import type { Asked } from '../../core/readers/reading.ts';
import { readShopifyPage } from '../../core/readers/shopify-page.ts';
import { fetchJson } from '../fetch.ts';
import { joined, told, unheard } from './answering.ts';
import { elsewhere, ownOrigin, shopUrl } from './elsewhere.ts';
import type { Answered, Source } from './source.ts';

export const shopifyPage: Source = {
  asks: 'near',
  // One request for each product, side by side.
  batch: 6,
  async ask(question, world) {
    const pages = new Map<string, Asked[]>();
    const foreign: Asked[] = [];
    for (const asked of question.asked) {
      const shop = shopUrl(asked.url);
      const origin = shop && ownOrigin(shop, world);
      const handle = nameAfter('products', asked.url);
      if (!origin || !handle) foreign.push(asked);
      else {
        // A market's prefix (/en-ca/products/…) decides the currency.
        const [prefix = ''] = shop.pathname.match(/^\/[a-z]{2}(-[a-z\d]{2,4})*(?=\/)/i) ?? [];
        const url = `${origin}${prefix}/products/${encodeURIComponent(handle)}.js`;
        pages.set(url, [...(pages.get(url) ?? []), asked]);
      }
    }
    const parts = [...pages].map(async ([url, asked]): Promise<Answered> => {
      const fetched = await fetchJson(world.fetch, url, {}, world.deadline);
      if (!fetched.ok) return unheard(fetched, url);
      const from = { asked, receivedAt: world.now(), currency: world.currency?.() };
      return told(readShopifyPage(fetched.json, from), url);
    });
    if (foreign.length > 0)
      parts.push(
        elsewhere(
          { ...question, asked: foreign },
          world,
          "Shopify's page data answers on the shop's own pages only.",
        ),
      );
    return joined(await Promise.all(parts));
  },
};
