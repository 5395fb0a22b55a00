// asking: which offers of a shop are to be asked about now, handed to the page's desk. With the desk and the source
// `json` it is a piece of its own: a card is drawn and can be tapped before any of it has come.
import type { WritableAtom } from './atom.ts';
import type { Catalog, Retailer } from '../core/catalog.ts';
import type { Problem } from '../core/problem.ts';
import { offerKey, type StockAnswer } from '../core/stock.ts';
import type { Ports } from '../ports/ports.ts';
import type { Asked } from '../ports/sources/source.ts';
import type { Trust } from './trust.ts';
import { createDesk, type Desk } from './desk.ts';

/** What the shops of a page share, once there is one. */
export interface Place {
  desk?: Desk;
  /** Whether the page's built-ins can be relied on. */
  trust?: Trust;
  /** The methods of leaving that have failed in this page. */
  $failed?: WritableAtom<readonly string[]>;
}

export interface AskingHost {
  readonly ports: Ports;
  catalog(): Catalog | null;
  /**
   * The products of the cards on the page that may show this retailer's offers: of those near the viewport, or of all.
   * Their alternatives are among them.
   */
  products(of: 'near' | 'all', retailer: string): ReadonlySet<string>;
  /** The address of the server, if there is one. */
  server(): string | undefined;
  answered(answer: StockAnswer): void;
  trouble(problems: readonly Problem[]): void;
}

export interface Asking {
  /** Asks for what is near and not fresh. */
  ask(): void;
  /** Wants no more answers. */
  leave(): void;
}

// What a document leaves to its server.
const SERVER = { source: 'server' } as const;

export function startAsking(host: AskingHost, place: Place): Asking {
  place.desk ??= createDesk(host.ports);
  const { desk } = place;
  return {
    ask() {
      const catalog = host.catalog();
      if (!catalog) return;
      for (const retailer of Object.values(catalog.retailers)) {
        const asked = offersOf(catalog, retailer, host.products('near', retailer.id));
        const { country, creator } = catalog;
        const server = host.server();
        const settings = retailer.stock ?? (server ? SERVER : null);
        if (!settings || asked.length === 0) continue;
        const line = { settings, country, server, creator: creator?.id };
        desk.ask(line, asked, () => offersOf(catalog, retailer, host.products('all', retailer.id)), host);
      }
    },
    leave: () => desk.leave(host),
  };
}

function offersOf(catalog: Catalog, retailer: Retailer, products: ReadonlySet<string>): Asked[] {
  return [...products].flatMap((id) =>
    (catalog.products[id]?.offers ?? [])
      .filter((offer) => offer.retailer === retailer.id)
      .map(({ id: offer, url, sku, gtin, variant }) => ({
        offer: offerKey(id, offer),
        url,
        sku,
        gtin,
        variant,
      })),
  );
}
