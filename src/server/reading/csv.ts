// csv: entries as rows that a spreadsheet opens (RFC 4180).
import type { Entry } from '../../core/ledger.ts';

// biome-ignore format: a closed list reads best as a paragraph
const COLUMNS = [
  'id', 'type', 'at', 'creator', 'campaign', 'placement', 'product', 'offer', 'retailer', 'brand', 'network', 'click',
  'stock', 'offered', 'how', 'outcome', 'because', 'order', 'status', 'value', 'commission', 'currency', 'proof',
  'received', 'method', 'inApp', 'inAppVersion', 'os',
] as const satisfies readonly (keyof Entry)[];

export const csvHead = (): string => `${COLUMNS.join(',')}\r\n`;
export const csvLine = (entry: Entry): string =>
  `${COLUMNS.map((name) => cell(entry[name] ?? '')).join(',')}\r\n`;

/** What a spreadsheet would take for a formula, and a stranger may have written, gets an apostrophe before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
