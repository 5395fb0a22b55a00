// Who the two shops are.
import type { ShopId } from './catalogue.ts';

export interface Brand {
  readonly name: string;
  /** As it stands on its goods. */
  readonly label: string;
  readonly line: string;
  readonly promise: string;
}

export const BRANDS: Record<ShopId, Brand> = {
  northwind: {
    name: 'Northwind Supply',
    label: 'Northwind',
    line: 'Clothes and gear for plain weather',
    promise: 'Made to be worn out, then mended.',
  },
  eastwind: {
    name: 'Eastwind',
    label: 'Eastwind',
    line: 'Things for a quiet house',
    promise: 'Fewer things, kept longer.',
  },
};

/** Made to be shown: whoever sends it to Northwind is told counts. Without one, everything else is answered. */
export const PUBLIC_TOKEN = 'northwind-demo-public-token';
