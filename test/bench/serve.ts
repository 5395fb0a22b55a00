// serve: the pages of all contenders on one port, compressed as a good host would.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Contender } from './contenders/contender.ts';
import { PICTURE, stockAnswer, storefront } from './goods.ts';

const TYPES = { js: 'text/javascript', svg: 'image/svg+xml', json: 'application/json', html: 'text/html' };

/** What every page has: it counts long tasks and shifts from the first line on. */
const PAGE = (count: number) => `<script>
window.bench = { count: ${count}, blocked: 0, shifted: 0, drawn: () => false };
new PerformanceObserver((list) => { for (const it of list.getEntries()) bench.blocked += Math.max(0, it.duration - 50) }).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => { for (const it of list.getEntries()) bench.shifted += it.value }).observe({ type: 'layout-shift', buffered: true });
bench.frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
(async () => {
  do await bench.frame(); while (!bench.drawn(Math.min(6, bench.count)));
  bench.first = performance.now();
  while (!bench.drawn(bench.count)) await bench.frame();
  bench.painted = performance.now();
})();
</script>`;

export const pageOf = ({ head, body }: Contender, count: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cards</title><meta name="viewport" content="width=device-width">
${PAGE(count)}${head(count)}</head><body>${count ? body(count) : ''}</body></html>`;

const packed = new Map<string, Buffer>();

function send(
  response: ServerResponse,
  kind: keyof typeof TYPES,
  text: string | Buffer,
  name?: string,
): void {
  const zipped = (name && packed.get(name)) || brotliCompressSync(text);
  if (name) packed.set(name, zipped);
  response.writeHead(200, {
    'content-type': `${TYPES[kind]}; charset=utf-8`,
    'content-encoding': 'br',
    'content-length': zipped.length,
    // A cold load asks for everything; what is asked twice within one page is asked once.
    'cache-control': 'max-age=60',
  });
  response.end(zipped);
}

/** Serves the pages at `/<index of the contender>/<count>`; gives the origin and how to close it. */
export async function serve(contenders: readonly Contender[], clients: string, dist: string) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const [first = '', second = ''] = pathname.slice(1).split('/');
    const contender = contenders[Number(first)];
    if (first && contender) return send(response, 'html', pageOf(contender, Number(second)), pathname);
    if (pathname === '/picture.svg') return send(response, 'svg', PICTURE, pathname);
    if (pathname === '/stock.json') {
      const [count, round] = [searchParams.get('count'), searchParams.get('round')].map(Number);
      return send(response, 'json', JSON.stringify(stockAnswer(count ?? 0, round ?? 0)));
    }
    if (first === 'maya')
      return send(response, 'json', JSON.stringify(storefront(Number.parseInt(second, 10))), pathname);
    const file = first === 'vitrine' ? join(dist, normalize(second)) : join(clients, normalize(first));
    if (pathname.endsWith('.js') && existsSync(file)) return send(response, 'js', readFileSync(file), file);
    if (first === 'server') return send(response, 'json', '{"accepted":0,"refused":[],"conflicts":[]}');
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
