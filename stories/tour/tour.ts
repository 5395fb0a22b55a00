// tour: one tap from the document to the ledger. What the reader changes goes through the real steps at once.
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { AGENTS } from '../../demo/in-app-agents.ts';
import { type Entry, offerKey, tally } from '../../src/core/index.ts';
import { ulid } from '../../src/ports/ids.ts';
import type { VitrineHandoffEvent } from '../../src/ui/events.ts';
import { type Given, FIRST, STOCK_STATES } from './given.ts';
import { code, pick, step, table } from './parts.ts';
import { tourStyles } from './tour.styles.ts';
import { type Walked, walk } from './walk.ts';

const APPS = AGENTS.filter(({ app }) => ['instagram', 'tiktok', 'facebook'].includes(app));
const words = (list: readonly string[]) => list.map((word) => [word, word.replaceAll('_', ' ')] as const);

export class Tour extends LitElement {
  static override styles = tourStyles;
  static override properties: PropertyDeclarations = {
    given: { state: true },
    entries: { state: true },
    next: { state: true },
    changed: { attribute: false },
  };

  declare given: Given;
  declare entries: readonly Entry[];
  /** The click id of the next tap. */
  declare next: string;
  /** Hears of everything that the reader has chosen, before it is shown. */
  declare changed?: (given: Given) => void;

  constructor() {
    super();
    this.given = FIRST;
    this.entries = [];
    this.next = ulid(Date.now());
  }

