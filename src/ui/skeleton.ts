import { css, html, type TemplateResult } from 'lit';

export const skeletonStyles = css`
  .skeleton {
    display: grid;
    gap: 0.6em;
    padding: 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .skeleton i {
    display: block;
    height: 1em;
    border-radius: 6px;
    background: var(--wash);
  }
  .skeleton i:first-child {
    height: auto;
    aspect-ratio: 4 / 5;
  }
  .skeleton i:last-child {
    width: 60%;
  }
`;

/** Holds the place of one card. */
export function cardSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
}
