// Everybody who may ask: holders of each kind of row of the tokens file, and those who hold nothing or nearly something.
import type { Marker, Retailer } from './ledger.ts';
import { PLAIN, SIGNING } from './ledger.ts';

export const TOKENS = {
  maya: 'markersecret-token-of-maya',
  // The second of two that are valid at once.
  mayaToo: 'markersecret-second-of-maya',
  otto: 'markersecret-token-of-otto',
  northwind: 'markersecret-token-of-northwind',
  eastwind: 'markersecret-token-of-eastwind',
  brandAlone: 'markersecret-token-of-the-brand',
  // Northwind’s name begins so, and a wildcard would mean it.
  north: 'markersecret-token-of-north',
  nothing: 'markersecret-token-of-nothing',
  // A creator without a document and without an entry.
  iris: 'markersecret-token-of-iris',
} as const;

export const TOKENS_FILE = [
  { token: TOKENS.maya, creator: 'maya' },
  { token: TOKENS.mayaToo, creator: 'maya' },
  { token: TOKENS.otto, creator: 'otto' },
  { token: TOKENS.iris, creator: 'iris' },
  { token: TOKENS.northwind, brand: { retailers: ['northwind'], brands: ['Northwind'] } },
  { token: TOKENS.eastwind, brand: { retailers: ['eastwind'], brands: ['Eastwind'] } },
  { token: TOKENS.brandAlone, brand: { brands: ['Eastwind'] } },
  {
    token: TOKENS.north,
    brand: { retailers: ['north', 'northwind_', '_orthwind'], brands: ['%', 'northwind'] },
  },
  { token: TOKENS.nothing, brand: {} },
  { ...SIGNING.maya, creator: 'maya', network: 'direct' },
  { ...SIGNING.otto, creator: 'otto', network: 'direct' },
  { ...SIGNING.northwind, network: 'direct', retailer: 'northwind' },
  { ...SIGNING.eastwind, network: 'direct', retailer: 'eastwind' },
  { key: PLAIN.maya, creator: 'maya', network: 'impact' },
  { key: PLAIN.otto, creator: 'otto', network: 'impact' },
  { campaign: 'markersecret-campaign', creator: 'otto', until: '2026-11-01T00:00:00Z' },
  { retailer: 'northwind', hosts: ['northwind.example'], headers: { 'x-api-key': 'markersecret-header' } },
  { env: 'MARKERSECRET_NAME', hosts: ['northwind.example'] },
] as const;

/** In no answer, whoever asks: all that opens something. */
export const SECRET = /markersecret/i;

export interface Holder {
  readonly name: string;
  /** The value of Authorization. */
  readonly authorization: string | undefined;
  /** Whose creator’s rows it may see, and which retailers’. */
  readonly sees: (it: Omit<Marker, 'text'>) => boolean;
  /** Whose rows it may change. */
  readonly changes?: string;
}

const none = () => false;
const ofCreator =
  (creator: string) =>
  (it: Omit<Marker, 'text'>): boolean =>
    it.creator === creator;
const ofRetailer =
  (retailer: Retailer) =>
  (it: Omit<Marker, 'text'>): boolean =>
    it.retailers.includes(retailer);
const bearer = (token: string) => `Bearer ${token}`;

export const HOLDERS: readonly Holder[] = [
  { name: 'maya', authorization: bearer(TOKENS.maya), sees: ofCreator('maya'), changes: 'maya' },
  {
    name: 'maya, by her other token',
    authorization: bearer(TOKENS.mayaToo),
    sees: ofCreator('maya'),
    changes: 'maya',
  },
  { name: 'otto', authorization: `bearer  ${TOKENS.otto}`, sees: ofCreator('otto'), changes: 'otto' },
  { name: 'iris', authorization: bearer(TOKENS.iris), sees: none, changes: 'iris' },
  { name: 'northwind', authorization: bearer(TOKENS.northwind), sees: ofRetailer('northwind') },
  { name: 'eastwind', authorization: bearer(TOKENS.eastwind), sees: ofRetailer('eastwind') },
  { name: 'a retailer of a like name', authorization: bearer(TOKENS.north), sees: none },
  { name: 'a brand of nothing', authorization: bearer(TOKENS.nothing), sees: none },
  { name: 'nobody', authorization: undefined, sees: none },
  { name: 'an empty token', authorization: 'Bearer ', sees: none },
  { name: 'a wrong token', authorization: bearer('some-other-token-of-length'), sees: none },
  { name: 'a token cut short', authorization: bearer(TOKENS.maya.slice(0, -1)), sees: none },
  { name: 'a token and more', authorization: bearer(`${TOKENS.maya}a`), sees: none },
  { name: 'a token twice over', authorization: bearer(TOKENS.maya.repeat(2)), sees: none },
  {
    name: 'a token with its last letter changed',
    authorization: bearer(`${TOKENS.maya.slice(0, -1)}b`),
    sees: none,
  },
  { name: 'a token in capitals', authorization: bearer(TOKENS.maya.toUpperCase()), sees: none },
  { name: 'a token in quotes', authorization: bearer(`"${TOKENS.maya}"`), sees: none },
  {
    name: 'two tokens in one header',
    authorization: `${bearer(TOKENS.maya)}, ${bearer(TOKENS.otto)}`,
    sees: none,
  },
  { name: 'two tokens after one word', authorization: `${bearer(TOKENS.maya)} ${TOKENS.otto}`, sees: none },
  { name: 'a token by another scheme', authorization: `Basic ${btoa(`maya:${TOKENS.maya}`)}`, sees: none },
  { name: 'a bare token', authorization: TOKENS.maya, sees: none },
  { name: 'a wildcard', authorization: bearer('%'), sees: none },
  { name: 'a creator’s name', authorization: bearer('maya'), sees: none },
  { name: 'the name of a signing key', authorization: bearer(SIGNING.maya.key), sees: none },
  { name: 'the secret of a signing key', authorization: bearer(SIGNING.maya.secret), sees: none },
  { name: 'the key of all creators', authorization: bearer(SIGNING.northwind.secret), sees: none },
  { name: 'a network’s key', authorization: bearer(PLAIN.maya), sees: none },
  { name: 'a campaign', authorization: bearer('markersecret-campaign'), sees: none },
];
