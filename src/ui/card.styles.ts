import { css } from 'lit';
import { disclosureStyles } from './disclosure.parts.ts';

export const cardStyles = [
  disclosureStyles,
  css`
    :host {
      container-type: inline-size;
    }
    .card {
      position: relative;
      display: flex;
      flex-direction: column;
      height: 100%;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .media {
      aspect-ratio: 4 / 5;
      overflow: hidden;
      background: var(--wash);
    }
    .media img {
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
    .body {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 0.45em;
      padding: 0.9em;
    }
    .brand,
    .eyebrow {
      font-size: 0.75em;
      letter-spacing: 0.06em;
      text-transform: uppercase;
      color: var(--muted);
    }
    .title,
    .name {
      font-size: 1.05em;
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
    }
    .price {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
      align-items: baseline;
      font-variant-numeric: tabular-nums;
    }
    .price .now {
      font-weight: 600;
    }
    .price s,
    .price time {
      font-size: 0.8125em;
      color: var(--muted);
    }
    .stock {
      font-size: 0.875em;
      font-weight: 500;
      color: var(--vitrine-notice, light-dark(#8a3b12, #f0b08c));
    }
    .note,
    .reason,
    .because,
    .more,
    .code {
      font-size: 0.875em;
      color: var(--muted);
    }
    .reason b {
      display: block;
      color: var(--ink);
    }
    .code b {
      padding: 0.15em 0.5em;
      border: 1px dashed var(--line);
      border-radius: 6px;
      color: var(--ink);
    }
    .stand-in {
      display: grid;
      grid-template-columns: 4em 1fr;
      gap: 0.75em;
      padding: 0.6em;
      border-radius: calc(var(--radius) * 0.7);
      background: var(--wash);
    }
    .thumb {
      aspect-ratio: 4 / 5;
      overflow: hidden;
      border-radius: 8px;
    }
    .thumb img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .stand-in .name {
      font-size: 0.95em;
    }
    .foot {
      display: grid;
      gap: 0.45em;
      margin-top: auto;
      padding-top: 0.4em;
    }
    .action {
      display: flex;
      min-height: 44px;
      padding: 0.5em 1em;
      align-items: center;
      justify-content: center;
      border: 1px solid var(--accent);
      border-radius: calc(var(--radius) * 0.7);
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 600;
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
    .action::after {
      position: absolute;
      inset: 0;
      content: '';
    }
    @container (max-width: 12em) {
      .body {
        padding: 0.75em;
      }
      .action {
        padding: 0.4em 0.5em;
        font-size: 0.875em;
      }
    }
    .sold-out .media img,
    .in-store .media img,
    .alternative .media img,
    .not-yet .media img,
    .ended .media img {
      opacity: 0.55;
      filter: grayscale(0.6);
    }
    .horizontal,
    .compact {
      flex-direction: row;
    }
    .horizontal .media {
      flex: 0 0 38%;
      aspect-ratio: auto;
      min-height: 10em;
    }
    .compact .media {
      flex: 0 0 5.5em;
      aspect-ratio: auto;
    }
    .compact .note,
    .compact .brand,
    .compact .price time {
      display: none;
    }
    @media (prefers-reduced-motion: reduce) {
      .media img {
        transition: none;
      }
    }
  `,
];
