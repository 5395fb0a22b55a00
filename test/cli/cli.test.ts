import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { logLine, problemOf } from '../../src/cli/log.ts';
import { runCommand } from '../../src/cli/run.ts';
import { openTokensFile } from '../../src/cli/tokens-file.ts';
import { problem } from '../../src/core/problem.ts';
import { openStorage, type Place } from '../../src/server/storage/open.ts';
import type { SqlStorage } from '../../src/server/storage/sql-storage.ts';
import type { KeptConversion, KeptEntry } from '../../src/server/storage/storage.ts';
import { postgresql } from '../server/places.ts';
import { tally } from '../../src/core/tally.ts';
import type { Entry } from '../../src/core/ledger.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const type = (...args: string[]) => typeIn({}, ...args);
async function typeIn(env: NodeJS.ProcessEnv, ...args: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(args, env, { out: (it) => (out += it), err: (it) => (err += it) });
  return { code, out, err };
}
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('called wrongly', () => {
  it.each<[string, string[], RegExp]>([
    ['with nothing', [], /npx vitrine serve/],
    ['with no such command', ['toString'], /no command "toString"/],
    ['with no such option', ['serve', '--prot', '1'], /prot/],
    ['with a port that is none', ['serve', '--port', '99999'], /--port/],
    ['with a word too many', ['serve', 'here'], /"here" is too much/],
    ['with a place that is none', ['serve', '--allow-private', 'http://a'], /host:port/],
    ['without a file', ['import-report', '--network', 'amazon', '--creator', 'maya'], /missing/],
    [
      'with a network that has a postback',
      ['import-report', 'x', '--network', 'awin', '--creator', 'maya'],
      /ltk/,
    ],
    [
      'with a creator that is none',
      ['import-report', 'x', '--network', 'ltk', '--creator', '../x'],
      /creator/,
    ],
  ])('%s it says how, and exits 2', async (_name, args, words) => {
    const { code, out, err } = await type(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toContain('npx vitrine');
  });

  it.each(['serve', 'render', 'import-report', 'backup', 'restore'])(
    'help of %s is no mistake, and names each option',
    async (name) => {
      for (const args of [
        [name, '--help'],
        ['help', name],
      ]) {
        const { code, out, err } = await type(...args);
        expect([code, err]).toEqual([0, '']);
        const { options } = await COMMANDS[name as keyof typeof COMMANDS]();
        for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
        expect(out).toContain(`npx vitrine ${name}`);
      }
    },
  );

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await type('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each<[string, string[], RegExp]>([
    [
      'a storefronts folder that does not exist',
      ['--storefronts', 'no-such-folder'],
      /no-such-folder.*no such folder/s,
    ],
    [
      'a tokens file that does not exist',
      ['--tokens', 'no-such-file.json'],
      /no-such-file\.json.*cannot be read/s,
    ],
  ])('%s is said at the start, and nothing runs', async (_name, args, words) => {
    const there = mkdtempSync(join(folder, 'documents-'));
    const given = args.includes('--storefronts') ? args : [...args, '--storefronts', there];
    const { code, err } = await type('serve', '--port', '0', '--data', 'memory://', ...given);
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});

describe('check', () => {
  const document = (more: object = {}) =>
    JSON.stringify({
      version: 1,
      creator: { id: 'maya', name: 'Maya' },
      products: [{ id: 'shirt', name: 'Shirt', offers: [{ url: 'https://northwind.example/p' }] }],
      ...more,
    });

  it('says when each way out was last seen to work; on no day is that a Problem', async () => {
    const { code, out, err } = await type('check', file('well.json', document()));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^intent-meta: last seen to work on \d{4}-\d\d-\d\d, -?\d+ days ago\./m);
    expect(out).toMatch(/^intent-chat: .* It is offered, and no link any more/m);
    expect(out).toMatch(/^kakao-external: nobody has said when/m);
    expect(out).not.toContain('x-safari-x');
    expect(out).toContain('1 products, 0 Problems.');
  });

  it('says what is wrong, with the ways out as well', async () => {
    const handoff = { methods: { nobody: true, 'intent-meta': { verified: '2001-01-01' } } };
    const path = file('wrong.json', document({ handoff, lang: 7 }));
    const { code, out, err } = await type('check', path, '--json');
    expect(code).toBe(1);
    const problems = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path);
    expect(problems).toEqual([`${path}, lang`, `${path}, handoff.methods.nobody`]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ method: 'intent-meta', verified: '2001-01-01', isFresh: false });
    expect(lines.at(-1)).toEqual({ file: path, products: 1, problems: 2 });
    expect((await type('check', path)).out).toMatch(
      /^intent-meta: .* It stays the link in instagram, facebook, messenger, threads on android/m,
    );
  });
});

