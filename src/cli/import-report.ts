// import-report: the CSV report of a network that sends no postback, into the ledger.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ID } from '../core/id.ts';
import { decode } from '../core/readers/decode.ts';
import { formatTime } from '../core/time.ts';
import { newId } from '../server/new-id.ts';
import { peer } from '../server/peer.ts';
import { LAYOUTS } from '../server/reports/layouts.ts';
import { isHeadOf, readReport } from '../server/reports/read-report.ts';
import { type Command, Failure, Misuse } from './command.ts';

export const importReport: Command = {
  usage: 'import-report <file> --network <type> --creator <id> [--currency USD] [--data ./vitrine-data]',
  says: `Takes a CSV report of ${LAYOUTS.map(({ network }) => network).join(', ')} into the ledger; DATABASE_URL as for serve. The same file twice counts once.`,
  options: {
    network: { type: 'string' },
    creator: { type: 'string' },
    currency: { type: 'string', default: 'USD' },
    data: { type: 'string', default: './vitrine-data' },
  },
  details: [
    ['--network <type>', `one of ${LAYOUTS.map(({ network }) => network).join(', ')}`],
    ['--creator <id>', 'whose orders these are'],
    ['--currency USD', 'of amounts that name none'],
    ['--data ./vitrine-data', 'the folder of the ledger; its server has to be ended first'],
    ['DATABASE_URL=postgres://…', 'the ledger on a PostgreSQL server in place of --data'],
  ],
  words: 1,
  async run({ words: [file = ''], values, env, report }) {
    const { network, creator, currency } = values as Record<string, string>;
    const layout = LAYOUTS.find((it) => it.network === network);
    if (!layout) throw new Misuse(`--network takes one of ${LAYOUTS.map((it) => it.network).join(', ')}.`);
    if (!ID.test(creator ?? '')) throw new Misuse('--creator takes the creator’s id.');
    if (!/^[A-Z]{3}$/.test(currency ?? '')) throw new Misuse('--currency takes three letters, like USD.');
    const bytes = await readFile(file).catch((error: Error) => {
      throw new Failure({ path: file, what: `It cannot be read: ${error.message}.`, fix: 'Check the name.' });
    });
    if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
      throw new Failure({
        path: file,
        what: 'It is a packed file, as .xlsx and .zip are.',
        fix: 'Unpack it, or save its sheet as CSV.',
      });
    const { tableIn } = await peer(() => import('../core/readers/cells.ts'));
    // Old Japanese files are Shift_JIS: they are where a column's name comes out of it.
    const [table] = [undefined, 'shift_jis'].flatMap(
      (encoding) => tableIn(decode(bytes, encoding), (cells) => isHeadOf(layout, cells)) ?? [],
    );
    const sha256 = async (words: string) => createHash('sha256').update(words).digest('hex');
    const { conversions, problems } = await readReport(table?.rows ?? [], layout, {
      currency: currency as string,
      sha256,
    });
    for (const it of problems) report({ ...it, path: [file, it.path].filter(Boolean).join(', ') });
    if (conversions.length === 0)
      return {
        line: `Nothing taken from ${file}.`,
        json: { kept: 0, repeated: 0, problems: problems.length },
      };
    const { openStorage } = await peer(() => import('../server/node.ts'));
    const storage = await openStorage({
      data: values['data'] as string,
      url: env['DATABASE_URL'] || undefined,
    });
    const count = { kept: 0, repeated: 0 };
    try {
      const now = Date.now();
      for (const it of conversions) {
        const who = {
          id: newId(now),
          type: 'conversion',
          creator: creator as string,
          network: layout.network,
        } as const;
        const done = await storage.convert({ ...who, ...it, proof: 'imported', received: formatTime(now) });
        count[done === 'kept' ? 'kept' : 'repeated']++;
      }
    } finally {
      await storage.close();
    }
    const line = `${count.kept} conversions taken from ${file}, ${count.repeated} known before, ${problems.length} lines left out.`;
    return { line, json: { ...count, problems: problems.length } };
  },
};
