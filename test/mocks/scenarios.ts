// scenarios: what a shop may do when it is asked for its stock.
import { HttpResponse } from 'msw';

export const SCENARIOS = [
  'in stock',
  'sold out',
  'slow',
  'hanging',
  'trickling',
  '429',
  '500',
  'html',
  'wrong currency',
  'other currency',
  'empty',
  '250 variants',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What every mocked shop sells in a scenario. */
export interface Goods {
  readonly available: boolean;
  readonly amount: string;
  readonly currency: string;
  /** How many variants the product has; the sku of the last is `LAST_SKU`. */
  readonly variants: number;
}

/** The sku that only the 250th variant has. */
export const LAST_SKU = 'SKU-250';

export function goodsOf(scenario: Scenario): Goods {
  const currencies: Partial<Record<Scenario, string>> = { 'wrong currency': '$', 'other currency': 'EUR' };
  return {
    available: scenario !== 'sold out',
    amount: '68.00',
    currency: currencies[scenario] ?? 'USD',
    variants: scenario === '250 variants' ? 250 : 2,
  };
}

export interface Delivery {
  /** Milliseconds that the scenario `slow` takes; just below Vitrine's own deadline when left out. */
  readonly slow?: number;
}

/** Sends what the shop would say the way the scenario wants it. */
export async function deliver(
  scenario: Scenario,
  body: string,
  type: string,
  { slow = 2000 }: Delivery = {},
): Promise<Response> {
  switch (scenario) {
    case 'slow':
      await new Promise((go) => setTimeout(go, slow));
      return said(body, type);
    case 'hanging':
      return new Promise(() => undefined);
    case 'trickling':
      return said(trickle(body), type);
    case '429':
      return said('Too many requests.', 'text/plain', { status: 429, headers: { 'retry-after': '30' } });
    case '500':
      return said('Something broke.', 'text/plain', { status: 500 });
    case 'html':
      return said('<!doctype html><title>Just a moment</title><p>Are you human?</p>', 'text/html');
    default:
      return said(body, type);
  }
}

function said(body: string | ReadableStream<Uint8Array>, type: string, init: ResponseInit = {}): Response {
  return new HttpResponse(body, { ...init, headers: { ...init.headers, 'content-type': type } });
}

/** The first half comes drop by drop, and then nothing, for ever. */
function trickle(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  let timer: ReturnType<typeof setInterval>;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => {
        if (at < bytes.length / 2) controller.enqueue(bytes.slice(at, ++at));
      }, 10);
    },
    cancel: () => clearInterval(timer),
  });
}
