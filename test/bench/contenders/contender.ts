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
  /** Its script in dist/, where it is none of the clients. */
  readonly script?: string;
  /** The only parts of the benchmark that it stands in for; all of them when left out. */
  readonly only?: readonly string[];
}

/**
 * What a contender's page gives to the measures. `drawn`: so many cards are in the page, told by the last of them. `update`: turns every card's
 * stock about, and may promise the moment from which it counts. `updated`: the last card says so; at once when left out.
 */
export interface BenchPage {
  drawn(count: number): boolean;
  update?(round: number): unknown;
  updated?(round: number): boolean;
}

declare global {
  interface Window {
    bench: BenchPage & {
      count: number;
      first?: number;
      painted?: number;
      blocked: number;
      shifted: number;
      frame(): Promise<void>;
    };
  }
}
