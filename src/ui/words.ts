// words: phrases of the core put into the reader's language. English is built in; the others come when they are needed.
import { LocalizeController, registerTranslation, type Translation as Base } from '@shoelace-style/localize';
import type { Phrase, Price, Term } from '../core/view.ts';
import { unloaded } from '../shop/unloaded.ts';
import { VitrineProblemEvent } from './events.ts';
import type { SheetTerm } from './sheet.words.ts';
import { en } from './words/en.ts';
import { writeJson } from '../core/json.ts';

/** What a term may speak of; all of it is in the reader's language already. */
export interface Spoken {
  readonly retailer?: string | undefined;
  readonly variant?: string | undefined;
  readonly name?: string | undefined;
  readonly count?: string | undefined;
  /** The count as a number, for the plural. */
  readonly n?: number | undefined;
  readonly age?: string | undefined;
  readonly date?: string | undefined;
  readonly price?: string | undefined;
}

type Own =
  | 'skipIt'
  | 'love'
  | 'pricedOn'
  | 'was'
  | 'code'
  | 'affiliate'
  | 'sponsored'
  | 'gifted'
  | 'own'
  | 'disclosure'
  | 'amazon'
  | 'profiles'
  | 'sections'
  | 'search'
  | 'found'
  | 'foundNothing'
  | 'share'
  | 'copied'
  | 'previous'
  | 'next'
  | 'seeInStock'
  | 'close'
  | 'codeCopied'
  | 'swapped';

/** A language: one function for each term. Without those of the sheet, and what is said of nothing, it speaks as it comes. */
export type Translation = Base &
  Record<Term | Own, (spoken: Spoken) => string> &
  Partial<Record<SheetTerm | 'absent', () => string>>;

/** Pieces that hold nothing but their words: they are registered here, where the elements look. */
const pieces: Record<string, (() => Promise<{ readonly words: Translation }>) | undefined> = {
  ar: () => import('./words/ar.ts'),
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
  fr: () => import('./words/fr.ts'),
  ja: () => import('./words/ja.ts'),
  pt: () => import('./words/pt.ts'),
};
const given: Translation[] = [];

/** Adds languages, or replaces the words of one; they win over ours, whichever come first. */
export function registerWords(...languages: Translation[]): void {
  given.push(...languages);
  register(...languages);
}

/** What is said without anything to speak of, by language and term: looked up once, not for every card. */
const fixed = new Map<string, string>();
const canonical = new Map<string, string>();

function register(...languages: Translation[]): void {
  fixed.clear();
  registerTranslation(...languages);
}

register(en);

/** What `make` gave for this key the first time. */
function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

const formats = new Map<string, unknown>();

/** One formatter for all that is said in the same way: to make one costs more than to use it a hundred times. */
function formatOf<Format, Options>(
  Kind: new (lang: string, options?: Options) => Format,
  lang: string,
  options?: Options,
): Format {
  return once(formats, Kind.name + lang + writeJson(options), () => new Kind(lang, options)) as Format;
}

const DAY = 24 * 60;

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

export class Words extends LocalizeController<Translation> {
  /** The language that the element, its surroundings or the document ask for; without one the page's counts. */
  readonly #asked: () => string | undefined;

  constructor(host: ConstructorParameters<typeof LocalizeController>[0], asked: () => string | undefined) {
    super(host);
    this.#asked = asked;
  }

  /** The reader's language. */
  override lang(): string {
    const lang = this.#asked() || document.documentElement.lang || navigator.language;
    return once(canonical, lang, () => {
      try {
        return Intl.getCanonicalLocales(lang.replace(/_/g, '-'))[0]?.toLowerCase() ?? 'en';
      } catch {
        return 'en';
      }
    });
  }

  /** The language that is spoken: the reader's, or English until that has come and where there is none. */
  get spoken(): string {
    const lang = this.lang();
    return once(fixed, lang, () => (this.exists('shopAt', {}) ? lang : 'en'));
  }

  /**
   * Asks for the language, once for the page, where it lacks `term`; also before there is anything to say in it, beside
   * the document. When it has come, every element says its words anew. False while more may come.
   */
  prepare(term: Term | Own | 'absent' = 'shopAt'): boolean {
    const [code = ''] = this.lang().split('-');
    if (!(code in pieces) || this.exists(term, {})) return true;
    const piece = pieces[code];
    if (piece) {
      pieces[code] = undefined;
      // Whoever waits is told of a failure too: it is said in English then.
      const come = (...words: Translation[]) => {
        delete pieces[code];
        register(...words, ...given);
      };
      piece().then(
        ({ words }) => come(words),
        () => {
          come();
          this.host.dispatchEvent(new VitrineProblemEvent(unloaded('lang')));
        },
      );
    }
    return !(code in pieces);
  }

  /** The reader's direction, so that nothing turns about when the words come; empty: as the page has it. */
  override dir(): string {
    const lang = this.lang();
    const dir = RIGHT_TO_LEFT.test(lang) ? 'rtl' : once(fixed, `${lang} $dir`, () => this.term('$dir'));
    return this.host.dir || (dir === 'rtl' || this.#asked() ? dir : '');
  }

  /** A term of the elements' own. */
  say(term: Term | Own | 'absent', spoken?: Spoken): string {
    const say = () => {
      this.prepare(term);
      return this.term(term, spoken ?? {});
    };
    return spoken ? say() : once(fixed, `${this.lang()} ${term}`, say);
  }

  /** A phrase of the core. */
  phrase({ term, count, age, date, price, ...named }: Phrase): string {
    return this.say(term, {
      ...named,
      n: count,
      count: count === undefined ? count : this.number(count),
      age: typeof age === 'number' ? this.ago(age) : undefined,
      date: date && this.day(date),
      price: price && this.money(price),
    });
  }

  override number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatOf(Intl.NumberFormat, this.lang(), options).format(value);
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
    return this.#moment(time, { day: 'numeric', month: 'short' });
  }

  /** The minute of an RFC 3339 time, with its day when that is not today. */
  moment(time: string): string {
    const today = new Date(time).toDateString() === new Date().toDateString();
    const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
    return this.#moment(time, { ...day, hour: 'numeric', minute: '2-digit' });
  }

  /** How long ago, in the largest unit that is at least one. */
  ago(milliseconds: number): string {
    const minutes = Math.floor(milliseconds / 60_000);
    const [unit, size] =
      minutes < 60
        ? (['minute', 1] as const)
        : minutes < DAY
          ? (['hour', 60] as const)
          : (['day', DAY] as const);
    const words = { numeric: 'auto', style: 'short' } as const;
    return formatOf(Intl.RelativeTimeFormat, this.spoken, words).format(-Math.floor(minutes / size), unit);
  }

  /** Times and ages stand in the midst of words, so they are in the words' language; amounts are in the reader's. */
  #moment(time: string, format: Intl.DateTimeFormatOptions): string {
    return formatOf(Intl.DateTimeFormat, this.spoken, format).format(new Date(time));
  }
}
