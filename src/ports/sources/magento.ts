// magento: Adobe Commerce's GraphQL, which other origins may not ask as it comes. No page loads this file.
import { magentoQuery, readMagento } from '../../core/readers/magento.ts';
import { refused } from './answering.ts';
import { shopUrl } from './elsewhere.ts';
import { askGraphql } from './graphql.ts';
import type { Source } from './source.ts';

export const magento: Source = {
  asks: 'near',
  // What Adobe Commerce gives on one page of a list unless it was set otherwise.
  batch: 20,
  async ask({ settings, asked }, world) {
    const shop = shopUrl(settings.shop);
    if (!shop) return refused('magento', 'The shop is not named.', 'Set "shop": "shop.example".');
    const read = (json: unknown) => readMagento(json, { asked, receivedAt: world.now() });
    return askGraphql(shop, magentoQuery(asked), {}, world, read);
  },
};
