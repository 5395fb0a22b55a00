// A shelf in Shopify's words: the objects of its Storefront API, and the data of its product pages.
import { GraphQLError } from 'graphql';
import { BRANDS } from './brands.ts';
import { type Item, pathOf } from './catalogue.ts';
import { canBeOrdered, type OnShelf, type Shelf } from './shelf.ts';

/** Who asks. */
export interface Asker {
  /** With a public token: what it unlocks is counts. */
  readonly token: boolean;
}

/** What Northwind has of a thing it does not count. */
const PLENTY = 40;

// Shopify has no word for a preorder: "can be bought, though there is none" is said of both.
const isToCome = ({ stock }: OnShelf) =>
  stock === 'preorder' || stock === 'backorder' || stock === 'made_to_order';

// Shopify drops the last zero: "68.0".
const money = (price: string) => ({ amount: price.replace(/0$/, ''), currencyCode: 'USD' });

const heldOf = ({ variants }: Item, shelf: Shelf): OnShelf[] =>
  variants.flatMap(({ sku }) => shelf.find(sku) ?? []);

function variantNode(held: OnShelf, shelf: Shelf) {
  const { item, variant, stock, quantity } = held;
  const available = canBeOrdered(held);
  return {
    __typename: 'ProductVariant',
    id: `gid://shopify/ProductVariant/${variant.id}`,
    sku: variant.sku,
    title: variant.label,
    availableForSale: available,
    currentlyNotInStock: isToCome(held),
    quantityAvailable(_: unknown, { token }: Asker) {
      if (token) return stock === 'in_stock' || stock === 'limited' ? (quantity ?? PLENTY) : 0;
      throw new GraphQLError('Access denied for quantityAvailable field.', {
        extensions: { code: 'ACCESS_DENIED' },
      });
    },
    price: money(item.price),
    compareAtPrice: item.was ? money(item.was) : null,
    product: () => productNode(item, shelf),
  };
}

function productNode(item: Item, shelf: Shelf): object {
  const all = heldOf(item, shelf);
  const best = all.find(canBeOrdered) ?? all[0];
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${item.id}`,
    handle: item.slug,
    title: item.name,
    description: item.blurb,
    vendor: BRANDS[item.shop].label,
    availableForSale: all.some(canBeOrdered),
    selectedOrFirstAvailableVariant: best ? variantNode(best, shelf) : null,
    variants({ first }: { first?: number | null }) {
      // Shopify's own words.
      if (first == null) throw new GraphQLError('you must provide one of first or last');
      const nodes = all.slice(0, first).map((held) => variantNode(held, shelf));
      return { nodes, pageInfo: { hasNextPage: all.length > first } };
    },
  };
}

/** What a query starts from. */
export function rootOf(shelf: Shelf) {
  const items = [...new Set(shelf.all().map(({ item }) => item))];
  const node = ({ id }: { id: string }) => {
    const held = shelf.all().find(({ variant }) => id === `gid://shopify/ProductVariant/${variant.id}`);
    const item = items.find((it) => id === `gid://shopify/Product/${it.id}`);
    return held ? variantNode(held, shelf) : item ? productNode(item, shelf) : null;
  };
  return {
    shop: { name: BRANDS.northwind.name },
    node,
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => node({ id })),
    product({ handle, id }: { handle?: string | null; id?: string | null }) {
      const item = items.find((it) => it.slug === handle || id === `gid://shopify/Product/${it.id}`);
      return item ? productNode(item, shelf) : null;
    },
  };
}

/** `/products/<handle>.js`: prices in hundredths, no counts. */
export function productData(item: Item, shelf: Shelf): object {
  const all = heldOf(item, shelf);
  const cents = (price: string) => Number(price.replace('.', ''));
  const prices = { price: cents(item.price), compare_at_price: item.was ? cents(item.was) : null };
  return {
    id: item.id,
    title: item.name,
    handle: item.slug,
    description: item.blurb,
    vendor: BRANDS[item.shop].label,
    ...prices,
    available: all.some(canBeOrdered),
    variants: all.map((held) => ({
      id: held.variant.id,
      title: held.variant.label,
      sku: held.variant.sku,
      available: canBeOrdered(held),
      inventory_management: 'shopify',
      ...prices,
    })),
    url: pathOf(item),
  };
}
