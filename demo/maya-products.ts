// The seventeen things Maya stands behind (and one she does not), in her words. Between them every state that a card
// can be in is seen; the comment at each says which.
import type { StorefrontDocument } from '../src/core/index.ts';
import { CATALOGUE, pathOf, type ShopId } from './catalogue.ts';
import type { Addresses } from './maya.ts';

type Product = NonNullable<StorefrontDocument['products']>[number];
type Offer = Product['offers'][number];

const DAY = 86_400_000;

const TAGS: Readonly<Record<string, string[]>> = {
  'linen-shirt': ['clothes', 'summer'],
  'hemp-shirt': ['clothes', 'summer'],
  'sun-hat': ['clothes', 'summer'],
  'rain-jacket': ['clothes', 'outdoors'],
  'trail-shoes': ['clothes', 'outdoors'],
  'wool-blanket': ['home'],
  'moka-pot': ['kitchen'],
  'enamel-mug': ['kitchen', 'outdoors'],
  'cast-iron-pan': ['kitchen'],
  'ceramic-vase': ['home'],
  'desk-lamp': ['desk', 'home'],
  'cloth-notebook': ['desk'],
  headphones: ['desk'],
  'bike-bell': ['outdoors'],
  'sunscreen-tin': ['summer', 'outdoors'],
};

export function mayaProducts(at: Addresses, now: Date): Product[] {
  const checkedAt = new Date(now.getTime() - 10 * 60_000).toISOString();
  // Whole days, so that the document does not change with every request.
  const inDays = (days: number) => new Date(Math.floor(now.getTime() / DAY + days) * DAY).toISOString();

  const find = (shop: ShopId, slug: string) => {
    const item = CATALOGUE.find((it) => it.shop === shop && it.slug === slug);
    if (!item) throw new Error(`${shop} does not sell ${slug}.`);
    return item;
  };
  /** One offer for each variant the shop has. */
  const offers = (shop: ShopId, slug: string, more: Partial<Offer> = {}): Offer[] => {
    const item = find(shop, slug);
    const { price, was, variants } = item;
    return variants.map((variant) => ({
      retailer: shop,
      url: at[shop] + pathOf(item, variants.length > 1 ? variant : undefined),
      price,
      currency: 'USD',
      checkedAt,
      ...(was ? { was } : {}),
      sku: variant.sku,
      variant: variant.label,
      ...more,
    }));
  };
  const picture = (shop: ShopId, slug: string) => ({
    image: { src: `${at.home}/art/${slug}.svg`, alt: find(shop, slug).alt, width: 800, height: 1000 },
  });
  const sold = (shop: ShopId, slug: string, more: Partial<Offer> = {}) => ({
    id: slug,
    tags: TAGS[slug] ?? [],
    name: find(shop, slug).name,
    brand: shop === 'northwind' ? 'Northwind' : 'Eastwind',
    ...picture(shop, slug),
    offers: offers(shop, slug, more),
  });

  return [
    // In stock. Sell it out at Northwind's shelf, and the hemp one steps in with the reason given here.
    {
      ...sold('northwind', 'linen-shirt'),
      note: 'Third summer. I have stopped ironing it and started getting compliments.',
      verdict: 'love',
      code: { value: 'MAYA10', says: '10% off, until they notice' },
      alternatives: [
        { product: 'hemp-shirt', because: 'Same cut, half the price, and it forgives you sooner.' },
        { product: 'sun-hat', because: 'If it was about the heat, start with shade.' },
      ],
    },
    // Only three left; the other size is plentiful.
    {
      ...sold('northwind', 'trail-shoes'),
      note: 'Four hundred wet kilometres. The left one squeaks; I have grown fond of it.',
      verdict: 'love',
    },
    // The first variant is sold out, so the card goes to the other size.
    {
      ...sold('northwind', 'rain-jacket'),
      note: 'I tested it the honest way: I forgot to check the weather.',
    },
    // Sold out at one retailer, in stock at another.
    {
      ...sold('northwind', 'wool-blanket'),
      note: 'On the sofa from October, in the car from April.',
      offers: [...offers('northwind', 'wool-blanket'), ...offers('eastwind', 'wool-blanket')],
    },
    // On backorder.
    {
      ...sold('eastwind', 'moka-pot'),
      note: 'The sound it makes is the reason I get up.',
      verdict: 'love',
    },
    // Gifted, and said so.
    {
      ...sold('eastwind', 'enamel-mug'),
      note: 'Eastwind sent me one. Mine has a chip now and I like it better.',
      relation: 'gifted',
    },
    // The creator says skip, and what to take.
    {
      ...sold('eastwind', 'nonstick-pan'),
      verdict: 'skip',
      reason: 'Lovely for eight months, then it started to come off in the eggs.',
      alternatives: [
        { product: 'cast-iron-pan', because: 'Mine is eleven years old and better every week.' },
      ],
    },
    // Sponsored.
    {
      ...sold('eastwind', 'cast-iron-pan'),
      note: 'Heavy, yes. So is a good decision.',
      verdict: 'love',
      relation: 'sponsored',
    },
    // In the shop only: shown as such, and counted as sold out.
    {
      ...sold('eastwind', 'ceramic-vase'),
      note: 'Go in, hold three of them, and one will be yours.',
    },
    // Her own; typed stock, fresh enough to be believed: made to order.
    {
      ...sold('eastwind', 'canvas-tote', { retailer: 'paper-room', stock: 'made_to_order' }),
      brand: 'Maya × Paper Room',
      note: 'The wall behind my grandmother’s house in Enugu, at six in the evening. Printed by hand when you order it.',
      relation: 'own',
    },
    // Preorder.
    {
      ...sold('eastwind', 'desk-lamp'),
      note: 'I wrote most of the newsletter under the prototype.',
    },
    // Asked where no other site's page may ask: nothing is claimed. And nobody pays her for it.
    {
      ...sold('eastwind', 'notebook', { retailer: 'eastwind-woo' }),
      brand: 'Paper Room',
      note: 'I buy these myself, six at a time. Nobody pays me to say so.',
      relation: 'none',
    },
    // Sold out everywhere, nothing to offer instead.
    {
      ...sold('eastwind', 'headphones'),
      note: 'Gone again. They are worth the wait; nothing else I tried was.',
    },
    // Ends soon.
    {
      ...sold('northwind', 'sun-hat'),
      note: 'Wide enough for me and whoever I am talking to.',
      code: { value: 'SHADE', says: 'free shipping' },
      until: inDays(12),
    },
    // Somebody's alternative, and good enough to stand alone.
    {
      ...sold('northwind', 'hemp-shirt'),
      note: 'The one I actually travel with.',
    },
    // Not yet.
    {
      ...sold('northwind', 'bike-bell'),
      note: 'I have heard it. You will have to wait.',
      from: inDays(11),
    },
    // Over.
    {
      ...sold('northwind', 'sunscreen-tin'),
      note: 'Smells of nothing, which is the point.',
      until: inDays(-20),
      alternatives: [{ product: 'sun-hat', because: 'The tin was a summer thing. A brim works all year.' }],
    },
  ];
}
