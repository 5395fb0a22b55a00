// Northwind's goods: clothes and gear.
import { type Goods, one } from './goods.ts';

export const northwind: readonly Goods[] = [
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
