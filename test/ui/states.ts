// A card in each of the states, on the stage.
import type { VitrineCard } from '../../src/ui/card.ts';
import { documentOf, put, rest, SRC, stage } from './stage.ts';
import { ASKED, COUNTED, COUNTING, type Row } from './state-rows.ts';

export { type Row, rows } from './state-rows.ts';

/** The card of that row. */
export async function card(row: Pick<Row, 'products' | 'attributes' | 'answered'>): Promise<VitrineCard> {
  const ports = stage(documentOf(row.products, row.answered ? COUNTING : {}));
  ports.answers[ASKED] = () => COUNTED;
  const element = await put<VitrineCard>(
    `<vitrine-card src="${SRC}" product="shirt" ${row.attributes ?? ''}></vitrine-card>`,
  );
  // The browser tells in its own time what is near.
  const late = performance.now() + 3000;
  while (row.answered && element.dataset.stock !== 'limited' && performance.now() < late) await rest();
  return element;
}
