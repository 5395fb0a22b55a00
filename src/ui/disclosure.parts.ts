// What is said of advertising. No rule of the page and no token may hide it alone: it starts from nothing itself, lies
// above all that could cover it, and its colour is worked out from what is really behind it, so that it always reads.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Relation } from '../core/catalog.ts';
import { disclosureOf } from '../core/disclosure.ts';
import type { Words } from './words.ts';

/*
 * A token that is no colour at all leaves a node with what the one around it has, so there are three: the browser's
 * own colours, then the background, then the words. One part in a hundred of Canvas makes a transparent surface
 * Canvas, and next to nothing of any other. The words are a grey of seven times the luminance, or a sixth of it.
 */
export const disclosureStyles = css`
  .root {
    --behind: var(--surface);
  }
  .disclosure {
    --solid: rgb(from color-mix(in srgb, var(--behind) 99%, Canvas) r g b / 1);
    --dark: clamp(0, (0.179 - y) * 1e6, 1);
    --grey: calc(
      var(--dark) * min(1, (y + 0.05) * 7 - 0.05) + (1 - var(--dark)) * max(0, (y + 0.05) / 6 - 0.05)
    );
    all: initial;
    position: relative;
    z-index: 2147483647;
    display: block;
    color-scheme: inherit;
    background: Canvas;
    color: CanvasText;
    font-family: inherit;
    font-size: max(12px, 0.75em);
    line-height: 1.35;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .disclosure > span {
    display: block;
    background: var(--solid);
    font-size: clamp(12px, var(--vitrine-disclosure-font-size, 1em), 18px);
  }
  /* On a ground of its own where the page's is another. */
  .sentence {
    width: fit-content;
    overflow: hidden;
    border-radius: calc(var(--radius) * 0.7);
  }
  .sentence > span {
    padding: 0.5em 0.75em;
  }
  .disclosure span span {
    color: color(from var(--solid) xyz calc(var(--grey) * 0.95) var(--grey) calc(var(--grey) * 1.088));
  }
`;

/** The advertising label of one card. */
export function disclosureLabel(relation: Relation, words: Words): TemplateResult | typeof nothing {
  return relation === 'none' ? nothing : said(words.say(relation), words);
}

/** The sentence for a whole storefront. */
export function disclosureSentence(
  catalog: Parameters<typeof disclosureOf>[0],
  words: Words,
): TemplateResult {
  const { name, amazon, text } = disclosureOf(catalog);
  const sentences = [words.say('disclosure', { name }), amazon && words.say('amazon'), text];
  return said(sentences.filter(Boolean).join(' '), words, 'sentence');
}

function said(what: string, words: Words, kind = ''): TemplateResult {
  return html`<small class="disclosure ${kind}" lang=${words.spoken}><span><span>${what}</span></span></small>`;
}
