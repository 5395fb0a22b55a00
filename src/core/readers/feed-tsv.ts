// feed-tsv: the rows of a product feed in tab-separated text, or with commas, semicolons or pipes.
import { tableIn } from './cells.ts';
import type { FeedRow } from './feed.ts';

/** The rows; null when no line names an `id` among the columns. Never throws. */
export function rowsOfTsv(text: string): readonly FeedRow[] | null {
  const table = tableIn(text, (cells) => cells.some((cell) => nameOf(cell) === 'id'));
  if (!table) return null;
  const names = table.rows[table.head]?.map(nameOf) ?? [];
  return table.rows.slice(table.head + 1).flatMap((cells) => {
    // In a row with more cells than columns nobody knows which cell is one too many.
    const isTorn = cells.slice(names.length).some((it) => it.trim());
    return isTorn || cells.every((it) => !it.trim()) ? [] : [rowOf(names, cells)];
  });
}

function rowOf(names: readonly string[], cells: readonly string[]): FeedRow {
  const row: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const told = cells[at]?.trim();
    // A column that stands twice, with two different things in it, says nothing.
    if (told && name) row[name] = Object.hasOwn(row, name) && row[name] !== told ? '' : told;
  }
  return Object.fromEntries(Object.entries(row).filter(([, told]) => told));
}

// Google takes its attributes' names in the feed's language too (support.google.com/merchants/answer/7052112?hl=de, fr,
// es, it, nl, 2026-11).
const NAMES: Readonly<Record<string, string>> = {
  verfügbarkeit: 'availability',
  preis: 'price',
  sonderangebotspreis: 'sale_price',
  identifiant: 'id',
  lien: 'link',
  disponibilité: 'availability',
  prix: 'price',
  prix_soldé: 'sale_price',
  enlace: 'link',
  disponibilidad: 'availability',
  precio: 'price',
  precio_de_oferta: 'sale_price',
  disponibilità: 'availability',
  prezzo: 'price',
  prezzo_scontato: 'sale_price',
  beschikbaarheid: 'availability',
  prijs: 'price',
};

// Older files write "sale price"; some have "price [price]".
function nameOf(title: string): string {
  const name = title
    .trim()
    .toLowerCase()
    .replace(/^g:|^.*\[([a-z_]+)\]$/g, '$1')
    .replace(/[\s-]+/g, '_');
  return Object.hasOwn(NAMES, name) ? (NAMES[name] as string) : name;
}
