// backup, restore: the whole ledger into a file, and back. Also the way from a folder to a PostgreSQL server.
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { peer } from '../server/peer.ts';
import { type Command, Failure, Misuse } from './command.ts';

const place = {
  options: { data: { type: 'string', default: './vitrine-data' } },
  details: [
    ['--data ./vitrine-data', 'the folder of the ledger; its server has to be ended first'],
    ['DATABASE_URL=postgres://…', 'the ledger on a PostgreSQL server in place of --data; it may be running'],
  ],
} as const;

const open = async (data: unknown, env: NodeJS.ProcessEnv) => {
  const { openStorage } = await peer(() => import('../server/node.ts'));
  return openStorage({ data: String(data), url: env['DATABASE_URL'] || undefined });
};

export const backup: Command = {
  usage: 'backup -o <file.jsonl.gz> [--data ./vitrine-data]',
  says: 'Writes the ledger, documents included, into a file. It holds click ids: keep it as safe as the ledger.',
  options: { ...place.options, out: { type: 'string', short: 'o' } },
  details: [['-o, --out <file>', 'where it is written'], ...place.details],
  words: 0,
  async run({ values, env }) {
    const out = values['out'] as string | undefined;
    if (!out) throw new Misuse('-o takes the file to write.');
    const storage = await open(values['data'], env);
    let rows = 0;
    async function* lines() {
      for await (const line of storage.backup()) {
        rows++;
        yield `${line}\n`;
      }
    }
    try {
      // Under its name only when it is whole.
      const draft = `${out}.part`;
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(draft, { mode: 0o600 }));
      await rename(draft, out);
    } finally {
      await storage.close();
    }
    return { line: `${out}: ${rows} rows.`, json: { file: out, rows } };
  },
};

export const restore: Command = {
  usage: 'restore <file.jsonl.gz> [--data ./vitrine-data]',
  says: 'Puts a backup back. What is in the ledger already stays as it is, so that it may be run again.',
  options: place.options,
  details: place.details,
  words: 1,
  async run({ words: [file = ''], values, env }) {
    const storage = await open(values['data'], env);
    try {
      const input = createReadStream(file);
      const unzipped = input.pipe(createGunzip());
      // A stream's error does not reach what reads its lines.
      const failed = new Promise<never>((_, reject) => {
        for (const stream of [input, unzipped]) stream.once('error', reject);
      });
      const rows = await Promise.race([storage.restore(createInterface({ input: unzipped })), failed]);
      return { line: `${file}: ${rows} rows put back.`, json: { file, rows } };
    } catch (error) {
      const fix = 'Check the file; rows before that place have been put back, and the rest may follow.';
      throw new Failure({ path: file, what: `It cannot be put back: ${(error as Error).message}`, fix });
    } finally {
      await storage.close();
    }
  },
};
