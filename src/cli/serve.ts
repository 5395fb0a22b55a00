// serve: the server on this machine, until it is told to end.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../core/problem.ts';
import { DAY } from '../core/time.ts';
import type { About } from '../server/endpoint.ts';
import { peer } from '../server/peer.ts';
import type { Storage } from '../server/storage/storage.ts';
import { type Command, Failure, Misuse } from './command.ts';
import { logLine, problemOf } from './log.ts';

export const serve: Command = {
  usage:
    'serve [--port 8787] [--host <address>] [--data ./vitrine-data] [--storefronts ./storefronts] [--tokens <file>]',
  says: 'Runs the server: the ledger, stock from shops, links for e-mail and QR codes.',
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string' },
    data: { type: 'string', default: './vitrine-data' },
    storefronts: { type: 'string', default: './storefronts' },
    tokens: { type: 'string' },
    'sender-limit': { type: 'string' },
    'creator-limit': { type: 'string' },
    'keep-for': { type: 'string' },
    'allow-private': { type: 'string', multiple: true, default: [] },
  },
  details: [
    ['--port 8787', 'where it listens'],
    ['--host <address>', 'on which address of this machine; all of them when left out'],
    ['--data ./vitrine-data', 'the folder of the ledger; one server at a time'],
    ['--storefronts ./storefronts', 'the folder of the documents, <creator>.json each'],
    ['--tokens <file>', 'who may read and report; a changed file counts within seconds'],
    ['--sender-limit 6000', 'entries a minute from one address, or one /56 of IPv6'],
    ['--creator-limit 1000000', 'entries a minute for one creator, from everywhere'],
    ['--keep-for <days>', 'entries are removed so many days after their receipt; for ever when left out'],
    [
      '--allow-private host:port',
      'for development: a private address that may be asked for stock; repeatable',
    ],
    ['DATABASE_URL=postgres://…', 'the ledger on a PostgreSQL server in place of --data'],
    ['VITRINE_PROXIES=1', 'how many proxies of your own stand before it'],
  ],
  words: 0,
  async run({ values, env, say, write }) {
    const text = (name: string) => values[name] as string | undefined;
    const port = wholeNumber('--port', text('port'), 65_535) ?? 8787;
    const proxies = wholeNumber('VITRINE_PROXIES', env['VITRINE_PROXIES'], 20) ?? 0;
    const address = wholeNumber('--sender-limit', text('sender-limit'), 999_999_999);
    const creator = wholeNumber('--creator-limit', text('creator-limit'), 999_999_999);
    const keepFor = wholeNumber('--keep-for', text('keep-for'), 36_500);
    const allowPrivate = values['allow-private'] as readonly string[];
    for (const place of allowPrivate)
      if (!/^(\[[\da-f:]+\]|[^:\s]+):\d+$/i.test(place))
        throw new Misuse(`--allow-private takes host:port, not "${place}".`);
    const { createServer, firstOf, storedStorefronts } = await peer(() => import('../server/index.ts'));
    const { folderStorefronts, guardedFetch, listen, openInThread, openStorage } = await peer(
      () => import('../server/node.ts'),
    );
    const log = (error: unknown, about?: About) =>
      write(logLine(Date.now(), problemOf(error), about, values['json'] === true));
    const tokens = text('tokens');
    const secrets = tokens && (await import('./tokens-file.ts')).openTokensFile(tokens, log);
    const folder = text('storefronts') ?? './storefronts';
    await checkStorefronts(folder, log);
    const url = env['DATABASE_URL'] || undefined;
    let onDeath: (error: Error) => void = () => {};
    const death = new Promise<Error>((resolve) => {
      onDeath = resolve;
    });
    const storage = await (url ? openStorage({ url }) : openInThread({ data: text('data') }, { onDeath }));
    const cleaning = keepFor === undefined ? undefined : keepClean(storage, keepFor, log);
    try {
      const server = createServer({
        storage,
        storefronts: firstOf(folderStorefronts(folder, log), storedStorefronts(storage)),
        ...(secrets && { secrets }),
        fetch: guardedFetch({ allowPrivate }),
        allowPrivate,
        limits: { ...(address !== undefined && { address }), ...(creator !== undefined && { creator }) },
        env: (name) => env[name],
        log,
      });
      const host = text('host');
      const listening = await listen(server, { port, host, proxies }).catch(
        (error: NodeJS.ErrnoException) => {
          throw cannotListen(error, port, host);
        },
      );
      const where = url ? 'PostgreSQL' : String(text('data'));
      say(`Vitrine listens on ${listening.url}/, its ledger in ${where}. Ctrl-C ends it.`, {
        url: listening.url,
        ledger: where,
      });
      const end = await Promise.race([signal(), death]);
      await listening.close();
      if (end instanceof Error)
        throw new Failure(
          problem('ledger', end.message, 'Start the server again; it takes up where it was.'),
        );
      return {};
    } finally {
      clearInterval(cleaning);
      await storage.close();
    }
  },
};

/** Until the first signal that asks for the end. */
const signal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
  });

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  if (error.code === 'EADDRINUSE')
    return new Failure(problem('--port', `Port ${port} is taken.`, 'Choose another: --port 8788.'));
  if (error.code === 'EACCES')
    return new Failure(
      problem('--port', `Port ${port} may not be used by this user.`, 'Choose one above 1023.'),
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Failure(
      problem('--host', `"${host}" is no address of this machine.`, 'Leave --host out, or use 127.0.0.1.'),
    );
  return error;
}

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  throw new Misuse(`${name} takes a whole number up to ${most}, not "${text}".`);
}

/** Says at the start what would otherwise show only at a shopper's request. */
async function checkStorefronts(folder: string, report: (problem: Problem) => void): Promise<void> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      problem(
        folder,
        error.code === 'ENOENT' ? 'There is no such folder.' : `It cannot be read: ${error.message}.`,
        'Make it and put <creator>.json into it, or name another by --storefronts.',
      ),
    );
  });
  const [{ parse }, { nameProblem }] = await Promise.all([
    import('../core/document.ts'),
    import('../server/storefronts/folder.ts'),
  ]);
  for (const file of files.filter((it) => it.endsWith('.json'))) {
    const path = join(folder, file);
    const json = await readFile(path, 'utf8').catch(() => null);
    const wrong =
      json === null ? problem(path, 'It cannot be read.', 'Check its permissions.') : nameProblem(json, file);
    if (wrong) report({ ...wrong, path });
    else
      for (const it of parse(json).problems)
        report({ ...it, path: [path, it.path].filter(Boolean).join(': ') });
  }
}

/** Removes old entries now and once a day. */
function keepClean(storage: Storage, days: number, log: (error: unknown) => void): NodeJS.Timeout {
  const clean = () => storage.removeBefore(Date.now() - days * DAY).catch(log);
  void clean();
  return setInterval(clean, DAY);
}
