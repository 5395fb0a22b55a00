// storefront: one creator's document in, the whole link-in-bio page out.
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Creator, Section } from '../core/catalog.ts';
import { PRESET_NAMES, SCHEMES } from '../core/schema.ts';
import { search } from '../core/search.ts';
import { composes } from './children.ts';
import { VitrineElement } from './element.ts';
import { disclosureLabel, disclosureSentence, disclosureStyles } from './disclosure.parts.ts';
import type { VitrineFallbackEvent } from './events.ts';
import type { Attributes } from './placed.ts';
import { CARD_PARTS } from './shelf.ts';
import { cardSkeleton, skeletonStyles } from './skeleton.ts';
import { finder, jumps, share, type Wanted } from './storefront.parts.ts';
import { storefrontStyles } from './storefront.styles.ts';
import type { Theme } from './theme.ts';
import { base } from './tokens.ts';

const SHELF_PARTS = `title:shelf-title,card-title,head,list,turn,${CARD_PARTS}`;

/**
 * The link-in-bio page of one creator; it provides the shop to the elements inside it.
 *
 * @tagname vitrine-storefront
 * @slot - Elements of the page's own choosing, or what shows until there is something better.
 * @fires {VitrineShownEvent} vitrine-shown - Half of a card inside was visible for a second.
 * @fires {VitrineFallbackEvent} vitrine-fallback - A card inside gives way to something in stock.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps a card inside; cancel it to keep the shopper.
 * @csspart title - The creator's name.
 * @csspart header - The portrait, the name, the words and the profiles.
 * @csspart avatar - The portrait.
 * @csspart note - The creator's words.
 * @csspart heading - The title of a section of links or text.
 * @csspart text - The words of a text section.
 * @csspart link - A profile, or a link of a links section.
 * @csspart share - The button that passes the page on.
 * @csspart finder - The search and the tags, where there are more than twelve products.
 * @csspart search - The search field.
 * @csspart tag - A tag that can be chosen.
 * @csspart jumps - The links to the sections.
 * @csspart shelf-title - The title of a shelf inside; its other parts keep their names.
 * @csspart card-title - The title of a card inside; its other parts keep their names.
 */
export class VitrineStorefront extends VitrineElement {
  static readonly tagName = 'vitrine-storefront';
  static override styles = [base, skeletonStyles, disclosureStyles, storefrontStyles];
  static override properties: Attributes = {
    scheme: { reflect: true, is: SCHEMES },
    preset: { reflect: true, is: PRESET_NAMES },
    wanted: { state: true },
    copied: { state: true },
    news: { state: true },
  };

  // in

  /** The colours: the page's, or one of its own; without it as the document or the preset says. */
  declare scheme?: 'auto' | 'light' | 'dark';
  /** A set of colours, instead of the document's. */
  declare preset?: 'paper' | 'ink' | 'clay' | 'contrast';

  private wanted: Wanted = { query: '', tag: null };
  private copied = false;
  /** What is said of the cards that gave way since the page was loaded. */
  private news = '';
  #swapped = 0;
  #hush: (() => void) | undefined;

  protected override readonly supplies = true;

  protected override get headed(): boolean {
    return !this.composes() && Boolean(this.shop?.$catalog.get()?.creator);
  }

  protected override get theme(): Theme {
    const { preset, scheme } = this;
    return { ...super.theme, ...(preset && { preset }), ...(scheme && { scheme }) };
  }

  // seen

  protected override composes(): boolean {
    return composes(this);
  }

  /** The one place where news of the stock are told, whatever else is drawn. */
  protected override render(): TemplateResult {
    return html`<div class="all" @vitrine-fallback=${this.#gaveWay}>${super.render()}</div>
      <p class="news" role="status" lang=${this.words.spoken}>${this.news}</p>`;
  }

