// A server in a process of its own, for the bench: says where it listens, and how much memory it took at most.
import { createServer } from '../../src/server/server.ts';
import { listen, openStorage } from '../../src/server/node.ts';

const [data = '', url] = process.argv.slice(2);
const storage = await openStorage({ data, url: url || undefined });
const document = { version: 1, creator: { id: 'maya', name: 'Maya' }, products: [] };
const stored = { json: JSON.stringify(document), etag: '"1"' };
const server = createServer({
  storage,
  storefronts: { get: async (creator) => (creator === 'maya' ? stored : null) },
  // What is measured is the ledger, not its rate limits.
  limits: { address: Number.POSITIVE_INFINITY, creator: Number.POSITIVE_INFINITY },
  log: console.error,
});
const listening = await listen(server, { port: 0 });
process.on('message', async () => {
  process.send?.({ memory: process.resourceUsage().maxRSS * 1024 });
  await listening.close();
  await storage.close();
  process.exit(0);
});
process.send?.({ url: listening.url });
