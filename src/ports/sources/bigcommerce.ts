// bigcommerce: the GraphQL Storefront API, whose token is bound to one origin. No page loads this file.
import { bigcommerceQuery, readBigcommerce } from '../../core/readers/bigcommerce.ts';
import { refused } from './answering.ts';
import { shopUrl } from './elsewhere.ts';
import { askGraphql } from './graphql.ts';
import type { Source } from './source.ts';

export const bigcommerce: Source = {
  asks: 'near',
  // The complexity of a query is limited, and up to 50 variants are asked of each product.
  batch: 10,
  async ask({ settings, asked }, world) {
    const shop = shopUrl(settings.shop);
    if (!shop) return refused('bigcommerce', 'The shop is not named.', 'Set "shop": "shop.example".');
    const { token } = settings;
    if (!token || token.startsWith('env:')) {
      const fix = 'Set "token": "env:NAME", and list NAME with this host in the tokens file of the server.';
      return refused('bigcommerce', 'The token that BigCommerce asks for is missing.', fix);
    }
    const read = (json: unknown) => readBigcommerce(json, { asked, receivedAt: world.now() });
    return askGraphql(shop, bigcommerceQuery(asked), { authorization: `Bearer ${token}` }, world, read);
  },
};
