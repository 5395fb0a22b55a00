/** Mocked shops for msw, for those who build on Vitrine: every stock source, and all that may go wrong with it. */

export { productLd } from './fixtures/json-ld.ts';
export { stockAnswer } from './fixtures/stock-answer.ts';
export {
  jsonHandler,
  serverHandler,
  shopifyHandler,
  shopifyPageHandler,
  woocommerceHandler,
} from './handlers.ts';
export { bigcommerceHandler, feedHandler, magentoHandler, pageHandler } from './handlers-server.ts';
export { type Delivery, type Goods, goodsOf, LAST_SKU, SCENARIOS, type Scenario } from './scenarios.ts';