it('what a stranger wrote into a document does nothing to the terminal', async () => {
  const words = '\u001b[2J\u001b[31m\n0 Problems.\r\u202e';
  const document = {
    version: 1,
    creator: { id: words, name: words },
    retailers: { [words]: {} },
    [words]: 1,
  };
  const { err } = await type('check', file('forged.json', JSON.stringify(document)));
  expect(err).toContain('creator.id');
  expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(err).not.toMatch(/^0 Problems/m);
});

describe('a file that is not there or not right', () => {
  const args = ['--network', 'amazon', '--creator', 'maya'];

  it('is a Problem', async () => {
    const { code, out, err } = await type('import-report', join(folder, 'none.csv'), ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('cannot be read');
  });

  it('is a Problem as JSON with --json, and repeats no secret', async () => {
    const tokens = file('tokens.json', '[{"token": "a very secret token"');
    const { code, err } = await type('serve', '--tokens', tokens, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      path: tokens,
      what: expect.any(String),
      fix: expect.any(String),
    });
    expect(err).not.toContain('secret token');
  });
});

describe('reports without a postback', () => {
  const amazon = [
    'Fee-Earnings reports from 11-01-2026 to 11-20-2026',
    'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group,Direct Sale',
    'Apparel,"Shirt, linen",B000000001,Amazon.com,maya-20,2026-11-02,68.00,1,0,68.00,2.72,phone,ndi',
    'Apparel,"Shirt, linen",B000000001,Amazon.com,maya-20,2026-11-02,68.00,1,0,68.00,2.72,phone,ndi',
    'Apparel,Hat,B000000002,Amazon.com,maya-20,2026-11-03,30.00,0,1,-30.00,-1.20,phone,ndi',
    'Apparel,Hat,B000000002,Amazon.com,maya-20,sometime,30.00,1,0,30.00,1.20,phone,ndi',
  ].join('\r\n');

  it('are taken once, line by line, as imported', async () => {
    const data = join(folder, 'data');
    const report = file('amazon.csv', `\uFEFF${amazon}\r\n`);
    const args = [
      'import-report',
      report,
      '--network',
      'amazon',
      '--creator',
      'maya',
      '--data',
      data,
      '--json',
    ];
    const first = await type(...args);
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toEqual({ kept: 3, repeated: 0, problems: 1 });
    expect(JSON.parse(first.err)).toMatchObject({ path: `${report}, line 6` });
    expect(JSON.parse((await type(...args)).out)).toEqual({ kept: 0, repeated: 3, problems: 1 });

    const ltk = file(
      'ltk.csv',
      'Order ID,Date,Status,Order Amount,Commissions\nL1,11/19/2026,Open,$40.00,$4.00\n',
    );
    const more = ['--network', 'ltk', '--creator', 'maya', '--data', data];
    expect(await type('import-report', ltk, ...more)).toMatchObject({ code: 0, err: '' });

    const storage = await openStorage({ data });
    const entries: Entry[] = [];
    for await (const lot of storage.entries({ creator: 'maya' })) entries.push(...lot);
    // One folder is one process's, and one storage's in it.
    await storage.close();
    expect(entries.every(({ proof }) => proof === 'imported')).toBe(true);
    expect(tally(entries, { now: 0 }).total).toMatchObject({
      conversions: { approved: 2, pending: 1, reversed: 1 },
      commission: { USD: '9.44' },
    });
  }, 60_000);

  it('as a spreadsheet of its own kind are refused, with what to do', async () => {
    const report = file('report.xlsx', 'PK\u0003\u0004');
    const args = ['import-report', report, '--network', 'amazon', '--creator', 'maya'];
    const { code, err } = await type(...args, '--data', join(folder, 'packed'));
    expect(code).toBe(1);
    expect(err).toMatch(/packed.*CSV/s);
  });

  it('in UTF-16 with tabs, as spreadsheets write them, are taken', async () => {
    const text =
      'Transaction Date\tMerchant\tOrder Amount\tCommission Amount\n20.11.2026\tNorthwind\t1.068,00 €\t6,80 €\n';
    const report = join(folder, 'utf16.txt');
    writeFileSync(report, `\uFEFF${text}`, 'utf16le');
    const args = ['import-report', report, '--network', 'shopmy', '--creator', 'maya', '--json'];
    const { code, out } = await type(...args, '--data', join(folder, 'utf16'));
    expect([code, JSON.parse(out)]).toEqual([0, { kept: 1, repeated: 0, problems: 0 }]);
  }, 60_000);

  it('of an unknown make are refused, with what was looked for', async () => {
    const report = file('other.csv', 'a,b\n1,2\n');
    const { code, err } = await type(
      'import-report',
      report,
      '--network',
      'shopmy',
      '--creator',
      'maya',
      '--data',
      join(folder, 'other'),
    );
    expect(code).toBe(1);
    expect(err).toContain('commission');
  }, 60_000);
});

