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

/** A sign with which a spreadsheet begins a formula, whatever blanks stand before it; the wide forms are signs too. */
const SIGN = String.raw`[\s\0\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const AT_START = new RegExp(`^(?=${SIGN}|[\t\r\n])`, 'u');
/** What parts cells where another language's settings are in force. */
const BEHIND = new RegExp(`([;|\t\r\n])(?=${SIGN})`, 'gu');

/** What a spreadsheet would take for a formula, and a stranger may have written, gets an apostrophe before it. */
function cell(value: string): string {
  const safe = value.replace(BEHIND, "$1'").replace(AT_START, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
