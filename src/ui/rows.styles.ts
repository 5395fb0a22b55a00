// The tag has the name that the build knows to tighten.
const css = String.raw;

export const rowsText = css`
  .root {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }
  .head {
    position: relative;
    flex: none;
    outline: none;
    line-height: 1.25;
  }
  .wanted,
  .name,
  .because {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .wanted {
    overflow: hidden;
    font-size: 0.8125em;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .heading {
    font-size: 1.2em;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .none {
    display: grid;
    flex: 1;
    padding: 1em;
    place-content: center;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    color: var(--muted);
    text-align: center;
  }
  .rows {
    display: grid;
    flex: 1;
    grid-auto-columns: minmax(min(19em, 86%), 30em);
    grid-auto-flow: column;
    gap: 0.75em;
    min-height: 0;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 5.5em minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    gap: 0.4em 0.9em;
    padding: 0.75em;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    scroll-snap-align: start;
  }
  /* As in a card: above all that leads on, with a strip around it that is no link. */
  li > .disclosure {
    order: -1;
    grid-column: 1 / -1;
    pointer-events: auto;
  }
  li > .disclosure::before {
    position: absolute;
    inset: -9em -99em 0;
    content: '';
  }
  .thumb {
    position: relative;
    overflow: hidden;
    border-radius: calc(var(--radius) * 0.6);
    background: var(--wash);
  }
  .thumb img {
    position: absolute;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .letter {
    display: grid;
    height: 100%;
    place-items: center;
    font-size: 1.8em;
    color: var(--muted);
  }
  .what {
    display: flex;
    flex-direction: column;
    min-width: 0;
    line-height: 1.35;
    overflow-wrap: break-word;
  }
  .name {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .name span {
    font-weight: 400;
    color: var(--muted);
  }
  .because {
    display: -webkit-box;
    overflow: hidden;
    padding-top: 0.15em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 0.875em;
    color: var(--muted);
  }
  .price {
    padding-top: 0.35em;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  .price .now {
    font-weight: 600;
  }
  .price s,
  .price time,
  .stock {
    font-size: 13px;
    color: var(--muted);
  }
  .leave {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.75em;
    align-items: baseline;
    margin-top: auto;
    padding-top: 0.45em;
  }
  .action {
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .action::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .action:focus-visible {
    outline: none;
  }
  .action:focus-visible::after {
    border-radius: var(--radius);
    outline: 3px solid var(--accent-text);
    outline-offset: -3px;
  }
  @media (hover: hover) {
    .action:hover {
      text-decoration-thickness: 2px;
    }
  }

  /* The panel, beside its button. */
  :host([popover]) {
    position: fixed;
    inset: 0 auto auto 0;
    width: min(23em, 100vw - 24px);
    max-width: none;
    margin: 0;
    padding: 0;
    overflow: visible;
    border: 0;
    background: none;
    color: inherit;
    font-size: 16px;
    outline: none;
  }
  :host([popover]:popover-open) {
    display: flex;
  }
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  :host([popover]) .root {
    flex: 1;
    gap: 0;
    height: auto;
    min-height: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow:
      0 1px 2px #0000000f,
      0 12px 40px #0000002e;
  }
  :host([popover]) .head {
    padding: 1em 1.1em 0.75em;
    padding-inline-end: 60px;
    border-bottom: 1px solid var(--line);
  }
  :host([popover]) .none {
    padding: 2em 1.1em;
    border: 0;
  }
  :host([popover]) .rows {
    display: block;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  :host([popover]) .thumb {
    align-self: start;
    aspect-ratio: 4 / 5;
  }
  :host([popover]) li {
    padding: 0.9em 1.1em;
    border: 0;
    border-radius: 0;
    background: none;
  }
  :host([popover]) li + li::before {
    position: absolute;
    inset: 0 1.1em auto;
    border-top: 1px solid var(--line);
    content: '';
  }
  .close {
    position: absolute;
    inset: 8px 8px auto auto;
    display: grid;
    width: 44px;
    height: 44px;
    padding: 0;
    place-content: center;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--ink);
    cursor: pointer;
  }
  .close:dir(rtl) {
    inset: 8px auto auto 8px;
  }
  .close::before,
  .close::after {
    grid-area: 1 / 1;
    width: 18px;
    border-top: 2px solid;
    content: '';
    rotate: 45deg;
  }
  .close::after {
    rotate: -45deg;
  }

  /* From the bottom edge, where there is no room beside anything. The host is the shade that a tap closes. */
  :host([data-as='sheet']) {
    inset: 0;
    width: auto;
    height: auto;
    max-height: none;
    align-items: end;
    background: #00000073;
    touch-action: none;
  }
  :host([data-as='sheet']) .root {
    max-height: 85%;
    padding-bottom: env(safe-area-inset-bottom);
    border-width: 1px 0 0;
    border-radius: calc(var(--radius) * 1.4) calc(var(--radius) * 1.4) 0 0;
  }
  :host([data-as='sheet']) .rows {
    padding-bottom: 0.6em;
    touch-action: pan-y;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([popover]) {
      transition: opacity 0.18s ease-out;
    }
    :host([popover]) .root {
      transition: translate 0.22s cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    @starting-style {
      :host([popover]:popover-open) {
        opacity: 0;
      }
      :host([popover]:popover-open) .root {
        translate: 0 6px;
      }
      :host([data-as='sheet']:popover-open) .root {
        translate: 0 48px;
      }
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for every list of the page. A strict CSP lets it pass, where it would not let a style element. */
export function rowsSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rowsText);
  return sheet;
}