  protected override draw(): TemplateResult | null {
    const catalog = this.shop?.$catalog.get();
    if (!catalog) return null;
    const { query, tag } = this.wanted;
    const found = query.trim() || tag ? search(catalog, query, tag) : null;
    return html`
      <div class="page">
        ${catalog.creator ? this.#header(catalog.creator) : nothing}
        ${finder(catalog, this.wanted, this.words, this.#find)}
        ${found ? this.#found(found) : this.#sections(catalog)} <footer>${disclosureSentence(catalog, this.words)}</footer>
      </div>
    `;
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="page">
      <ul class="waiting">${[1, 2, 3, 4].map(() => html`<li>${cardSkeleton()}</li>`)}</ul>
    </div>`;
  }

  #header({ name, avatar, bio, profiles }: Creator): TemplateResult {
    return html`<header part="header">
      ${avatar ? html`<img class="avatar" part="avatar" src=${avatar} alt="" width="96" height="96" />` : nothing}
      <div class="name" part="title" role="heading" aria-level=${this.level}>${name}</div>
      ${bio ? html`<p class="bio" part="note">${bio}</p>` : nothing}
      ${profiles?.length ? html`<nav aria-label=${this.words.say('profiles')}>${profiles.map((it) => this.#link(it))}</nav>` : nothing}
      <button class="share" part="share" @click=${this.#share}>${this.words.say(this.copied ? 'copied' : 'share')}</button>
    </header>`;
  }

  #found(found: readonly string[]): TemplateResult {
    const count = this.words.number(found.length);
    return html`<section>
      <p class="found" role="status">${this.words.say(found.length ? 'found' : 'foundNothing', { count })}</p>
      ${found.length ? html`<vitrine-shelf products=${found.join(' ')} exportparts=${SHELF_PARTS}></vitrine-shelf>` : nothing}
    </section>`;
  }

  #sections(catalog: Catalog): TemplateResult {
    const first = catalog.sections.findIndex(({ type }) => type === 'products');
    return html`${jumps(catalog, this.words, this.#jump)}
    ${catalog.sections.map((section, index) => html`<section>${this.#section(section, index === first)}</section>`)}`;
  }

  #section(section: Section, first: boolean): TemplateResult {
    if (section.type === 'products')
      return html`<vitrine-shelf section=${section.id as string} exportparts=${SHELF_PARTS} ?eager=${first}></vitrine-shelf>`;
    const { title } = section;
    return html`
      ${title ? html`<div class="heading" part="heading" role="heading" aria-level=${this.innerLevel}>${title}</div>` : nothing}
      ${
        section.type === 'text'
          ? html`<p class="text" part="text">${section.text}</p>`
          : html`<ul class="links" role="list">${section.links.map((it) => html`<li>${this.#link(it)}</li>`)}</ul>`
      }
    `;
  }

  #link({ label, url }: { label: string; url: string }): TemplateResult | typeof nothing {
    const link = this.shop?.link(url, 'plain', this.settings);
    if (!link) return nothing;
    const { href, target, rel, pays } = link;
    return html`<a part="link" href=${href} target=${target} rel=${rel} @click=${this.#tapped} @auxclick=${this.#tapped} @contextmenu=${this.#tapped}
      ><span>${label}</span>${disclosureLabel(pays ? 'affiliate' : 'none', this.words)}</a
    >`;
  }

  // heard

  readonly #find = (wanted: Wanted): void => {
    this.wanted = wanted;
  };

  readonly #jump = (index: number): void => {
    this.renderRoot.querySelectorAll('section')[index]?.scrollIntoView();
  };

  readonly #share = async (): Promise<void> => {
    this.copied = await share(this.shop?.$catalog.get()?.creator?.name ?? '');
  };

  /** One sentence for all that give way at about the same time. */
  readonly #gaveWay = ({ later }: VitrineFallbackEvent): void => {
    if (!later) return;
    this.#swapped++;
    // Emptied first, or the same sentence twice would be told once.
    this.news = '';
    this.#hush?.();
    this.#hush = this.ports?.later(() => {
      this.news = this.words.say('swapped', { count: this.words.number(this.#swapped) });
      this.#swapped = 0;
    }, 1000);
  };

  /** The next tap gets a click id of its own. */
  readonly #tapped = (): void => {
    this.ports?.nextTask().then(() => this.requestUpdate());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-storefront': VitrineStorefront;
  }
}
