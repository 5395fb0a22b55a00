// core-alone: the same without a shop: the pure steps, called once for stock that is at hand. It runs on a server as well.
import {
  type CardView,
  cardView,
  choose,
  fold,
  leadsTo,
  ORDINARY,
  parse,
  planHandoff,
  stamp,
  tables,
  type ToldAnswer,
} from '../../src/core/index.ts';

/** Every product's view at that moment, on that page; `answers` as the shops gave them. */
export function views(json: unknown, answers: readonly ToldAnswer[], now: number, page: string): CardView[] {
  const { catalog } = parse(json);
  if (!catalog) return [];
  const stock = fold(answers, now, catalog);
  const visit = {
    now,
    page,
    environment: ORDINARY,
    consent: 'none',
    ledger: false,
    fallback: 'swap',
    lang: 'en',
  } as const;
  return catalog.order.flatMap((product) => {
    const choice = choose(catalog, stock, product, visit);
    const target = leadsTo(choice);
    const retailer = target ? catalog.retailers[target.retailer] : undefined;
    const ids = { creator: catalog.creator?.id, ...catalog.attribution, product: target?.product ?? product };
    const stamped = target && stamp(target.url, ids, { network: retailer?.network, page });
    const handoff = stamped && planHandoff({ url: stamped.url, choice, retailer }, tables, visit);
    return cardView({ catalog, choice, stock, handoff, product }, visit) ?? [];
  });
}
