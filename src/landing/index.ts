/** The shop's side: who sent the shopper, kept until the order. Importing it does nothing. */

export { type Click, keep, type Rule } from './keep.ts';
export { getAttribution, land, type LandOptions, type VitrineLandingEvent } from './land.ts';
export { toShopifyCart } from './shopify.ts';
