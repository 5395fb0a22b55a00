import { css } from 'lit';

export const tourStyles = css`
  :host {
    display: block;
    max-width: 68rem;
    margin-inline: auto;
    font: 1rem/1.55 system-ui, sans-serif;
    --line: light-dark(#e6e2da, #3a3835);
    --wash: light-dark(#f5f2ec, #232220);
    --muted: light-dark(#66625b, #b4afa6);
    --mark: light-dark(#38513f, #a9c4b0);
  }
  h1 {
    margin: 0.5rem 0;
    font-size: clamp(1.8rem, 5vw, 2.6rem);
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .lead {
    max-width: 40rem;
    color: var(--muted);
    font-size: 1.1rem;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
    gap: 1rem 2.5rem;
    padding-block: 2rem;
    border-top: 1px solid var(--line);
  }
  @media (width < 48rem) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  h2 {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    margin: 0 0 0.4rem;
    font-size: 1.25rem;
  }
  h2 span {
    display: grid;
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    border-radius: 50%;
    background: var(--mark);
    color: Canvas;
    font-size: 0.95rem;
    place-items: center;
  }
  p {
    margin: 0 0 0.75rem;
  }
  code,
  pre,
  textarea {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.8125rem;
  }
  pre,
  textarea {
    box-sizing: border-box;
    width: 100%;
    max-height: 19rem;
    margin: 0 0 1rem;
    padding: 0.8rem 1rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--wash);
    color: CanvasText;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    min-height: 19rem;
    resize: vertical;
  }
  label {
    display: block;
    margin-bottom: 0.75rem;
    font-size: 0.9rem;
  }
  select,
  button {
    min-height: 2.75rem;
    padding: 0.3rem 0.7rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }
  table {
    width: 100%;
    margin-bottom: 1rem;
    border-collapse: collapse;
    font-size: 0.9rem;
  }
  caption {
    padding-bottom: 0.3rem;
    color: var(--muted);
    font-size: 0.8125rem;
    text-align: start;
  }
  th {
    color: var(--muted);
    font-size: 0.75rem;
    font-weight: 500;
    text-align: start;
  }
  th,
  td {
    padding: 0.3rem 0.8rem 0.3rem 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
    vertical-align: top;
  }
  tr.take td {
    color: var(--mark);
    font-weight: 650;
  }
  vitrine-card {
    max-width: 18rem;
    margin-bottom: 1rem;
  }
`;
