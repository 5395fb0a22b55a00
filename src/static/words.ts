// words: the elements' own words, told for a given moment instead of the browser's.
import { registerTranslation } from '@shoelace-style/localize';
import { Words } from '../ui/words.ts';
import { words as ar } from '../ui/words/ar.ts';
import { words as de } from '../ui/words/de.ts';
import { words as es } from '../ui/words/es.ts';
import { words as fr } from '../ui/words/fr.ts';
import { words as ja } from '../ui/words/ja.ts';
import { words as pt } from '../ui/words/pt.ts';
import type { Moment } from './walk.ts';

// A page is made in one go, so there is no time to fetch any of them later.
registerTranslation(ar, de, es, fr, ja, pt);

type Host = ConstructorParameters<typeof Words>[0];

/** Speaks without being part of an element. */
const NOBODY = { addController() {} } as unknown as Host;

export class FinishedWords extends Words {
  readonly #asked: () => string | undefined;
  readonly #moment: Moment;

  /** `asked`: the language that attributes or the document name. */
  constructor(asked: () => string | undefined, moment: Moment, host: Host = NOBODY) {
    super(host, asked);
    this.#asked = asked;
    this.#moment = moment;
  }

  override lang(): string {
    return this.#asked() ? super.lang() : (this.#moment.lang ?? 'en');
  }

  override day(time: string): string {
    return this.#format(time, { day: 'numeric', month: 'short' });
  }

  override moment(time: string): string {
    const date = { day: 'numeric', month: 'short' } as const;
    const whole = { ...date, year: 'numeric' } as const;
    const today = this.#format(time, whole) === this.#format(this.#moment.now, whole);
    return this.#format(time, { ...(today ? {} : date), hour: 'numeric', minute: '2-digit' });
  }

  #format(time: string | number, format: Intl.DateTimeFormatOptions): string {
    const { timeZone = 'UTC' } = this.#moment;
    const words = new Intl.DateTimeFormat(this.spoken, { ...format, timeZone }).format(new Date(time));
    // Browsers put a plain space before AM and PM, Node a narrow one.
    return words.replaceAll('\u202f', ' ');
  }
}
