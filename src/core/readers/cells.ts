// cells: the cells of a text that is a table: tabs, commas, semicolons or pipes between them, quoted or not. Only the
// server and the command line read such files: an optional peer does the work.
// oxlint-disable-next-line vitrine/floors -- nothing that a page loads imports this file
import Papa from 'papaparse';

/** Between cells, the likeliest first. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** So many lines may stand above the head. */
const PREAMBLE = 30;
/** So many lines may one record have. */
const LONGEST = 100;

/** A record for each line of the file, in its place; one of several lines has empty ones below it. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The place of the row that names the columns. */
  readonly head: number;
}

/**
 * The table below the first line that `isHead` takes for the names of the columns, whatever stands between the cells;
 * null when no line is. Titles may stand above it, and `sep=;`, as spreadsheets write it. Never throws.
 */
export function tableIn(text: string, isHead: (cells: readonly string[]) => boolean): Table | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const top = lines.slice(0, PREAMBLE);
  // A spreadsheet that took a line for one cell has put each into quotes.
  const whole = top.find((line) => DELIMITERS.some((it) => isHead(unquoted(line).split(it)) && isOne(line)));
  if (whole) return tableIn(lines.map((line) => (isOne(line) ? unquoted(line) : line)).join('\n'), isHead);
  for (const delimiter of DELIMITERS) {
    const head = top.findIndex((line) => line.includes(delimiter) && isHead(cellsOf(line, delimiter)));
    if (head >= 0) return { head, rows: recordsOf(lines, head, delimiter) };
  }
  // A single column has nothing between its cells.
  const head = top.findIndex((line) => isHead([line.trim()]));
  return head < 0 ? null : { head, rows: recordsOf(lines, head, '\t') };
}

function recordsOf(lines: readonly string[], head: number, delimiter: string): Table['rows'] {
  const names = cellsOf(lines[head] ?? '', delimiter);
  const rows: (readonly string[])[] = [...lines.slice(0, head).map((line) => [line]), names];
  while (rows.length < lines.length) {
    const { cells, until } = record(lines, rows.length, delimiter, names.length);
    const more = until - rows.length - 1;
    rows.push(cells, ...Array.from({ length: more }, () => []));
  }
  return rows;
}

/**
 * The record that begins in a line. A quoted cell may hold line breaks; a quote that nobody closes is a letter, and must
 * not swallow the records below: a record over several lines counts only where it has as many cells as the head, and
 * none of its lines is a record by itself.
 */
function record(lines: readonly string[], from: number, delimiter: string, columns: number) {
  const first = lines[from] ?? '';
  const alone = () => ({ cells: cellsOf(first, delimiter), until: from + 1 });
  if (!hasOpen(first)) return alone();
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST); at++) {
    const line = lines[at] ?? '';
    if (!line.includes('"') && line.split(delimiter).length >= columns) return alone();
    if (!hasOpen(line)) continue;
    const cells = parsed(lines.slice(from, at + 1).join('\n'), delimiter);
    const isTorn = cells?.some((it) => it.includes('\n') && isTable(it, delimiter, columns));
    return cells?.length === columns && !isTorn ? { cells, until: at + 1 } : alone();
  }
  return alone();
}

// In a text with tabs nobody writes one inside a cell; commas stand in any sentence.
function isTable(cell: string, delimiter: string, columns: number): boolean {
  return cell.split(delimiter).length >= (delimiter === '\t' ? 2 : columns);
}

/** One quoted cell with nothing beside it. */
const isOne = (line: string): boolean => /^\s*"(?:[^"]|"")+"\s*$/.test(line);

/** Whether a quote is left without its other one. */
function hasOpen(line: string): boolean {
  return line.includes('"') && (line.split('"').length - 1) % 2 === 1;
}

/** The cells of one record with proper quotes; undefined when the quotes are not. */
function parsed(text: string, delimiter: string): string[] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  return errors.length === 0 && data.length === 1 ? data[0] : undefined;
}

/** The cells of one line; stray quotes in it are letters. */
function cellsOf(line: string, delimiter: string): string[] {
  const quoted = line.includes('"') ? parsed(line, delimiter) : undefined;
  return quoted ?? line.split(delimiter).map(unquoted);
}

function unquoted(cell: string): string {
  const [, inside] = /^\s*"(.*)"\s*$/.exec(cell) ?? [];
  return inside === undefined ? cell : inside.replaceAll('""', '"');
}
