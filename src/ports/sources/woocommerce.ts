// woocommerce: the Store API, which blocks other origins.
import { readWoocommerce, wooKey } from '../../core/readers/woocommerce.ts';
import { fetchJson } from '../fetch.ts';
import { joined, refused, told, unheard } from './answering.ts';
import { elsewhere, ownOrigin, shopUrl } from './elsewhere.ts';
import type { Asked, Source } from './source.ts';

const FIELDS = 'slug,sku,type,prices,is_in_stock,is_purchasable,is_on_backorder,low_stock_remaining';

export const woocommerce: Source = {
  asks: 'near',
  batch: 50,
  async ask(question, world) {
    const shop = shopUrl(question.settings.shop);
    if (!shop) return refused('woocommerce', 'The shop is not named.', 'Set "shop": "shop.example".');
    const origin = ownOrigin(shop, world);
    if (!origin) return elsewhere(question, world, 'WooCommerce blocks other origins.');
    const base = `${origin}${shop.pathname.replace(/\/+$/, '')}/wp-json/wc/store/v1/products`;
    const parts = (['slug', 'sku'] as const).map(async (by) => {
      const asked = question.asked.filter((it) => wooKey(it).by === by);
      if (asked.length === 0) return null;
      const url = `${base}?${by}=${keysOf(asked)}&per_page=100&_fields=${FIELDS}`;
      const fetched = await fetchJson(world.fetch, url, {}, world.deadline);
      if (!fetched.ok) return unheard(fetched, base);
      return told(readWoocommerce(fetched.json, { asked, receivedAt: world.now() }), base);
    });
    return joined((await Promise.all(parts)).filter((part) => part !== null));
  },
};

function keysOf(asked: readonly Asked[]): string {
  return [...new Set(asked.map((it) => wooKey(it).key))].map(encodeURIComponent).join(',');
}
