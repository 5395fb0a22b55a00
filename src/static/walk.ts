// walk: a document and a moment in, the corridor's steps as finished HTML needs them out: every link final, and without
// a click id, for a page that is made once has no taps to tell apart.
import type { Catalog } from '../core/catalog.ts';
import { type Choice, choose, leadsTo } from '../core/choice.ts';
import { stamp } from '../core/attribution.ts';
import { parse } from '../core/document.ts';
import { ORDINARY } from '../core/environment.ts';
import { type Handoff, webHandoff } from '../core/handoff.ts';
import { choicesInstead } from '../core/instead.ts';
import { type LinkView, linkView, refused } from '../core/link.ts';
import type { Problem } from '../core/problem.ts';
import { fallbackOf, idsOf, type Settings } from '../core/settings.ts';
import { fold, type StockByOffer, type ToldAnswer } from '../core/stock.ts';
import { type CardView, cardView } from '../core/view.ts';
import type { Visit } from '../core/visit.ts';
import { withAnswers } from './typed.ts';

/** The moment, and the page, that finished HTML is made for. */
export interface Moment {
  /** Milliseconds since 1970: prices and stock are as old as they are then. */
  readonly now: number;
  /** What stock sources answered; without it the stock is what the document says. */
  readonly stock?: readonly ToldAnswer[] | undefined;
  /** The address that the page will have: relative addresses start there, and links within its site stay in its tab. */
  readonly page?: string | undefined;
  /** The language where neither attribute nor document names one; `en`. */
  readonly lang?: string | undefined;
  /** The IANA time zone that hours are told in until the page's own script tells them in the reader's; `UTC`. */
  readonly timeZone?: string | undefined;
}

/** What was decided for one card. */
export interface Shown {
  readonly view: CardView;
  readonly choice: Choice;
  readonly handoff: Handoff | null;
}

export interface Walk {
  readonly moment: Moment;
  readonly catalog: Catalog;
  readonly stock: StockByOffer;
  /** All that is wrong so far; drawing may find more. */
  readonly problems: Problem[];
  /** Null when the document has no such product. */
  card(product: string, settings: Settings): Shown | null;
  /** All that can be had in its place. */
  instead(product: string, settings: Settings, among?: typeof choicesInstead): readonly Shown[];
  /** A link that is no card; null where the gate refuses it. */
  link(url: string, kind: 'offer' | 'plain', settings: Settings): LinkView | null;
}

/** The page of no address: nothing is relative to it, and no site is its own. */
const NOWHERE = 'about:blank';

/** Null where there is no document to speak of; `problems` says why. */
export function walkOf(document: unknown, moment: Moment): { walk: Walk | null; problems: Problem[] } {
  const { now, page = NOWHERE } = moment;
  if (!Number.isFinite(now))
    throw new TypeError('`now` is missing: the time to draw for, in milliseconds since 1970.');
  const parsed = parse(document, { base: moment.page });
  const problems = [...parsed.problems];
  if (!parsed.catalog) return { walk: null, problems };
  const catalog = withAnswers(parsed.catalog, moment.stock ?? [], now);
  const stock = fold([], now, catalog);

  const visitOf = (settings: Settings): Visit => ({
    now,
    page,
    environment: ORDINARY,
    consent: 'denied',
    ledger: Boolean(settings.server ?? catalog.server),
    only: settings.only || undefined,
    fallback: fallbackOf(settings),
    country: catalog.country,
    lang: settings.lang || catalog.lang || moment.lang || 'en',
  });

  function derive(choice: Choice, product: string, settings: Settings): Shown | null {
    const visit = visitOf(settings);
    const target = leadsTo(choice);
    const retailer = target && catalog.retailers[target.retailer];
    const ids = idsOf(catalog, settings, visit, undefined, target?.product ?? product);
    const { network, passVt = false } = retailer ?? {};
    const stamped = target && stamp(target.url, ids, { network, passVt, page, ledger: visit.ledger });
    if (stamped) problems.push(...stamped.problems);
    const handoff = stamped && webHandoff(stamped.url, visit);
    const view = cardView({ catalog, choice, stock, handoff, product }, visit);
    return view && { view, choice, handoff };
  }

  const walk: Walk = {
    moment,
    catalog,
    stock,
    problems,
    card: (product, settings) =>
      derive(choose(catalog, stock, product, visitOf(settings)), product, settings),
    instead: (product, settings, among = choicesInstead) =>
      among(catalog, stock, product, visitOf(settings)).flatMap(
        (choice) => derive(choice, product, settings) ?? [],
      ),
    link(url, kind, settings) {
      const visit = visitOf(settings);
      const view = linkView(url, idsOf(catalog, settings, visit, undefined), kind, visit);
      problems.push(...(view ? view.problems : [refused(url)]));
      return view;
    },
  };
  return { walk, problems };
}
