// woocommerce: the Store API, which blocks other origins.
import { readVariations, readWoocommerce, wooKey } from '../../core/readers/woocommerce.ts';
import { fetchJson } from '../fetch.ts';
import { joined, refused, told, unheard } from './answering.ts';
import { elsewhere, ownOrigin, shopUrl } from './elsewhere.ts';
import type { Answered, Asked, Source } from './source.ts';
import { withoutSlashes } from '../../core/without-slashes.ts';

const FIELDS =
  'id,slug,sku,type,variations,prices,is_in_stock,is_purchasable,is_on_backorder,low_stock_remaining';
const MORE = `per_page=100&_fields=${FIELDS}`;

export const woocommerce: Source = {
  asks: 'near',
  batch: 50,
  async ask(question, world) {
    const shop = shopUrl(question.settings.shop);
    if (!shop) return refused('woocommerce', 'The shop is not named.', 'Set "shop": "shop.example".');
    const origin = ownOrigin(shop, world);
    if (!origin) return elsewhere(question, world, 'WooCommerce blocks other origins.');
    const base = `${origin}${withoutSlashes(shop.pathname)}/wp-json/wc/store/v1/products`;
    const ask = async (by: string, asked: readonly Asked[]): Promise<Answered> => {
      if (asked.length === 0) return joined([]);
      const fetched = await fetchJson(
        world.fetch,
        `${base}?${by}=${keysOf(asked)}&${MORE}`,
        {},
        world.deadline,
      );
      if (!fetched.ok) return unheard(fetched, base);
      const receivedAt = world.now();
      const { chosen, ...reading } = readWoocommerce(fetched.json, { asked, receivedAt });
      if (chosen.length === 0) return told(reading, base);
      // What a variation has the list of products does not tell.
      const ids = [...new Set(chosen.map(({ id }) => id))].join(',');
      const url = `${base}?type=variation&include=${ids}&${MORE}`;
      const them = await fetchJson(world.fetch, url, {}, world.deadline);
      const variations = them.ok
        ? told(readVariations(them.json, chosen, receivedAt), base)
        : unheard(them, base);
      return joined([told(reading, base), variations]);
    };
    const by = (name: string) => question.asked.filter((it) => wooKey(it).by === name);
    return joined(await Promise.all([ask('slug', by('slug')), ask('sku', by('sku'))]));
  },
};

function keysOf(asked: readonly Asked[]): string {
  return [...new Set(asked.map((it) => wooKey(it).key))].map(encodeURIComponent).join(',');
}
