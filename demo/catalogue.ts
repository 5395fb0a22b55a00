// What the two demo shops sell. A shop knows nothing of creators: only names, prices, pictures and what is left.
import type { StockState } from '../src/core/index.ts';

export type ShopId = 'northwind' | 'eastwind';

export interface Variant {
  readonly sku: string;
  readonly label: string;
  /** As the shelf stands when the demo starts. */
  readonly stock: StockState;
  readonly quantity?: number;
}

export interface Item {
  readonly slug: string;
  readonly shop: ShopId;
  readonly name: string;
  readonly blurb: string;
  readonly alt: string;
  readonly price: string;
  readonly was?: string;
  /** The Paper Room, a corner of Eastwind, tells nobody what it has. */
  readonly unpublished?: true;
  readonly variants: readonly Variant[];
}

const one = (sku: string, label: string, stock: StockState = 'in_stock', quantity?: number): Variant =>
  quantity === undefined ? { sku, label, stock } : { sku, label, stock, quantity };

const northwind: readonly Omit<Item, 'shop'>[] = [
  {
    slug: 'linen-shirt',
    name: 'Linen camp shirt',
    blurb: 'Washed Baltic linen, boxy, with a collar that lies flat. Gets better every summer.',
    alt: 'A white linen shirt with a camp collar on a wooden hanger',
    price: '68.00',
    was: '85.00',
    variants: [one('NW-LINEN-M', 'White / M')],
  },
  {
    slug: 'hemp-shirt',
    name: 'Hemp camp shirt',
    blurb: 'The same pattern cut from undyed-then-overdyed hemp. Coarser, tougher, half the price.',
    alt: 'A moss-green hemp shirt with a camp collar on a wooden hanger',
    price: '34.00',
    variants: [one('NW-HEMP-M', 'Moss / M')],
  },
  {
    slug: 'rain-jacket',
    name: 'Harbour rain jacket',
    blurb:
      'Waxed cotton outside, quiet inside. Two deep pockets and brass poppers you can work with gloves on.',
    alt: 'An ochre rain jacket with a hood, raindrops on the cloth',
    price: '149.00',
    variants: [one('NW-RAIN-M', 'Ochre / M', 'out_of_stock'), one('NW-RAIN-L', 'Ochre / L')],
  },
  {
    slug: 'trail-shoes',
    name: 'Fell trail shoes',
    blurb: 'A low shoe with a toothed sole for wet paths. Resoled for free, once.',
    alt: 'A sage-green trail shoe with an orange tread',
    price: '118.00',
    variants: [one('NW-TRAIL-39', 'Sage / 39', 'limited', 3), one('NW-TRAIL-41', 'Sage / 41')],
  },
  {
    slug: 'wool-blanket',
    name: 'Shepherd blanket',
    blurb: 'Undyed wool with three stripes, woven at one width since 1961.',
    alt: 'A folded cream wool blanket with ochre, charcoal and rust stripes',
    price: '120.00',
    variants: [one('NW-WOOL', '130 × 180 cm', 'out_of_stock')],
  },
  {
    slug: 'sun-hat',
    name: 'Meadow sun hat',
    blurb: 'Seagrass, hand-blocked, with a brim wide enough for two noses.',
    alt: 'A wide-brimmed straw hat with a terracotta ribbon',
    price: '46.00',
    variants: [one('NW-HAT', 'One size')],
  },
  {
    slug: 'sunscreen-tin',
    name: 'Tinned sunscreen, SPF 50',
    blurb: 'Zinc and beeswax in a tin that outlives the summer.',
    alt: 'A round yellow tin of sunscreen, its lid leaning against it',
    price: '19.00',
    variants: [one('NW-SUN', '60 g')],
  },
  {
    slug: 'bike-bell',
    name: 'Brass bicycle bell',
    blurb: 'One clear note. Spun from a single sheet of brass.',
    alt: 'A domed brass bell on a bicycle handlebar',
    price: '24.00',
    variants: [one('NW-BELL', 'Brass')],
  },
];

