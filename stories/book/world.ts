// world: the page that the elements stand in, as the toolbars say. Only the browser's account of itself is replaced,
// through the same ports that every page has; the shops answer over HTTP, from msw.
import { http, HttpResponse, type HttpHandler } from 'msw';
import '../../src/define.ts';
import { browserPorts } from '../../src/ports/browser.ts';
import { createShops } from '../../src/shop/shops.ts';
import { VitrineElement } from '../../src/ui/element.ts';
import { jsonHandler } from '../../test/mocks/handlers.ts';
import { ASKED, COUNTED } from '../../test/ui/state-rows.ts';
import { maya } from './maya.ts';
import { cluesOf, type Settings } from './settings.ts';

/** Where Northwind's stock is asked once a toolbar says what it answers. */
export const NORTHWIND_STOCK = 'https://northwind.example/stock.json';

let given = '';

/** Every shop of the page begins anew when another browser or another answer is chosen. */
export function enter({ app, stock }: Settings): void {
  const asked = `${app} ${stock}`;
  if (asked === given) return;
  given = asked;
  const ports = browserPorts();
  const clues = cluesOf(app);
  VitrineElement.shops = createShops(clues ? { ...ports, clues: () => clues } : ports);
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
