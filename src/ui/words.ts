// words: phrases of the core put into the reader's language. English is built in.
import { LocalizeController, registerTranslation, type Translation as Base } from '@shoelace-style/localize';
import type { Phrase, Price, Term } from '../core/view.ts';
import { en } from './words/en.ts';

/** What a term may speak of; all of it is in the reader's language already. */
export interface Spoken {
  readonly retailer?: string;
  readonly variant?: string;
  readonly name?: string;
  readonly count?: string;
  readonly age?: string;
  readonly date?: string;
  readonly price?: string;
}

type Own =
  | 'instead'
  | 'skipIt'
  | 'takeThis'
  | 'love'
  | 'pricedOn'
  | 'was'
  | 'code'
  | 'affiliate'
  | 'sponsored'
  | 'gifted'
  | 'own'
  | 'disclosure'
  | 'profiles'
  | 'sections'
  | 'search'
  | 'found'
  | 'foundNothing'
  | 'share'
  | 'copied'
  | 'previous'
  | 'next';

/** A language: one function for each term. */
export type Translation = Base & Record<Term | Own, (spoken: Spoken) => string>;

/** Adds languages, or replaces the words of one. */
export const registerWords: (...languages: Translation[]) => void = registerTranslation;

registerWords(en);

const DAY = 24 * 60;

export class Words extends LocalizeController<Translation> {
  readonly #language: () => string;

  constructor(host: ConstructorParameters<typeof LocalizeController>[0], language: () => string) {
    super(host);
    this.#language = language;
  }

  override lang(): string {
    return this.#language().toLowerCase();
  }

  /** A term of the elements' own. */
  say(term: Own, spoken: Spoken = {}): string {
    return this.term(term, spoken);
  }

  /** A phrase of the core. */
  phrase({ term, retailer, variant, name, count, age, date, price }: Phrase): string {
    const spoken: Record<string, string> = {};
    const put = (key: keyof Spoken, value: string | undefined) => value && (spoken[key] = value);
    put('retailer', retailer);
    put('variant', variant);
    put('name', name);
    put('count', count === undefined ? undefined : this.number(count));
    put('age', typeof age === 'number' ? this.ago(age) : undefined);
    put('date', date && this.day(date));
    put('price', price && this.money(price));
    return this.term(term, spoken);
  }

  /** An amount with its currency; round amounts go without the zeros. */
  money({ amount, currency }: Pick<Price, 'amount' | 'currency'>): string {
    return this.number(Number(amount), {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    } as Intl.NumberFormatOptions);
  }

  /** The day of an RFC 3339 time. */
  day(time: string): string {
    return this.date(time, { day: 'numeric', month: 'short' });
  }

  /** The minute of an RFC 3339 time, with its day when that is not today. */
  moment(time: string): string {
    const today = new Date(time).toDateString() === new Date().toDateString();
    const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
    return this.date(time, { ...day, hour: 'numeric', minute: '2-digit' });
  }

  /** How long ago, in the largest unit that is at least one. */
  ago(milliseconds: number): string {
    const minutes = Math.floor(milliseconds / 60_000);
    const style = { numeric: 'auto', style: 'short' } as const;
    if (minutes < 60) return this.relativeTime(-minutes, 'minute', style);
    return minutes < DAY
      ? this.relativeTime(-Math.floor(minutes / 60), 'hour', style)
      : this.relativeTime(-Math.floor(minutes / DAY), 'day', style);
  }
}
