import { css, unsafeCSS } from 'lit';
import { PAPER, roles } from './presets.ts';

/**
 * What every element begins with: the host stays the page's, the inner root starts from nothing.
 *
 * Three layers of tokens. Palette: what a page or a preset sets (`--vitrine-accent`, `--vitrine-ink` …). Role: what a
 * colour is for (`--accent`, `--on-accent` …), worked out from the palette. Component: `--vitrine-card-<thing>`,
 * which falls back to `--vitrine-<thing>`.
 *
 * Text on the accent is black or white, by the accent's luminance (the y of XYZ): 0.179 is where both reach 4.58:1.
 * The accent as text is brought to the luminance that reaches 4.5:1 on the surface, its hue kept.
 */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    ${unsafeCSS(roles(PAPER, ([light]) => light))}
    --accent: var(--vitrine-accent, var(--vitrine-theme-accent, #38513f));
    --on-accent: var(--vitrine-on-accent, #fff);
    --accent-text: var(--ink);
    --radius: clamp(0px, var(--vitrine-radius, 14px), 32px);
    all: initial;
    /* What lies above all else in here lies below the page's own banners and dialogs. */
    isolation: isolate;
    box-sizing: border-box;
    display: block;
    flex: none;
    width: 100%;
    height: 100%;
    column-span: all;
    color: var(--ink);
    color-scheme: inherit;
    font-family: var(--vitrine-font, inherit);
    font-size: min(var(--vitrine-font-size, 16px), 99px);
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }
  @supports (color: light-dark(red, red)) {
    .root {
      ${unsafeCSS(roles(PAPER, ([light, dark]) => `light-dark(${light}, ${dark})`))}
      --accent: var(--vitrine-accent, var(--vitrine-theme-accent, light-dark(#38513f, #a9c4b0)));
    }
  }
  @supports (color: color(from red xyz x y z)) {
    .root {
      --white: clamp(0, (0.179 - y) * 1e6, 1);
      --on-accent: var(
        --vitrine-on-accent,
        color(from var(--accent) xyz calc(var(--white) * 0.95) var(--white) calc(var(--white) * 1.088))
      );
      --down: min(1, 0.16 / max(y, 1e-3));
      --up: max(0, (0.3 - y) / (1 - min(y, 0.99)));
      --accent-text: light-dark(
        color(from var(--accent) xyz calc(x * var(--down)) calc(y * var(--down)) calc(z * var(--down))),
        color(
          from var(--accent) xyz calc(x + (0.95 - x) * var(--up)) calc(y + (1 - y) * var(--up))
            calc(z + (1.088 - z) * var(--up))
        )
      );
    }
  }
  /* On a page without a doctype a share of a height that is not there would be one of the screen's. */
  .root.BackCompat {
    height: fit-content;
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
  button:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--accent-text);
    outline-offset: 3px;
  }
`;
