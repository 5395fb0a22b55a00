// parts: how the tour shows data: tables, code, a choice among words.
import { html, type TemplateResult } from 'lit';

export function table(caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]) {
  return html`<table>
    <caption>${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr class=${String(row[1])}>${row.map((cell) => html`<td>${cell ?? '–'}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}

export const code = (what: string, value: unknown): TemplateResult =>
  html`<pre tabindex="0" role="region" aria-label=${what}>${
    typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  }</pre>`;

export function pick(
  label: string,
  words: readonly (readonly [value: string, title: string])[],
  chosen: string,
  take: (value: string) => void,
): TemplateResult {
  const taken = ({ target }: Event) => take((target as HTMLSelectElement).value);
  return html`<label>${label}
    <select @change=${taken}>${words.map(
      ([value, title]) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`,
    )}</select></label>`;
}

/** One step: its number, its name, what it does in a sentence or two, and what it gave. */
export function step(
  number: number,
  name: string,
  says: TemplateResult | string,
  gave: unknown,
): TemplateResult {
  const id = `step-${number}`;
  return html`<section aria-labelledby=${id}>
    <div class="words"><h2 id=${id}><span>${number}</span> ${name}</h2><p>${says}</p></div>
    <div class="gave">${gave}</div>
  </section>`;
}
