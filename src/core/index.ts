/** What is true: the pure steps of the corridor, in their order. */

export { type Ids, read, recognise, type Stamped, stamp } from './attribution.ts';
export type {
  Catalog,
  Creator,
  Image,
  Layout,
  NetworkAccount,
  Offer,
  Product,
  ProductsSection,
  Relation,
  Retailer,
  Section,
  StockSettings,
} from './catalog.ts';
export {
  type Alternative,
  alternatives,
  type Candidate,
  type Choice,
  choose,
  leadsTo,
  type Step,
} from './choice.ts';
export { parse } from './document.ts';
export { type Environment, ORDINARY } from './environment.ts';
export { gate } from './gate.ts';
export { type Handoff, type HandoffTables, type How, planHandoff, tables, type Way } from './handoff.ts';
export { type Entry, type EntryType, entryOf } from './ledger.ts';
export { NETWORKS, type Network } from './networks.ts';
export type { Problem } from './problem.ts';
export type { NetworkType, StockReport, StockSource, StockState, StorefrontDocument } from './schema.ts';
export {
  fold,
  isBuyable,
  isSoldOut,
  type OfferKey,
  offerKey,
  readAnswer,
  type Stock,
  type StockAnswer,
  type StockByOffer,
} from './stock.ts';
export {
  type Action,
  type CardState,
  type CardView,
  cardView,
  type Phrase,
  type Price,
  type StandIn,
  type Term,
} from './view.ts';
export type { Consent, Fallback, Visit } from './visit.ts';
