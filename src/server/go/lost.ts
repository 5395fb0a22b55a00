// lost: what is said where a plain link leads nowhere: to people with what there is besides, to programs as a Problem.
import { windowOf } from '../../core/candidate.ts';
import type { Product } from '../../core/catalog.ts';
import { Refusal } from '../refusal.ts';
import { unknownCreator } from '../storefronts/catalogs.ts';

export interface Lost {
  readonly refusal: Refusal;
  /** What the page is headed; the product's own name where nothing stands here. */
  readonly heading?: 'nowhere' | 'gone';
  readonly name?: string;
  readonly says: 'butThis' | 'notYet' | 'over';
}

export const noCreator = (creator: string): Lost => ({
  refusal: unknownCreator(creator),
  heading: 'nowhere',
  says: 'butThis',
});

export const noProduct = (creator: string, product: string): Lost => ({
  refusal: new Refusal(
    404,
    `The storefront "${creator}" has no product "${product.slice(0, 64)}".`,
    'Use the id of a product in the document.',
  ),
  heading: 'gone',
  says: 'butThis',
});

export function closed(product: Product, now: number): Lost {
  const { name } = product;
  const early = windowOf(product, now) === 'not-yet';
  const refusal = early
    ? new Refusal(404, `"${name}" is not to be had yet.`, 'Come back when it has begun.')
    : new Refusal(410, `"${name}" is over.`, 'Take the link out.');
  return { refusal, name, says: early ? 'notYet' : 'over' };
}
