// The demo: four origins on this machine, in one process. PORT names the first; the others follow it.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Desk, deskOf } from './conversion.ts';
import { createNetwork } from './network.ts';
import { type Origin, open, PortTaken } from './origin.ts';
import { createPages } from './pages.ts';
import { createShop } from './shop.ts';

export interface Demo {
  /** The page server. No address here ends in a slash. */
  readonly url: string;
  readonly shops: { readonly northwind: string; readonly eastwind: string };
  readonly network: string;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** 0 takes any free ones. */
  readonly port: number;
  /** Where the shops report their orders. */
  readonly desk?: Desk | null;
}

export async function startDemo({ port, desk = deskOf(process.env) }: DemoOptions): Promise<Demo> {
  const opened: Origin[] = [];
  const url = (place: number) => opened[place]?.url ?? '';
  const at = () => ({ home: url(0), northwind: url(1), eastwind: url(2), network: url(3) });
  const handles = [
    createPages(at),
    createShop('northwind', () => url(0), desk),
    createShop('eastwind', () => url(0), desk),
    createNetwork(
      () => [url(1), url(2)],
      () => url(0),
    ),
  ];
  const close = async () => void (await Promise.all(opened.map((origin) => origin.close())));
  try {
    for (const handle of handles) opened.push(await open(port && port + opened.length, handle));
  } catch (error) {
    await close();
    throw error;
  }
  const { home, northwind, eastwind, network } = at();
  return { url: home, shops: { northwind, eastwind }, network, close };
}

async function main() {
  const port = Number(process.env['PORT'] || 4173);
  if (!Number.isInteger(port) || port < 1 || port > 65_532)
    return fail(`PORT must be a whole number from 1 to 65532, not "${process.env['PORT']}".`);
  try {
    const demo = await startDemo({ port });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void demo.close().then(() => process.exit(0)));
    console.log('Vitrine: one storefront, two shops, a network between them. Ctrl-C ends them all.\n');
    console.log(`${demo.url}/`);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    fail(
      `Port ${error.port} is taken; the demo needs ${port} to ${port + 3}. Choose others: PORT=5000 npm start`,
    );
  }
}

function fail(words: string) {
  console.error(words);
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
