// world: the page that the elements stand in, as the toolbars say. Only the browser's account of itself is replaced,
// through the same ports that every page has; the shops answer over HTTP, from msw.
import { http, HttpResponse, type HttpHandler } from 'msw';
import '../../src/define.ts';
import { browserPorts } from '../../src/ports/browser.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { createShops } from '../../src/shop/shops.ts';
import { VitrineElement } from '../../src/ui/element.ts';
import { jsonHandler } from '../../test/mocks/handlers.ts';
import { ASKED, COUNTED } from '../../test/ui/state-rows.ts';
import { maya } from './maya.ts';
import { cluesOf, type Settings } from './settings.ts';

/** Where Northwind's stock is asked once a toolbar says what it answers. */
export const NORTHWIND_STOCK = 'https://northwind.example/stock.json';

let given = '';

/** Every shop of the page begins anew when another browser or another answer is chosen; `answer` is a story's own. */
export function enter(settings: Settings, answer: string = settings.stock): void {
  const asked = `${settings.app} ${answer}`;
  if (asked === given) return;
  given = asked;
  VitrineElement.shops = createShops(portsOf(settings));
}

/** The ports of the page, as the in-app browser that a toolbar names would have them. */
export function portsOf({ app }: Settings): Ports {
  const clues = cluesOf(app);
  return clues ? { ...browserPorts(), clues: () => clues } : browserPorts();
}

/** Where Maya keeps her document. */
export const MAYA = 'https://maya.example/maya.json';

/** What answers in place of her page and the shops. */
export function answering({ stock }: Settings): HttpHandler[] {
  return [
    http.get(MAYA, () => HttpResponse.json(maya())),
    http.get(ASKED, () => HttpResponse.json(COUNTED)),
    ...(stock ? [jsonHandler(stock, NORTHWIND_STOCK)] : []),
  ];
}
