/** What is true: the pure steps of the corridor, in their order. */

export {
  type Ids,
  type Read,
  read,
  recognise,
  type Stamped,
  type StampOptions,
  stamp,
} from './attribution.ts';
export { type Alternative, alternatives } from './alternatives.ts';
export type { Candidate } from './candidate.ts';
export type { CardState } from './card-state.ts';
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
  type Choice,
  choose,
  leadsTo,
  type Step,
} from './choice.ts';
export { parse } from './document.ts';
export { type Clues, type Environment, environment, ORDINARY } from './environment.ts';
export { gate } from './gate.ts';
export type { Handoff, HandoffStep, How, MenuStep, Way } from './handoff.ts';
export type { Method, SoftPlace } from './handoff-methods.ts';
export { type MethodProof, methodProofs } from './method-proofs.ts';
export { type MethodRates, methodRates, type Rate, type Tries } from './method-rates.ts';
export type { InApp } from './in-app-browsers.ts';
export { type HandoffTables, tables } from './leave.ts';
export { planHandoff } from './plan-handoff.ts';
export { withRemote } from './remote-tables.ts';
export type { RetailerApp } from './retailer-apps.ts';
export { type Entry, type EntryType, entryOf } from './ledger.ts';
export { choicesInstead, type InsteadRow, type InsteadView, insteadView } from './instead.ts';
export { type LinkView, linkView } from './link.ts';
export { NETWORKS, type Network, type NetworkType } from './networks.ts';
export { type Survival, survives } from './survival.ts';
export { CLEANERS, type Cleaner } from './cleaners.ts';
export type { Phrase, Term } from './phrase.ts';
export type { Price } from './price.ts';
export type { Problem } from './problem.ts';
export type { StockSource, StockState, StorefrontDocument } from './schema.ts';
export {
  fold,
  isBuyable,
  isSoldOut,
  type OfferKey,
  offerKey,
  type Stock,
  type StockAnswer,
  type StockByOffer,
  type StockReport,
  type ToldAnswer,
} from './stock.ts';
export type { StandIn } from './stand-in.ts';
export { type Action, type CardView, cardView } from './view.ts';
export { type By, type Money, type Numbers, type Tally, type TallyOptions, tally } from './tally.ts';
export { type Reason, WHY_NOT } from './why-not.ts';
export type { Consent, Fallback, Visit } from './visit.ts';
