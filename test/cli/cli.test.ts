import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { logLine, problemOf } from '../../src/cli/log.ts';
import { runCommand } from '../../src/cli/run.ts';
import { openTokensFile } from '../../src/cli/tokens-file.ts';
import { problem } from '../../src/core/problem.ts';
import { openStorage } from '../../src/server/storage/open.ts';
import { tally } from '../../src/core/tally.ts';
import type { Entry } from '../../src/core/ledger.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function type(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {}, { out: (it) => (out += it), err: (it) => (err += it) });
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
  it('give the same tally in another folder', async () => {
    const [from, to, copy] = ['from', 'to', 'copy.jsonl.gz'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const first = await openStorage({ data: from });
    await first.append([
      {
        id: '01JD3W5K7M9N1P3Q5R7S000001',
        type: 'handoff',
        at: '2026-11-20T08:00:00.000Z',
        received: '2026-11-20T08:00:00.000Z',
        creator: 'maya',
      },
    ]);
    await first.close();
    expect(await type('backup', '--data', from, '-o', copy)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 rows'),
    });
    expect(await type('restore', copy, '--data', to)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 rows'),
    });
    expect(await type('restore', copy, '--data', to)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 rows'),
    });
    const second = await openStorage({ data: to });
    const entries: Entry[] = [];
    for await (const page of second.entries({ creator: 'maya' })) entries.push(...page);
    await second.close();
    expect(tally(entries, { now: Date.parse('2026-11-20') }).total.taps).toBe(1);
  }, 60_000);

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
