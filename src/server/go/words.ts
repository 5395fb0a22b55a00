// words: what the plain pages say of money. They are in English, as the rest of these pages is.
import type { Relation } from '../../core/catalog.ts';

export const LABELS: Readonly<Record<Relation, string>> = {
  affiliate: 'Ad · affiliate link',
  sponsored: 'Ad · sponsored',
  gifted: 'Ad · gifted',
  own: 'Ad · my own product',
  none: '',
};

/** Required word for word (Associates Program Operating Agreement, section 5, 2026-11). */
export const AMAZON = 'As an Amazon Associate I earn from qualifying purchases.';

export const earns = (name = 'The author'): string =>
  `${name} may earn money when you buy through links on this page.`;