  #set(news: Partial<Given>): void {
    this.given = { ...this.given, ...news };
  }

  readonly #tapped = ({ entry }: VitrineHandoffEvent): void => {
    this.entries = [...this.entries, entry];
    this.next = ulid(Date.now());
  };

  override render(): TemplateResult {
    const { given, next } = this;
    this.changed?.(given);
    const now = Date.now();
    const walked = walk(given, { now, page: location.href, click: next });
    return html`<h1>One tap, from document to ledger</h1>
      <p class="lead">Every box below is live. Change the document, let a shop sell out, open the page inside an app: each
      step runs again, with the same functions that every card runs.</p>
      ${this.#document()}${this.#parsed(walked)}${this.#answers(walked)}${this.#folded(walked)}${this.#chosen(walked)}
      ${this.#stamped(walked)}${this.#planned(walked)}${this.#viewed(walked)}${this.#ledger(now)}`;
  }

  #document() {
    const edit = ({ target }: Event) => this.#set({ text: (target as HTMLTextAreaElement).value });
    return step(
      1,
      'The document',
      'Who the creator is, what she recommends, where it can be bought. It is all that she writes. Break it, and see what survives.',
      html`<label>Document <textarea spellcheck="false" .value=${this.given.text} @input=${edit}></textarea></label>`,
    );
  }

  #parsed({ catalog, problems }: Walked) {
    return step(
      2,
      'Parse',
      html`<code>parse(json)</code> gives a frozen catalog, and a Problem for each mistake: where, what, and how to mend it.
      One bad product never empties a storefront.`,
      html`${
        problems.length
          ? table(
              'Problems',
              ['path', 'what', 'fix'],
              problems.map(({ path, what, fix }) => [path, what, fix]),
            )
          : html`<p>No problem. ${catalog?.order.length} products: ${catalog?.order.join(', ')}.</p>`
      }`,
    );
  }

  #answers({ catalog }: Walked) {
    const offers = Object.values(catalog?.products ?? {}).flatMap(({ id, offers: all }) =>
      all.map((offer) => offerKey(id, offer.id)),
    );
    const { answers } = this.given;
    const answer = (key: string, stock: string) =>
      this.#set({ answers: { ...answers, [key]: stock as (typeof STOCK_STATES)[number] } });
    return step(
      3,
      'The shops answer',
      'One question for all the cards that near the viewport. The card below asks over HTTP, and msw answers what you choose here.',
      offers.map((key) =>
        pick(key, words(STOCK_STATES), answers[key] ?? 'unknown', (stock) => answer(key, stock)),
      ),
    );
  }

  #folded({ stock }: Walked) {
    return step(
      4,
      'Fold',
      html`<code>fold(answers, now, catalog)</code> makes one truth of what was typed, what was answered, and the time. What
      has grown too old is unknown again.`,
      table(
        'Stock by offer',
        ['offer', 'stock', 'from', 'age'],
        Object.entries(stock).map(([key, it]) => [key, it.stock, it.source, `${(it.age ?? 0) / 1000} s`]),
      ),
    );
  }

  #chosen({ choice }: Walked) {
    return step(
      5,
      'Choose',
      html`<code>choose(catalog, stock, product, visit)</code> runs the creator’s rules once, in order. The first that takes
      an offer ends the walk; every verdict stays in the trail.`,
      html`${pick('When sold out', words(['swap', 'ask', 'off']), this.given.fallback, (fallback) =>
        this.#set({ fallback: fallback as Given['fallback'] }),
      )}
      ${table('The trail', ['rule', 'verdict', 'because'], (choice?.trail ?? []).map(Object.values))}
      ${code('What is wanted and what is offered', { wanted: choice?.wanted, offered: choice?.offered })}`,
    );
  }

  #stamped({ stamped, slots }: Walked) {
    return step(
      6,
      'Stamp',
      html`<code>stamp(url, ids, …)</code> puts the ids into the network’s own parameters, and touches none that is there.
      Without consent there is no click id; the creator is paid all the same.`,
      html`${pick('Consent', words(['none', 'granted', 'denied']), this.given.consent, (consent) =>
        this.#set({ consent: consent as Given['consent'] }),
      )}
      ${code('The stamped link', stamped?.url ?? 'There is nothing to link to.')}
      ${table('What it carries', ['slot', 'value'], Object.entries(slots))}`,
    );
  }

  #planned({ handoff }: Walked) {
    const apps = APPS.map(
      ({ app, os, name }) =>
        [`${app}-${os}`, `inside ${name} on ${os === 'ios' ? 'an iPhone' : 'Android'}`] as const,
    );
    return step(
      7,
      'Plan',
      html`<code>planHandoff(…)</code> decides how the tap will leave, before the finger comes down: the link as it is, or a way
      out of an app’s own browser that is known to work.`,
      html`${pick('The page is read', [['', 'in an ordinary browser'], ...apps], this.given.app, (app) =>
        this.#set({ app }),
      )}
      ${code('The address that the card links to', handoff?.href ?? 'None.')}
      ${table(
        'Why so',
        ['rule', 'verdict', 'because'],
        (handoff?.trail ?? []).map(({ rule, verdict, because }) => [rule, verdict, because]),
      )}`,
    );
  }

  #viewed({ view }: Walked) {
    const { text, answers, fallback, consent, app } = this.given;
    const whole = JSON.stringify([text, answers, app]);
    return step(
      8,
      'View, and tap',
      html`<code>cardView(…)</code> has decided every word and link. The element only draws it. Tap the card: the tap is
      recorded, and the next one has a click id of its own.`,
      html`${keyed(
        whole,
        html`<vitrine-card .document=${text} fallback=${fallback} consent=${consent === 'none' ? nothing : consent}
          @vitrine-handoff=${this.#tapped}></vitrine-card>`,
      )}
      ${code('The view', view)}`,
    );
  }

  #ledger(now: number) {
    const { entries } = this;
    return step(
      9,
      'The ledger',
      html`One entry for each tap, read by creator and brand alike. <code>tally(entries, …)</code> adds them up, with a reason
      for every tap that did not pay.`,
      entries.length
        ? html`${code('The last entry', entries.at(-1))}${code('The numbers', tally(entries, { now }).total)}`
        : html`<p>No tap yet. Tap the card above.</p>`,
    );
  }
}
