// offers: one product's offers, each with an id of its own and a retailer.
import type { CleanOffer, Offer, Retailer } from './catalog.ts';
import { site } from './gate.ts';
import { namer, slug } from './id.ts';
import { isMore } from './money.ts';
import { pageBehind } from './parameters.ts';
import { type Problem, problem } from './problem.ts';
import { recognise } from './recognise.ts';
import { DIRECT } from './networks.ts';

/** The offers in the document's order; `retailers` gains those that only a link names. */
export function assembleOffers(
  list: readonly CleanOffer[],
  path: string,
  retailers: Record<string, Retailer>,
  problems: Problem[],
): Offer[] {
  const offers = new Map<string, Offer>();
  const name = namer(new Set(list.map(({ id }) => id)));
  for (const offer of list) {
    // The schema has let it through the gate.
    const link = new URL(offer.url);
    const page = pageBehind(link, recognise(link)) ?? link;
    const { retailer = retailerOf(site(page), retailers) } = offer;
    const { network: account } = (retailers[retailer] ??= {
      id: retailer,
      name: site({ host: page.hostname }),
      passVt: false,
    });
    const row = recognise(link, account);
    const { id = name(retailer) } = offer;
    const at = `${path}.offers.${id}`;
    if (offers.has(id)) {
      problems.push(
        problem(at, `Two offers have the id "${id}"; only the first is kept.`, 'Give each its own id.'),
      );
      continue;
    }
    problems.push(...priceProblems(offer, at));
    const network = row === DIRECT && account ? account.type : row.type;
    offers.set(id, { ...offer, id, retailer, network, page: page.href });
  }
  return [...offers.values()];
}

/** Why a typed price is not shown. */
function priceProblems({ price, currency, was, checkedAt }: CleanOffer, at: string): Problem[] {
  if (!price) return [];
  const found: Problem[] = [];
  if (!currency)
    found.push(
      problem(`${at}.currency`, 'A price without a currency is not shown.', 'Add "currency": "USD".'),
    );
  if (!checkedAt)
    found.push(
      problem(
        `${at}.checkedAt`,
        'A price of unknown age is not shown.',
        'Add the time you read it as "checkedAt".',
      ),
    );
  if (was && !isMore(was, price))
    found.push(problem(`${at}.was`, `The old price ${was} is not above ${price}.`, 'Leave "was" out.'));
  return found;
}

/** A retailer the document names by a word of the shop's host, else an id made from the host. */
function retailerOf(host: string, retailers: Record<string, Retailer>): string {
  return host.split('.').find((word) => retailers[word]) ?? (slug(host) || 'shop');
}
