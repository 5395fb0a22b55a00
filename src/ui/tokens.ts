import { css } from 'lit';

/** What every element begins with: the host stays the page's, the inner root starts from nothing. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --accent: var(--vitrine-accent, #3b4a3f);
    --on-accent: var(--vitrine-on-accent, #fff);
    --ink: var(--vitrine-ink, light-dark(#1c1b19, #f2efe9));
    --muted: var(--vitrine-muted, light-dark(#66625b, #a9a49b));
    --line: var(--vitrine-line, light-dark(#e6e2da, #3a3835));
    --surface: var(--vitrine-surface, light-dark(#fff, #201f1d));
    --wash: var(--vitrine-wash, light-dark(#f5f2ec, #2a2826));
    --notice: var(--vitrine-notice, light-dark(#8a3b12, #f0b08c));
    --radius: var(--vitrine-radius, 14px);
    all: initial;
    box-sizing: border-box;
    display: block;
    height: 100%;
    color: var(--ink);
    color-scheme: inherit;
    direction: inherit;
    font-family: inherit;
    font-size: 16px;
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  img {
    display: block;
    max-width: 100%;
  }
  a:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }
`;
