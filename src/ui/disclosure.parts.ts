import { css, html, nothing, type TemplateResult } from 'lit';
import type { Relation } from '../core/catalog.ts';
import type { Words } from './words.ts';

export const disclosureStyles = css`
  .disclosure {
    display: block;
    font-size: max(12px, 0.75em);
    line-height: 1.3;
    color: var(--muted);
  }
`;

/** The advertising label of one card. */
export function disclosureLabel(relation: Relation, words: Words): TemplateResult | typeof nothing {
  return relation === 'none' ? nothing : html`<small class="disclosure">${words.say(relation)}</small>`;
}
