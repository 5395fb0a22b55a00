// contender: what the benchmark must know of whatever draws cards.

export interface Contender {
  readonly name: string;
  /** The client's module under contenders/, built into a script of its own; none for finished HTML. */
  readonly entry?: string;
  /** What stands in the page's head, its scripts included. */
  readonly head: (count: number) => string;
  readonly body: (count: number) => string;
  /** A card's link, as a CSS selector that looks through shadow roots; none where a card has no link. */
  readonly link?: string;
  /** The counts it can be asked for in bearable time; all of them when left out. */
  readonly most?: number;
}

/**
 * What a contender's page gives to the measures. `drawn`: every card is in the page. `update`: turns every card's
 * stock about, and may promise the moment from which it counts. `updated`: the last card says so; at once when left out.
 */
export interface BenchPage {
  drawn(): boolean;
  update?(round: number): unknown;
  updated?(round: number): boolean;
}

declare global {
  interface Window {
    bench: BenchPage & { painted?: number; blocked: number; shifted: number; frame(): Promise<void> };
  }
}
