// Every state of the card, horizontal.
import { page } from '../book/element.ts';
import { type Layout, state } from '../book/state.ts';

export default { ...page('vitrine-card'), title: 'Card states/Horizontal' };

const LAYOUT: Layout = 'horizontal';

export const InStock = state('in stock', LAYOUT);
export const LimitedACountKnown = state('limited, a count known', LAYOUT);
export const Limited = state('limited', LAYOUT);
export const SoldOutHereInStockAtAnotherRetailer = state(
  'sold out here, in stock at another retailer',
  LAYOUT,
);
export const SoldOutHereInStockInAnotherVariant = state('sold out here, in stock in another variant', LAYOUT);
export const SoldOutAnAlternativeInStock = state('sold out, an alternative in stock', LAYOUT);
export const SoldOutAskedBeforeGivingWay = state('sold out, asked before giving way', LAYOUT);
export const SoldOutHereAskedBeforeAnotherRetailer = state(
  'sold out here, asked before another retailer',
  LAYOUT,
);
export const SoldOutOnlySaidSo = state('sold out, only said so', LAYOUT);
export const SoldOutEverywhere = state('sold out everywhere', LAYOUT);
export const SoldOutAtTheOnlyRetailerThatMayBeShown = state(
  'sold out at the only retailer that may be shown',
  LAYOUT,
);
export const NoLongerMade = state('no longer made', LAYOUT);
export const InStoreOnly = state('in store only', LAYOUT);
export const InStoreOnlyAnAlternativeInStock = state('in store only, an alternative in stock', LAYOUT);
export const Preorder = state('preorder', LAYOUT);
export const Backorder = state('backorder', LAYOUT);
export const MadeToOrder = state('made_to_order', LAYOUT);
export const Unknown = state('unknown', LAYOUT);
export const VerdictSkipWithAnAlternative = state('verdict skip, with an alternative', LAYOUT);
export const VerdictSkipWithout = state('verdict skip, without', LAYOUT);
export const BeforeItsTime = state('before its time', LAYOUT);
export const AfterItsTime = state('after its time', LAYOUT);
export const AfterItsTimeWithAnAlternative = state('after its time, with an alternative', LAYOUT);