describe('backup and restore', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const click = '01JD3W5K7M9N1P3Q5R7S000009';
  const entry = { type: 'handoff', at, received: at, creator: 'maya', retailer: 'northwind' } as const;

  /** Taps, an order in two reports, a conflict and documents: rows of every table that a ledger fills by itself. */
  async function fill(storage: SqlStorage): Promise<void> {
    const tap = { ...entry, id: '01JD3W5K7M9N1P3Q5R7S000001', click, brand: 'Ümläut "x", \\ y' };
    await storage.append([
      tap,
      { ...entry, id: '01JD3W5K7M9N1P3Q5R7S000002', type: 'outcome', outcome: 'left', click },
      { ...entry, id: '01JD3W5K7M9N1P3Q5R7S000003', creator: 'otto', received: '2026-11-20T08:00:00.123Z' },
    ]);
    expect(await storage.append([{ ...tap, product: 'hat' }])).toEqual([0]);
    for (const [nth, status] of (['pending', 'approved'] as const).entries())
      await storage.convert(
        {
          ...entry,
          id: `01JD3W5K7M9N1P3Q5R7S00001${nth}`,
          type: 'conversion',
          proof: 'signed',
          order: 'A1',
          network: 'direct',
          click,
          status,
          value: '68.00',
          commission: '6.80',
          currency: 'USD',
        },
        { value: `nonce ${nth}`, until: Date.parse('2030-01-01') },
      );
    await storage.keepStorefront('maya', '{"a":1}', Date.parse(at));
    await storage.keepStorefront('maya', '{"a":2}', Date.parse(at));
    await storage.keepTurnedAway?.({ creator: 'maya', minute: at, server: 'a', entries: 7 });
  }

  /** All that anybody could ask of it, and every row. */
  async function contentsOf(storage: SqlStorage) {
    const entries: KeptEntry[] = [];
    for (const creator of ['maya', 'otto'])
      for await (const page of storage.entries({ creator })) entries.push(...page);
    const rows: string[] = [];
    for await (const line of storage.backup()) rows.push(line);
    return {
      entries,
      rows,
      tally: tally(entries, { now: Date.parse(at), by: 'creator' }),
      document: await storage.storefront('maya'),
      turnedAway: await storage.turnedAway?.('maya', {}),
    };
  }

  let server: Awaited<ReturnType<typeof postgresql>>;
  beforeAll(async () => {
    server = await postgresql();
  }, 60_000);
  afterAll(() => server?.close());
  let made = 0;
  const aFolder = async (): Promise<Place> => ({ data: join(folder, `ledger-${++made}`) });
  async function aDatabase(): Promise<Place> {
    const name = `backup_${Date.now().toString(36)}_${++made}`;
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return { url: Object.assign(new URL(server.url), { pathname: `/${name}` }).href };
  }
  const on = (given: Place, ...args: string[]) =>
    given.url
      ? typeIn({ DATABASE_URL: given.url }, ...args, '--json')
      : type(...args, '--json', '--data', given.data ?? '');

  it.each([
    ['a folder', 'a folder', aFolder, aFolder],
    ['a folder', 'PostgreSQL', aFolder, aDatabase],
    ['PostgreSQL', 'PostgreSQL', aDatabase, aDatabase],
    ['PostgreSQL', 'a folder', aDatabase, aFolder],
  ])(
    'from %s to %s give the same tally, rows and documents',
    async (_from, _to, makeFrom, makeTo) => {
      const [from, to] = [await makeFrom(), await makeTo()];
      const copy = join(folder, `copy-${++made}.jsonl.gz`);
      const storage = await openStorage(from);
      await fill(storage);
      const { rows, ...contents } = await contentsOf(storage);
      // On PostgreSQL the server may go on running; a folder is one process's.
      if (!from.url) await storage.close();
      const written = await on(from, 'backup', '-o', copy);
      expect(written).toMatchObject({ code: 0, err: '' });
      if (from.url) await storage.close();
      expect(JSON.parse(written.out).rows).toBe(rows.length);
      // A second time there is nothing to add; a folder takes long to open.
      for (const added of to.url ? [rows.length, 0] : [rows.length])
        expect(JSON.parse((await on(to, 'restore', copy)).out)).toEqual({ file: copy, rows: added });
      const again = await openStorage(to);
      const { rows: restored, ...after } = await contentsOf(again);
      expect(after).toEqual(contents);
      expect(restored).toEqual(rows);
      expect(after.tally.total).toMatchObject({
        taps: 2,
        left: 1,
        conversions: { approved: 1 },
        commission: { USD: '6.80' },
      });
      // It goes on where it was: the report is known, its signature too.
      const [report] = contents.entries.filter(({ status }) => status === 'approved') as [KeptConversion];
      const known = { value: 'nonce 1', until: Date.parse('2030-01-01') };
      expect(await again.convert({ ...report, id: '01JD3W5K7M9N1P3Q5R7S000020' }, known)).toBe('replayed');
      expect(await again.convert({ ...report, id: '01JD3W5K7M9N1P3Q5R7S000020' })).toBe('repeated');
      await again.close();
    },
    120_000,
  );

  it('say what is wrong with a file that is no backup', async () => {
    const wrong = file('wrong.gz', 'not gzip');
    const { code, err } = await type('restore', wrong, '--data', join(folder, 'wrong'));
    expect([code, err.includes('cannot be put back')]).toEqual([1, true]);
    expect((await type('restore', join(folder, 'none.gz'), '--data', join(folder, 'wrong'))).code).toBe(1);
    expect((await type('backup')).code).toBe(2);
  }, 60_000);
});

