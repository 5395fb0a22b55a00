// Maya's storefront document, with the real addresses of the shops that happen to run. What she says of each thing
// stands in `maya-products.ts`.
import type { StorefrontDocument } from '../src/core/index.ts';
import { PUBLIC_TOKEN } from './brands.ts';
import { mayaProducts } from './maya-products.ts';

export interface Addresses {
  readonly home: string;
  readonly northwind: string;
  readonly eastwind: string;
  readonly network: string;
  /** Vitrine's own server; without it the taps are counted by nobody. */
  readonly server?: string | undefined;
}

export function mayaDocument(at: Addresses, now: Date): StorefrontDocument {
  return {
    version: 1,
    creator: {
      id: 'maya',
      name: 'Maya Okafor',
      avatar: `${at.home}/art/maya.svg`,
      bio: 'I own about two hundred things and write about the good ones. Lisbon, mostly outdoors.',
      profiles: [
        { label: 'Instagram', url: `${at.home}/elsewhere/instagram` },
        { label: 'YouTube', url: `${at.home}/elsewhere/youtube` },
        { label: 'Newsletter', url: `${at.home}/elsewhere/newsletter` },
      ],
    },
    lang: 'en',
    country: 'US',
    attribution: { campaign: 'autumn-26', placement: 'bio' },
    server: at.server,
    disclosure: { text: 'I say so too when I was given something.' },
    retailers: {
      northwind: {
        name: 'Northwind',
        network: { type: 'impact', domain: at.network, mpid: '4021', adid: '886', campaignid: '12' },
        passVt: true,
        stock: { source: 'shopify', shop: at.northwind, token: PUBLIC_TOKEN },
      },
      eastwind: {
        name: 'Eastwind',
        stock: { source: 'json', url: `${at.eastwind}/stock.json?keys={keys}` },
      },
      // The same shop, asked the way that WooCommerce keeps to its own pages: so the server asks it.
      'eastwind-woo': { name: 'Eastwind', stock: { source: 'woocommerce', shop: at.eastwind } },
      // Stands in the same house as Eastwind, and answers no questions about its stock.
      'paper-room': { name: 'the Paper Room' },
    },
    products: mayaProducts(at, now),
    sections: [
      {
        type: 'products',
        id: 'picks',
        title: 'What I keep reaching for',
        layout: 'grid',
        products: ['linen-shirt', 'trail-shoes', 'rain-jacket', 'wool-blanket', 'enamel-mug', 'sun-hat'],
      },
      {
        type: 'text',
        title: 'How I choose',
        text: 'A thing gets on this page after a year with me. If it breaks, it comes off and I say why. Most of what I am sent goes back.',
      },
      {
        type: 'products',
        id: 'kitchen',
        title: 'A slow kitchen',
        layout: 'row',
        products: ['moka-pot', 'cast-iron-pan', 'nonstick-pan', 'ceramic-vase'],
      },
      {
        type: 'products',
        id: 'mine',
        title: 'I drew this one',
        layout: 'feature',
        products: ['canvas-tote'],
      },
      {
        type: 'products',
        id: 'desk',
        title: 'Where I write',
        layout: 'list',
        products: ['desk-lamp', 'notebook', 'headphones'],
      },
      {
        type: 'products',
        id: 'outside',
        title: 'Out of the door',
        layout: 'row',
        products: ['hemp-shirt', 'bike-bell', 'sunscreen-tin'],
      },
      {
        type: 'links',
        title: 'More of me',
        links: [
          { label: 'One bag, nine days: what I packed', url: `${at.home}/card` },
          { label: 'Northwind’s whole shelf', url: `${at.northwind}/` },
          { label: 'Write to me', url: `${at.home}/elsewhere/letter` },
        ],
      },
    ],
    theme: { preset: 'paper', accent: '#9a4a2c', scheme: 'auto' },
  };
}

/** The same, where both shops have an app; Eastwind's has all but the headphones. */
export function withApps(document: StorefrontDocument): StorefrontDocument {
  const { northwind, eastwind } = document.retailers ?? {};
  const app = (name: string, notInApp: string[]) => ({
    android: `com.${name}.shop`,
    ios: true,
    paths: ['/products/*'],
    notInApp,
  });
  return {
    ...document,
    retailers: {
      ...document.retailers,
      northwind: { ...northwind, app: app('northwind', []) },
      eastwind: { ...eastwind, app: app('eastwind', ['/products/headphones*']) },
    },
  };
}
