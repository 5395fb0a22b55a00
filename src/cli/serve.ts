// serve: the server on this machine, until it is told to end.
import { readFile } from 'node:fs/promises';
import type { Problem } from '../core/problem.ts';
import { peer } from '../server/peer.ts';
import type { Secrets } from '../server/secrets.ts';
import { type Call, type Command, Failure, Misuse } from './command.ts';

export const serve: Command = {
  usage:
    'serve [--port 8787] [--data ./vitrine-data] [--storefronts ./storefronts] [--tokens <file>] [--allow-private host:port]',
  says: 'Runs the server. DATABASE_URL takes the place of --data; VITRINE_PROXIES counts your own proxies before it.',
  options: {
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: './vitrine-data' },
    storefronts: { type: 'string', default: './storefronts' },
    tokens: { type: 'string' },
    'allow-private': { type: 'string', multiple: true, default: [] },
  },
  words: 0,
  async run({ values, env, say, report }) {
    const port = wholeNumber('--port', String(values['port']), 65_535);
    const proxies = wholeNumber('VITRINE_PROXIES', env['VITRINE_PROXIES'] || '0', 20);
    const allowPrivate = values['allow-private'] as readonly string[];
    for (const place of allowPrivate)
      if (!/^(\[[\da-f:]+\]|[^:\s]+):\d+$/i.test(place))
        throw new Misuse(`--allow-private takes host:port, not "${place}".`);
    const { createServer, firstOf, storedStorefronts } = await peer(() => import('../server/index.ts'));
    const { folderStorefronts, guardedFetch, listen, openInThread, openStorage } = await peer(
      () => import('../server/node.ts'),
    );
    const secrets = await secretsIn(values['tokens'] as string | undefined, report);
    const log = (error: unknown) => report(inside(error));
    const url = env['DATABASE_URL'] || undefined;
    const storage = await (url ? openStorage({ url }) : openInThread({ data: String(values['data']) }));
    try {
      const server = createServer({
        storage,
        storefronts: firstOf(
          folderStorefronts(String(values['storefronts']), log),
          storedStorefronts(storage),
        ),
        secrets,
        fetch: guardedFetch({ allowPrivate }),
        allowPrivate,
        env: (name) => env[name],
        log,
      });
      const listening = await listen(server, { port, proxies }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error;
        throw new Failure({
          path: '--port',
          what: `Port ${port} is taken.`,
          fix: 'Choose another: --port 8788.',
        });
      });
      const where = url ? 'PostgreSQL' : String(values['data']);
      say(`Vitrine listens on ${listening.url}/, its ledger in ${where}. Ctrl-C ends it.`, {
        url: listening.url,
        ledger: where,
      });
      await ended();
      await listening.close();
      return {};
    } finally {
      await storage.close();
    }
  },
};

const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  throw new Misuse(`${name} takes a whole number up to ${most}, not "${text}".`);
}

async function secretsIn(file: string | undefined, report: Call['report']): Promise<Secrets | undefined> {
  if (file === undefined) return undefined;
  const { readSecrets } = await peer(() => import('../server/secrets.ts'));
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // A parser's own words would repeat a piece of the file, which is secret.
    const isText = error instanceof SyntaxError;
    const what = isText ? 'The tokens file is not JSON.' : `It cannot be read: ${(error as Error).message}.`;
    throw new Failure({ path: file, what, fix: 'Write [{ "token": "…", "creator": "maya" }, …].' });
  }
  const { secrets, problems } = readSecrets(json);
  for (const it of problems) report({ ...it, path: [file, it.path].filter(Boolean).join(': ') });
  return secrets;
}

/** What went wrong inside, for whoever runs the server. */
function inside(error: unknown): Problem {
  if (!(error instanceof Error)) return error as Problem;
  const { message, stack, cause } = error;
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return { path: 'server', what: `${message}${why}`, fix: stack?.split('\n')[1]?.trim() ?? '' };
}
