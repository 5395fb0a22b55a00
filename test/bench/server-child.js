// The built server in a process of its own, for the bench: says where it listens, and how much memory it took at most.
import { createServer, readSecrets } from '../../lib/server/index.js';
import { listen, openInThread, openStorage } from '../../lib/server/node.js';

const [data = '', url, tokens = '[]'] = process.argv.slice(2);
const storage = await (url ? openStorage({ url }) : openInThread({ data }));
const document = { version: 1, creator: { id: 'maya', name: 'Maya' }, products: [] };
const stored = { json: JSON.stringify(document), etag: '"1"' };
const server = createServer({
  storage,
  secrets: readSecrets(JSON.parse(tokens)).secrets,
  storefronts: { get: async (creator) => (creator === 'maya' ? stored : null) },
  // What is measured is the ledger, not its rate limits.
  limits: { address: Number.POSITIVE_INFINITY, creator: Number.POSITIVE_INFINITY },
  log: console.error,
});
const listening = await listen(server, { port: 0 });
process.on('message', async () => {
  process.send({ memory: process.resourceUsage().maxRSS * 1024 });
  await listening.close();
  await storage.close();
  process.exit(0);
});
process.send({ url: listening.url });
