// json-ld-price: what an offer of a page's JSON-LD costs everybody who buys one now. A range is no price, and neither is
// what delivery, a part, a unit or a rate costs, what members or companies pay, or what is struck out.
import { isMore } from '../money.ts';
import { HOUR, parseTime } from '../time.ts';
import { type Mark, priceIn, readAmount } from './amount.ts';
import { currenciesOf, minorDigits } from './currency-signs.ts';
import { get, list, words } from './json.ts';
import { isA } from './json-ld-graph.ts';
import { type Sellable, termOf } from './json-ld-offers.ts';

export interface Price {
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
  /** What is written for the price, where it cannot be told. */
  readonly unread?: unknown;
}

/** What settles an amount that may mean two things. */
export interface Writing {
  /** The decimal mark that the page's other amounts show. */
  readonly decimal: () => Mark | undefined;
  /** The page's language, as BCP 47. */
  readonly lang?: string | undefined;
}

/** `about` is what is known of the page's writing; `now` in milliseconds. */
export function priceOf({ offer, aggregate }: Sellable, about: Writing, now: number): Price {
  const [low, high] = [get(offer, 'lowPrice'), get(offer, 'highPrice')];
  const single = Number(get(offer, 'offerCount')) === 1;
  const aggregated = isA(offer, /^AggregateOffer$/) && !single;
  if (!isPlain(offer, now)) return {};
  const currencyOf = (holder: unknown) =>
    codeOf(termOf([holder, offer, aggregate].map((it) => get(it, 'priceCurrency')).find(Boolean)));
  const read = (holder: unknown, written: unknown): Price => {
    const currency = currencyOf(holder);
    const amount = readAmount(written);
    const decimal = amount?.either && about.decimal();
    const price = priceIn(written, { lang: about.lang, decimal, currency });
    // Three decimals of a currency that has two are no price that anybody pays, whatever mark the page writes elsewhere.
    const odd = price === amount?.either?.decimal && minorDigits(currency ?? '') === 2;
    return price && !odd ? { price, currency: currency ?? onlyOf(amount?.currencies) } : { unread: written };
  };
  const written = aggregated ? undefined : get(offer, 'price');
  const own = read(offer, valueOf(written ?? (single ? low : oneOf(low, high))));
  const specifications = aggregated
    ? []
    : list(get(offer, 'priceSpecification'))
        .filter((it) => isPlain(it, now))
        .map((it) => ({ ...read(it, valueOf(get(it, 'price'))), it }));
  const typed = (type: RegExp) => specifications.filter(({ it }) => type.test(termOf(get(it, 'priceType'))));
  // The offer's own price is what it costs, unless a sale contradicts it; the regular price holds where there is no other.
  const current = typed(/^$|Sale/);
  const taxed = current.filter(({ it }) => String(get(it, 'valueAddedTaxIncluded')) === 'true');
  const all = isTold(own)
    ? [own, ...typed(/Sale/)]
    : [taxed, current, typed(/Regular/)].find((them) => them.length > 0);
  const [first = {}, ...others] = all ?? [];
  const unread = all?.find((it) => !it.price);
  if (unread) return isTold(unread) ? { unread: unread.unread } : {};
  // A zero stands for "no price".
  if (!others.every((it) => isSame(it, first)) || !/[1-9]/.test(first.price ?? '')) return {};
  return { price: first.price, currency: first.currency };
}

/** Whether both are the same amount of the same currency. */
export function isSame(a: Price, b: Price): boolean {
  const [one = '0', two = '0'] = [a.price, b.price];
  return a.currency === b.currency && !a.price === !b.price && !isMore(one, two) && !isMore(two, one);
}

/** A value on its own, without its type, a list around it, and references where characters are meant. */
function valueOf(said: unknown): unknown {
  const value = Array.isArray(said) && said.length === 1 ? said[0] : said;
  const bare = get(value, '@value') ?? value;
  return typeof bare === 'string'
    ? bare
        .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
        .replace(/&euro;/gi, '€')
        .replace(/&pound;/gi, '£')
    : bare;
}

const isTold = ({ price, unread }: Price) => !!price || words(unread) !== '' || Array.isArray(unread);

const onlyOf = (codes: readonly string[] = []) => (codes.length === 1 ? codes[0] : undefined);

/** A range of one amount. */
const oneOf = (low: unknown, high: unknown) =>
  words(low) === words(high) || Number(low) === Number(high) ? low : undefined;

/** The code of ISO 4217 where it, or a sign of one currency alone, stands; else what stands there. */
function codeOf(said: string): string | undefined {
  const code = said.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : (onlyOf(currenciesOf(said) ?? []) ?? (said || undefined));
}

// Not a price for one piece that anybody can have now.
const ASIDE = [
  'validForMemberTier',
  'priceComponentType',
  'priceComponent',
  'billingDuration',
  'billingIncrement',
  'eligibleTransactionVolume',
  'appliesToPaymentMethod',
  'appliesToDeliveryMethod',
];
const PIECES = /^(|C62|EA|H87|PCE|PCS|NMP|PR|SET|NAR)$/i;

function isPlain(holder: unknown, now: number): boolean {
  const quantity = get(holder, 'eligibleQuantity');
  const reference = get(holder, 'referenceQuantity');
  return !(
    ASIDE.some((name) => list(get(holder, name)).length > 0) ||
    isA(holder, /^(Delivery|Payment)Charge/) ||
    !/^$|(Sale|Regular)(Price)?\W*$/i.test(termOf(get(holder, 'priceType'))) ||
    /Business|Reseller/.test(termOf(get(holder, 'eligibleCustomerType'))) ||
    Number(get(quantity, 'minValue') ?? get(quantity, 'value') ?? 1) > 1 ||
    // "4.5 l, and its price by 1 l": the price is that of the whole.
    (reference !== undefined && get(reference, 'valueReference') === undefined) ||
    !PIECES.test(words(get(holder, 'unitCode')) || words(get(holder, 'unitText'))) ||
    isRange(holder) ||
    (timeOf(get(holder, 'validFrom'), -14) ?? now) > now ||
    (timeOf(get(holder, 'validThrough'), 36) ?? now) < now
  );
}

/** A day without a time is reckoned `hours` from its midnight: it begins and ends elsewhere at other times. */
function timeOf(value: unknown, hours: number): number | null {
  const said = words(value);
  const day = /^\d{4}-\d\d-\d\d$/.test(said);
  const time = parseTime(day ? `${said}T00:00Z` : said);
  return time === null ? null : time + (day ? hours * HOUR : 0);
}

function isRange(holder: unknown): boolean {
  return (['lowPrice highPrice', 'minPrice maxPrice'] as const).some((pair) => {
    const [low, high] = pair.split(' ').map((name) => get(holder, name));
    return low !== undefined && high !== undefined && oneOf(low, high) === undefined;
  });
}
