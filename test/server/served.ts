// The server as a user starts it, from the built package, for tests that kill it, stop it or share its folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.js';
import type { Entry } from '../../src/core/ledger.ts';

export const TOKEN = 'token-of-maya-0000';

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written to standard error. */
  log(): string;
  /** Sends the signal and waits for the end; gives the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface StartOptions {
  /** The ledger's folder, absolute; or DATABASE_URL. */
  readonly data?: string;
  readonly url?: string;
  /** Run by this command, as `unshare --pid`. */
  readonly within?: readonly string[];
  readonly args?: readonly string[];
  /** Milliseconds by which its clock is ahead. */
  readonly ahead?: number;
}

export interface Home {
  readonly folder: string;
  /** @throws Error with what it said where it does not come up. */
  start(options: StartOptions): Promise<Served>;
  close(): void;
}

/** On top of what `npm run test:clock` has set already. */
const clockEnv = (ahead: number) => ({
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --require ${JSON.stringify(PRELOAD)}`.trim(),
  VITRINE_CLOCK_AHEAD: String(Number(process.env['VITRINE_CLOCK_AHEAD'] ?? 0) + ahead),
});
const PRELOAD = join(ROOT, 'scripts/clock/preload.cjs').replaceAll('\\', '/');

/** A folder with Maya's document and token. */
export function createHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-served-'));
  const running = new Set<ChildProcess>();
  mkdirSync(join(folder, 'storefronts'));
  const document = {
    version: 1,
    creator: { id: 'maya', name: 'Maya' },
    products: [{ name: 'Shirt', offers: [{ url: 'https://northwind.example/p/1' }] }],
  };
  writeFileSync(join(folder, 'storefronts/maya.json'), JSON.stringify(document));
  writeFileSync(join(folder, 'tokens.json'), JSON.stringify([{ token: TOKEN, creator: 'maya' }]));

  return {
    folder,
    async start({ data = join(folder, 'ledger'), url = '', within = [], args = [], ahead = 0 }) {
      const command = [
        ...within,
        process.execPath,
        join(ROOT, 'lib/cli/vitrine.js'),
        'serve',
        '--json',
        '--port=0',
        `--data=${data}`,
        `--storefronts=${join(folder, 'storefronts')}`,
        `--tokens=${join(folder, 'tokens.json')}`,
        ...args,
      ];
      const [file = '', ...rest] = command;
      const child = spawn(file, rest, {
        env: { ...process.env, DATABASE_URL: url, ...(ahead && clockEnv(ahead)) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
      void gone.then(() => running.delete(child));
      let log = '';
      child.stderr?.on('data', (text) => (log += String(text)));
      const line = await new Promise<string>((resolve, reject) => {
        child.stdout?.once('data', (text) => resolve(String(text)));
        void gone.then(() => reject(new Error(`It ended: ${log}`)));
      });
      return {
        url: (JSON.parse(line) as { url: string }).url,
        child,
        log: () => log,
        async end(signal) {
          child.kill(signal);
          return gone;
        },
      };
    },
    close() {
      for (const child of running) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const post = (url: string, entries: readonly Entry[]): Promise<Response> =>
  fetch(`${url}/v1/entries`, { method: 'POST', body: JSON.stringify({ entries }) });

/** The ids of all that it has. */
export async function ledgerIds(url: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const text = await (await fetch(`${url}/v1/export`, { headers })).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as Entry).id);
}
