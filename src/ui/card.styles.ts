import { css } from 'lit';
import { disclosureStyles } from './disclosure.parts.ts';

export const cardStyles = [
  disclosureStyles,
  css`
    /* The page may size and hide a card, and cut no strip out of it: that would be the one with the label. */
    :host {
      clip: auto !important;
      clip-path: none !important;
      mask: none !important;
    }
    .root {
      container-type: inline-size;
      /* What shrinks to fit, like a dialog, would make nothing of it. */
      contain-intrinsic-inline-size: 120px;
    }
    /* In a line of its own, so that no underlining of the page's reaches into it. Where the page leaves too little
       height, every row gives way but the label and the foot. */
    .card {
      position: relative;
      display: inline-grid;
      width: 100%;
      vertical-align: top;
      grid-template: 'label' auto 'media' minmax(0, auto) 'brand' minmax(0, auto) 'title' minmax(0, auto) 'price' minmax(0, auto) 'words' minmax(0, 1fr) 'foot' auto / minmax(0, 1fr);
      height: 100%;
      overflow: hidden;
      border: 1px solid var(--vitrine-card-line, var(--line));
      border-radius: clamp(0px, var(--vitrine-card-radius, var(--radius)), 32px);
      --behind: var(--vitrine-card-surface, var(--surface));
      background: var(--behind);
      overflow-wrap: break-word;
    }
    .card > * {
      margin: 0 14px;
    }
    /* Above all that leads on, over the whole width and itself no link: what cuts the card off below takes the link first. */
    .card > .disclosure {
      grid-area: label;
      margin: 0;
      pointer-events: auto;
    }
    .card > .disclosure > span {
      padding: 5px 13px;
    }
    .media {
      grid-area: media;
      margin: 0 0 14px;
      aspect-ratio: var(--vitrine-card-ratio, 4 / 5);
      /* Across a whole desktop page the picture would be taller than the screen. */
      max-height: 32em;
      width: 100%;
      overflow: hidden;
      background: var(--wash);
    }
    .media img,
    .thumb img {
      width: 100%;
      height: 100%;
      object-fit: cover;
      transition: transform 0.4s ease;
    }
    .card:hover .media img {
      transform: scale(1.02);
    }
    .letter {
      display: grid;
      height: 100%;
      place-items: center;
      font-size: 3em;
      color: var(--muted);
    }
    /* The creator's words may run the other way than ours; they stay on the same side. */
    .title,
    .name,
    .note,
    .reason,
    .because,
    .code {
      text-align: -webkit-match-parent;
      text-align: match-parent;
      unicode-bidi: plaintext;
    }
    .brand,
    .eyebrow {
      font-size: 0.75em;
      letter-spacing: 0.06em;
      text-transform: uppercase;
      color: var(--muted);
    }
    .brand {
      grid-area: brand;
      padding-bottom: 0.3em;
    }
    .title,
    .name {
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
    }
    .title {
      grid-area: title;
      font-size: 1.05em;
    }
    .price {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
      align-items: baseline;
      font-variant-numeric: tabular-nums;
    }
    .card > .price {
      grid-area: price;
      min-height: 1.45em;
      margin-top: 0.35em;
    }
    .price .now {
      font-weight: 600;
    }
    .price s,
    .price time {
      font-size: 0.8125em;
      color: var(--muted);
    }
    .over {
      grid-area: media;
      z-index: 3;
      display: flex;
      flex-direction: column;
      gap: 0.5em;
      align-items: flex-start;
      contain: size;
      margin: 0 0 14px;
      padding: 10px;
      pointer-events: none;
    }
    button {
      border: 0;
      background: none;
      font: inherit;
      cursor: pointer;
    }
    /* Above the link that covers the card; the space around is a thumb's, though the words are small. */
    .over button,
    .code p {
      pointer-events: auto;
    }
    button.more {
      min-height: 44px;
      margin: -14px 0 -10px;
      padding: 0;
      /* A second line would lie on the one above. */
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .stock {
      padding: 0.25em 0.7em;
      border-radius: 1em;
      background: var(--surface);
      box-shadow: 0 1px 3px #0003;
      font-size: 0.8125em;
      font-weight: 550;
      line-height: 1.3;
      color: var(--notice);
    }
    .stand-in {
      display: grid;
      grid-template-columns: 3.75em minmax(0, 1fr);
      gap: 0.7em;
      width: 100%;
      min-height: 0;
      padding: 0.6em;
      overflow: hidden;
      border-radius: calc(var(--radius) * 0.7);
      background: var(--surface);
      box-shadow: 0 2px 10px #0002;
    }
    .stand-in > :only-child {
      grid-column: 1 / -1;
    }
    .thumb {
      align-self: start;
      aspect-ratio: 4 / 5;
      overflow: hidden;
      border-radius: 8px;
    }
    .stand-in .name {
      font-size: 0.9375em;
    }
    .stand-in .price {
      font-size: 0.9375em;
    }
    .words {
      display: grid;
      grid-area: words;
      gap: 0.5em;
      align-content: start;
      padding-top: 0.4em;
    }
    .note,
    .reason,
    .because,
    .more,
    .code {
      font-size: 0.875em;
      color: var(--muted);
    }
    .because {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .reason b {
      display: block;
      color: var(--ink);
    }
    .code {
      position: relative;
      border: 1px dashed var(--muted);
      border-radius: 8px;
      background: var(--surface);
      font-size: 0.8125em;
      line-height: 1.3;
    }
    .code > * {
      padding: 0.25em 0.7em;
      color: inherit;
      text-align: start;
    }
    .code > button::before {
      position: absolute;
      inset: -10px 0;
      content: '';
    }
    .code [role]:not(:empty) {
      position: absolute;
      inset: 0 auto 0 0;
      min-width: 100%;
      white-space: nowrap;
      border-radius: inherit;
      background: var(--surface);
      color: var(--ink);
      pointer-events: none;
    }
    .code [role]:empty {
      padding: 0;
    }
    .code b {
      color: var(--ink);
    }
    .stock:first-child {
      margin-bottom: auto;
    }
    .stand-in:first-child,
    .code:first-child {
      margin-top: auto;
    }
    /* Above all else to be tapped, and below the label, whatever its own style says. */
    .card > .act {
      z-index: 2;
      grid-area: foot;
      margin: 12px 14px 14px;
    }
    .action {
      display: grid;
      width: 100%;
      height: 3em;
      padding: 0 0.75em;
      place-content: center;
      border: 1px solid var(--accent);
      border-radius: calc(var(--radius) * 0.7);
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 600;
      line-height: 1.2;
      text-align: center;
      text-decoration: none;
      text-wrap: balance;
    }
    .action.quiet {
      border-color: var(--line);
      background: transparent;
      color: var(--ink);
      font-weight: 500;
    }
    .action.none {
      visibility: hidden;
    }
    .action::after {
      position: absolute;
      inset: 0;
      content: '';
    }
    /* In px: there an em would be the page's own. */
    @container (max-width: 208px) {
      .card > .price {
        min-height: 2.7em;
      }
      .card > .price time,
      .stand-in time {
        flex-basis: 100%;
      }
      .action {
        padding: 0 0.5em;
        font-size: 0.8125em;
        height: 3.7em;
      }
      .over {
        padding: 6px;
      }
      .card > .price,
      .card > .brand,
      .card > .title,
      .card > .words,
      .card > .act {
        margin-inline: 12px;
      }
      .stand-in {
        grid-template-columns: minmax(0, 1fr);
        padding: 0.5em 0.6em;
      }
      .because {
        -webkit-line-clamp: 1;
      }
      .stand-in .thumb,
      .stand-in .eyebrow,
      .stand-in time,
      .stand-in ~ .code {
        display: none;
      }
    }
    .sold-out .media img,
    .in-store .media img,
    .alternative .media img,
    .not-yet .media img,
    .ended .media img {
      opacity: 0.5;
      filter: grayscale(0.7);
    }
    .horizontal,
    .compact {
      grid-template: 'label label' auto 'media .' 14px 'media brand' minmax(0, auto) 'media title' minmax(0, auto) 'media price' minmax(0, auto) 'media over' minmax(0, auto) 'media words' minmax(0, 1fr) 'media foot' auto / 38% minmax(0, 1fr);
    }
    .compact {
      grid-template-columns: 5.5em minmax(0, 1fr);
    }
    .horizontal .media,
    .compact .media {
      margin: 0;
      aspect-ratio: auto;
      min-height: 100%;
      max-height: none;
      contain: size;
    }
    .horizontal .over,
    .compact .over {
      contain: none;
      grid-area: over;
      min-height: 1.9em;
      margin: 0.2em 14px;
      padding: 0;
    }
    .horizontal.gives-way .over,
    .compact.gives-way .over {
      min-height: 9em;
    }
    .horizontal .stock,
    .compact .stock {
      padding: 0.2em 0;
      box-shadow: none;
    }
    .horizontal .stand-in,
    .compact .stand-in {
      margin: 0;
      background: var(--wash);
      box-shadow: none;
    }
    .compact .note,
    .compact .brand {
      display: none;
    }
    @media (prefers-reduced-motion: reduce) {
      .media img {
        transition: none;
      }
    }
  `,
];
