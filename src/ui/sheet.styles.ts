// How the sheet looks: the card's own tokens. A constructed sheet, which no policy minds.

const css = String.raw;

const text = css`
  .out {
    display: contents;
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.dots {
    stroke-width: 3.5;
  }
  .copy-link {
    all: unset;
    box-sizing: border-box;
    grid-area: media;
    z-index: 3;
    display: flex;
    place-self: start end;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    height: 44px;
    color: var(--ink);
    cursor: pointer;
  }
  .copy-link > span {
    display: flex;
    gap: 0.35em;
    align-items: center;
    justify-content: center;
    min-width: 32px;
    height: 32px;
    border-radius: 16px;
    background: var(--surface);
    box-shadow: 0 1px 3px #0003;
    font-size: 0.8125em;
    font-weight: 550;
    white-space: nowrap;
  }
  .copy-link > span > span {
    display: none;
  }
  .copy-link:focus-visible > span {
    outline: 3px solid var(--accent-text);
    outline-offset: 2px;
  }
  .vertical:has(> .copy-link) > .over > .stock {
    margin-inline-end: 34px;
  }
  @container (min-width: 300px) {
    .vertical > .copy-link > span,
    .horizontal > .copy-link > span {
      margin: 6px;
    }
    .vertical > .copy-link > span {
      padding-inline: 0.7em 0.85em;
    }
    .vertical > .copy-link > span > span {
      display: inline;
    }
    .vertical:has(> .copy-link) > .over > .stock {
      margin-inline-end: 8em;
    }
  }
  .sheet {
    box-sizing: border-box;
    position: fixed;
    inset: auto 0 0;
    width: min(100%, 30em);
    max-width: none;
    max-height: 88vh;
    max-height: 88dvh;
    margin: 0 auto;
    padding: 8px 20px max(20px, env(safe-area-inset-bottom));
    overflow: auto;
    overscroll-behavior: contain;
    border: 0;
    border-radius: calc(var(--radius) * 1.5) calc(var(--radius) * 1.5) 0 0;
    background: var(--surface);
    box-shadow: 0 -8px 40px #0003;
    color: var(--ink);
    font-size: 16px;
    line-height: 1.45;
    text-align: start;
  }
  .sheet:focus-visible,
  .sheet .heading:focus {
    outline: none;
  }
  .sheet::backdrop {
    background: #0007;
  }
  .sheet .bar {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    min-height: 56px;
  }
  .sheet .heading {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .sheet .lead {
    margin: -4px 0 12px;
    color: var(--muted);
  }
  .sheet .close {
    all: unset;
    display: grid;
    flex: none;
    width: 44px;
    height: 44px;
    margin-inline-end: -10px;
    place-content: center;
    border-radius: 50%;
    color: var(--muted);
    cursor: pointer;
  }
  .sheet ol {
    display: grid;
    gap: 2px;
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  .sheet li {
    display: flex;
    gap: 14px;
    align-items: center;
    padding: 12px 14px;
    background: var(--wash);
  }
  .sheet li:first-child {
    border-radius: calc(var(--radius) * 0.8) calc(var(--radius) * 0.8) 3px 3px;
  }
  .sheet li:last-child {
    border-radius: 3px 3px calc(var(--radius) * 0.8) calc(var(--radius) * 0.8);
  }
  .sheet .tile {
    display: grid;
    flex: none;
    width: 36px;
    height: 36px;
    place-content: center;
    border-radius: 10px;
    background: var(--surface);
    color: var(--accent-text);
  }
  .sheet .way {
    all: unset;
    box-sizing: border-box;
    display: flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-height: 48px;
    margin-bottom: 10px;
    padding: 6px 16px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.8);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    cursor: pointer;
  }
  .sheet .way.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .sheet input {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    margin-bottom: 6px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.8);
    background: var(--wash);
    color: var(--ink);
    font: inherit;
    text-overflow: ellipsis;
  }
  .sheet [role='status'] {
    color: var(--muted);
    font-size: 0.875em;
    text-align: center;
  }
  .sheet [role='status']:not(:empty) {
    margin-bottom: 10px;
  }
  .sheet .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sheet .here {
    display: grid;
    min-height: 44px;
    place-content: center;
    color: var(--muted);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .sheet input[hidden] {
    display: none;
  }
  .sheet :is(.way, .close, .here):focus-visible {
    outline: 3px solid var(--accent-text);
    outline-offset: 2px;
  }
  @media (min-width: 40em) {
    .sheet {
      inset: 0;
      margin: auto;
      height: fit-content;
      padding-bottom: 20px;
      border-radius: calc(var(--radius) * 1.5);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet[open] {
      transition:
        transform 0.28s cubic-bezier(0.2, 0.8, 0.2, 1),
        opacity 0.2s;
    }
    @starting-style {
      .sheet[open] {
        transform: translateY(24px);
        opacity: 0;
      }
    }
  }
`;

let made: CSSStyleSheet | undefined;

/** Dresses a root, once. What `base` says of the host gives way to the element's own. */
export function dress(root: ShadowRoot, base: CSSStyleSheet | undefined): void {
  const worn = root.adoptedStyleSheets;
  // jsdom knows no sheets made by script, and shows nothing.
  if (!worn) return;
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(text);
  }
  if (worn.includes(made)) return;
  root.adoptedStyleSheets = [...(base && !worn.includes(base) ? [base] : []), ...worn, made];
}
