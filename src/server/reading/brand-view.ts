// brand-view: what a brand is shown of entries that are in its scope: no field of another's.
import type { Catalog } from '../../core/catalog.ts';
import type { KeptEntry, Scope } from '../storage/storage.ts';
import type { Catalogs } from '../storefronts/catalogs.ts';

/**
 * Where a card gave way to the brand's offer, `product` is what the creator had meant, and mostly another's: unless her
 * document has it as the brand's too, it is replaced by what was offered. All else of an entry is of what was linked to.
 */
export async function brandView(
  entries: readonly KeptEntry[],
  brand: NonNullable<Scope['brand']>,
  catalogOf: Catalogs,
): Promise<readonly KeptEntry[]> {
  const shown: KeptEntry[] = [];
  for (const entry of entries) {
    const { product, offered, creator } = entry;
    const isOwn =
      product === undefined || offered === undefined || has(await catalogOf(creator), product, brand);
    shown.push(isOwn ? entry : { ...entry, product: offered });
  }
  return shown;
}

function has(catalog: Catalog | null, id: string, brand: NonNullable<Scope['brand']>): boolean {
  const product = catalog && Object.hasOwn(catalog.products, id) ? catalog.products[id] : undefined;
  return (
    product !== undefined &&
    (brand.brands.includes(product.brand ?? '') ||
      product.offers.some(({ retailer }) => brand.retailers.includes(retailer)))
  );
}