describe('a line of the log', () => {
  it('has its time, is one line, and holds no statement', () => {
    const cause = new Error('connection refused');
    const error = new Error('Failed query: insert …\nparams: 01JD-click', { cause });
    const line = logLine(0, problemOf(error), { request: 'R1', endpoint: '/v1/entries' }, false);
    expect(line).toMatch(/^1970-01-01T00:00:00\.000Z server: connection refused .*\[\/v1\/entries R1\]\n$/);
    expect(line).not.toContain('01JD-click');
  });

  it('cannot be forged by what a stranger sent', () => {
    const forged = problem('a\n2026-11-20T08:00:00Z server: all is well', 'x\u001b[31m\u2028y', 'z\r\n');
    for (const json of [false, true]) {
      const line = logLine(0, forged, undefined, json);
      expect(line.match(/[\p{Cc}\p{Zl}]/gu)).toEqual(['\n']);
    }
  });
});

describe('the tokens file', () => {
  it('counts again once it has changed, and as it was while it is broken', () => {
    const path = file('live.json', '[{"token":"token-of-maya-0000","creator":"maya"}]');
    let now = 0;
    const said: string[] = [];
    const secrets = openTokensFile(
      path,
      ({ what }) => said.push(what),
      () => now,
    );
    const creators = () => secrets().tokens.map((it) => ('creator' in it ? it.creator : ''));
    expect(creators()).toEqual(['maya']);
    writeFileSync(
      path,
      '[{"token":"token-of-maya-0000","creator":"maya"},{"token":"token-of-otto-0000","creator":"otto"}]',
    );
    now += 5000;
    expect(creators()).toEqual(['maya', 'otto']);
    writeFileSync(path, '[{"token":');
    now += 5000;
    expect(creators()).toEqual(['maya', 'otto']);
    expect(said).toEqual(['The tokens file is not JSON.']);
  });
});
