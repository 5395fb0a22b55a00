import { css } from 'lit';

export const storefrontStyles = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 280px;
    background: var(--ground);
  }
  .page {
    display: grid;
    gap: 2.5em;
    max-width: 68em;
    margin: 0 auto;
    padding: 1.5em 1em 2em;
  }
  header {
    position: relative;
    display: grid;
    gap: 0.6em;
    justify-items: center;
    text-align: center;
  }
  .avatar {
    width: 6em;
    height: 6em;
    border-radius: 50%;
    object-fit: cover;
    background: var(--wash);
  }
  .name {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  .bio {
    max-width: 34em;
    color: var(--muted);
    text-wrap: balance;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    justify-content: center;
  }
  nav a,
  header button,
  .jumps button {
    display: inline-flex;
    min-height: 44px;
    padding: 0 0.7em;
    align-items: center;
    color: var(--ink);
    border: 0;
    background: none;
    font: inherit;
    font-size: 0.9375em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.3em;
    cursor: pointer;
  }
  header .share {
    position: absolute;
    inset-block-start: -0.5em;
    inset-inline-end: 0;
    padding: 0 0.25em;
    color: var(--muted);
    text-decoration: none;
  }
  .jumps {
    flex-wrap: nowrap;
    justify-content: safe center;
    margin: -1.5em -1em -1em;
    padding: 0.25em 1em;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .jumps button {
    flex: none;
    color: var(--muted);
    text-decoration-color: var(--line);
  }
  .finder {
    display: grid;
    gap: 0.75em;
    width: 100%;
    max-width: 34em;
    margin: -0.75em auto 0;
  }
  .finder input {
    width: 100%;
    height: 44px;
    padding: 0 1em;
    border: 1px solid var(--line);
    border-radius: 22px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  .finder input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .tags {
    display: flex;
    gap: 0.5em;
    justify-content: safe center;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tags button {
    flex: none;
    min-height: 44px;
    padding: 0 1em;
    border: 1px solid var(--line);
    border-radius: 22px;
    background: none;
    color: var(--ink);
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
  }
  .tags button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    /* Where the system chooses the colours, the weight still tells. */
    font-weight: 650;
  }
  .found {
    margin-bottom: 1em;
    color: var(--muted);
    text-align: center;
  }
  section {
    min-width: 0;
    scroll-margin-top: 1em;
  }
  .heading {
    margin-bottom: 0.7em;
    font-size: 1.25em;
    font-weight: 650;
  }
  .links {
    display: grid;
    gap: 0.6em;
    max-width: 34em;
    margin: 0 auto;
  }
  .links a {
    display: grid;
    min-height: 52px;
    padding: 0.6em 1em;
    place-content: center;
    justify-items: center;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font-weight: 550;
    text-align: center;
    text-decoration: none;
  }
  .bio,
  .text {
    unicode-bidi: plaintext;
  }
  .text {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    max-width: 38em;
    margin: 0 auto;
    white-space: pre-line;
  }
  footer {
    padding-top: 1.25em;
    border-top: 1px solid var(--line);
  }
  footer .disclosure {
    --behind: var(--ground);
    max-width: 56em;
    margin: 0 auto;
    text-align: center;
  }
  .waiting {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 44%), 1fr));
    gap: 1em;
  }
  .all {
    display: contents;
  }
  .news {
    all: initial;
    position: absolute;
    inset: 0 auto auto 0;
    clip-path: inset(50%);
    pointer-events: none;
  }
`;