const eastwind: readonly Omit<Item, 'shop'>[] = [
  {
    slug: 'enamel-mug',
    name: 'Enamel mug',
    blurb: 'Steel, two coats of enamel, a blue rim. It will chip, and it will still be your mug.',
    alt: 'A cream enamel mug with a blue rim, steam rising from the coffee',
    price: '14.00',
    variants: [one('EW-MUG', '350 ml')],
  },
  {
    slug: 'moka-pot',
    name: 'Moka pot, three cups',
    blurb: 'Polished aluminium, eight sides, one sound: breakfast.',
    alt: 'A polished eight-sided moka pot with a black handle',
    price: '39.00',
    variants: [one('EW-MOKA', 'Three cups', 'backorder')],
  },
  {
    slug: 'cast-iron-pan',
    name: 'Cast-iron skillet',
    blurb: 'Sand-cast, machined smooth, seasoned twice. Leave it to someone.',
    alt: 'A black cast-iron skillet with a fried egg and rosemary',
    price: '52.00',
    variants: [one('EW-IRON', '26 cm')],
  },
  {
    slug: 'nonstick-pan',
    name: 'Featherlight nonstick pan',
    blurb: 'Light, quick and slippery, at first.',
    alt: 'A grey nonstick pan whose coating is scratched and flaking',
    price: '36.00',
    variants: [one('EW-NONSTICK', '26 cm')],
  },
  {
    slug: 'ceramic-vase',
    name: 'Dipped stoneware vase',
    blurb: 'Thrown in our own studio. No two agree, so you choose yours in the shop.',
    alt: 'A speckled stoneware vase dipped in terracotta glaze, holding dried grasses',
    price: '64.00',
    variants: [one('EW-VASE', 'Tall', 'in_store_only')],
  },
  {
    slug: 'wool-blanket',
    name: 'Shepherd blanket',
    blurb: 'Undyed wool with three stripes. From the same mill as everyone else’s; we admit it.',
    alt: 'A folded cream wool blanket with ochre, charcoal and rust stripes',
    price: '129.00',
    variants: [one('EW-WOOL', '130 × 180 cm')],
  },
  {
    slug: 'desk-lamp',
    name: 'Clay desk lamp',
    blurb: 'A terracotta shade on a brass arm. The next batch leaves the kiln in December.',
    alt: 'A terracotta desk lamp with a brass arm, its light falling on the table',
    price: '89.00',
    variants: [one('EW-LAMP', 'Terracotta', 'preorder')],
  },
  {
    slug: 'headphones',
    name: 'Studio headphones',
    blurb: 'Oak-tanned leather, replaceable pads, a cable you can buy again.',
    alt: 'A pair of cream and tan over-ear headphones',
    price: '159.00',
    variants: [one('EW-HEAD', 'Cream / tan', 'out_of_stock')],
  },
  {
    slug: 'notebook',
    name: 'Cloth notebook',
    blurb: 'Sewn, 192 pages, lies flat. From the Paper Room on our first floor.',
    alt: 'A navy cloth-bound notebook with a rust elastic band and a pencil',
    price: '18.00',
    unpublished: true,
    variants: [one('EW-NOTE', 'Navy / dotted')],
  },
  {
    slug: 'canvas-tote',
    name: '“Carry less” tote',
    blurb: 'Maya Okafor’s drawing, printed by hand in the Paper Room, each one when it is ordered.',
    alt: 'A natural canvas tote printed with a sun setting behind a garden wall',
    price: '28.00',
    unpublished: true,
    variants: [one('EW-TOTE', 'Natural', 'made_to_order')],
  },
];

export const CATALOGUE: readonly Item[] = [
  ...northwind.map((item) => ({ ...item, shop: 'northwind' as const })),
  ...eastwind.map((item) => ({ ...item, shop: 'eastwind' as const })),
];

export const itemsOf = (shop: ShopId): readonly Item[] => CATALOGUE.filter((item) => item.shop === shop);

export const pathOf = (slug: string, sku?: string): string =>
  `/products/${slug}${sku ? `?variant=${sku}` : ''}`;
