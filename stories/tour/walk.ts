// walk: the way of one tap, walked with the real steps of the core, each by its own public name.
import {
  type CardView,
  type Catalog,
  type Choice,
  cardView,
  choose,
  environment,
  fold,
  type Handoff,
  type Ids,
  leadsTo,
  ORDINARY,
  parse,
  planHandoff,
  type Problem,
  read,
  type StockByOffer,
  type Stamped,
  stamp,
  tables,
} from '../../src/core/index.ts';
import { cluesOf } from '../book/settings.ts';
import type { Given } from './given.ts';

/** What each step gave; from the first that could not be taken on, null. */
export interface Walked {
  readonly catalog: Catalog | null;
  readonly problems: readonly Problem[];
  readonly stock: StockByOffer;
  readonly choice: Choice | null;
  readonly ids: Ids;
  readonly stamped: Stamped | null;
  readonly slots: Readonly<Record<string, string>>;
  readonly handoff: Handoff | null;
  readonly view: CardView | null;
}

/** The moment: when it is, on which page, and the click id that this tap will carry. */
export interface Moment {
  readonly now: number;
  readonly page: string;
  readonly click: string;
}

export function walk({ text, answers, fallback, consent, app }: Given, moment: Moment): Walked {
  const { now, page, click } = moment;
  const { catalog, problems } = parse(text);
  const told = Object.entries(answers).map(([key, stock]) => [key, { stock }] as const);
  const answer = { source: 'json', receivedAt: now, ttl: 300, offers: Object.fromEntries(told) };
  const stock = fold([answer], now, catalog ?? undefined);
  const product = catalog?.order[0] ?? '';
  const ids: Ids = {
    ...(consent === 'denied' ? {} : { click }),
    creator: catalog?.creator?.id,
    campaign: catalog?.attribution.campaign,
    placement: catalog?.attribution.placement,
    product,
  };
  const nothing = { choice: null, stamped: null, slots: {}, handoff: null, view: null };
  if (!catalog) return { catalog, problems, stock, ids, ...nothing };

  const clues = cluesOf(app);
  const place = clues ? environment(clues) : ORDINARY;
  const visit = { now, page, environment: place, consent, ledger: true, fallback, lang: 'en' } as const;
  const choice = choose(catalog, stock, product, visit);
  const target = leadsTo(choice);
  const retailer = target ? catalog.retailers[target.retailer] : undefined;
  const credited = { ...ids, product: target?.product ?? product };
  const stamped =
    target &&
    stamp(target.url, credited, {
      network: retailer?.network,
      passVt: retailer?.passVt ?? false,
      page,
      ledger: true,
    });
  const handoff = stamped && planHandoff({ url: stamped.url, choice, retailer }, tables, visit);
  const view = cardView({ catalog, choice, stock, handoff, product }, visit);
  const slots = stamped?.url ? read(stamped.url).slots : {};
  return { catalog, problems, stock, choice, ids: credited, stamped, slots, handoff, view };
}
