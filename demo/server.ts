// The demo: five origins on this machine. PORT names the first; the others follow it.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ShopId } from './catalogue.ts';
import { type Desk, deskOf } from './conversion.ts';
import { openLedger } from './ledger.ts';
import { type LedgerKeys, ledgerKeys } from './ledger-keys.ts';
import { createNetwork } from './network.ts';
import { type Origin, open, PortTaken } from './origin.ts';
import { createPages } from './pages.ts';
import { createShop } from './shop.ts';

export interface Demo {
  /** The page server. No address here ends in a slash. */
  readonly url: string;
  readonly shops: { readonly northwind: string; readonly eastwind: string };
  readonly network: string;
  /** Vitrine's server, and what its readers were given; empty where it was left out. */
  readonly server: string;
  readonly keys: LedgerKeys;
  /** The server's storage stands. */
  readonly stands: Promise<void>;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** 0 takes any free ones. */
  readonly port: number;
  /** Where the shops report their orders; left out, it is Vitrine's server. */
  readonly desk?: Desk | null;
  /** False: nobody counts the taps, and nobody asks what a page cannot. */
  readonly server?: boolean;
}

export async function startDemo({
  port,
  desk = deskOf(process.env),
  server = true,
}: DemoOptions): Promise<Demo> {
  const opened: Origin[] = [];
  const url = (place: number) => opened[place]?.url ?? '';
  const pages = () => ({ home: url(0), northwind: url(1), eastwind: url(2), network: url(3) });
  const at = () => ({ ...pages(), server: opened[4]?.url });
  const keys = ledgerKeys();
  let stands = Promise.resolve();
  const deskAt = (shop: ShopId) => (): Desk | null =>
    desk ?? (url(4) ? { url: `${url(4)}/v1/conversions/{creator}/direct`, ...keys.signing[shop] } : null);
  const handles = [
    createPages(at, keys),
    createShop('northwind', at, deskAt('northwind')),
    createShop('eastwind', at, deskAt('eastwind')),
    createNetwork(
      () => [url(1), url(2)],
      () => url(0),
    ),
  ];
  const close = async () => void (await Promise.all(opened.map((origin) => origin.close())));
  try {
    for (const handle of handles) opened.push(await open(port && port + opened.length, handle));
    if (server) {
      const ledger = await openLedger({ port: port && port + 4, at: pages(), secrets: keys.secrets });
      opened.push(ledger);
      ({ stands } = ledger);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const { home, northwind, eastwind, network } = at();
  return { url: home, shops: { northwind, eastwind }, network, server: url(4), keys, stands, close };
}

async function main() {
  const port = Number(process.env['PORT'] || 4173);
  if (!Number.isInteger(port) || port < 1 || port > 65_531)
    return fail(`PORT must be a whole number from 1 to 65531, not "${process.env['PORT']}".`);
  try {
    const demo = await startDemo({ port });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void demo.close().then(() => process.exit(0)));
    console.log(
      'Vitrine: a storefront, two shops, a network between them, and the server that counts. Ctrl-C ends all.\n',
    );
    console.log(`${demo.url}/`);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    fail(
      `Port ${error.port} is taken; the demo needs ${port} to ${port + 4}. Choose others: PORT=5000 npm start`,
    );
  }
}

function fail(words: string) {
  console.error(words);
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
