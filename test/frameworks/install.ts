// The example apps as somebody would have them: copied, installed from their lock files, with the packed Vitrine.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from '../../scripts/run.js';

export interface Said {
  readonly code: number | null;
  readonly output: string;
}

/** Runs npm in a folder, to its end; what it printed is in the answer. */
export function npm(cwd: string, ...args: string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    // Under a test runner's NODE_ENV a bundler would take the packages' development builds.
    const { NODE_ENV: _, ...env } = process.env;
    const child = spawn('npm', args, { cwd, env, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

export async function must(cwd: string, ...args: string[]): Promise<void> {
  const { code, output } = await npm(cwd, ...args);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${basename(cwd)}: ${output}`);
}

/** What npm would publish, as a file in a folder of its own. */
export async function packInto(folder: string): Promise<string> {
  mkdirSync(folder);
  await must(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder);
  return join(folder, readdirSync(folder)[0] ?? '');
}

/** Installs packages beside those that are there, as somebody who tries something would. */
export const add = (cwd: string, ...packages: string[]): Promise<void> =>
  must(cwd, 'install', '--no-save', '--no-package-lock', ...QUIET, ...packages);

export interface Apps {
  readonly folder: string;
  /** Installs one app; gives its folder. */
  install(name: string): Promise<string>;
  remove(): void;
}

/** Copies the apps away from the house, where nothing above them can lend them a package. */
export async function copyApps(): Promise<Apps> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-frameworks-'));
  cpSync(join(ROOT, 'demo/frameworks'), join(folder, 'apps'), {
    recursive: true,
    filter: (path) => !/node_modules|\.angular|[\\/]dist$/.test(path),
  });
  const packed = await packInto(join(folder, 'packed'));
  return {
    folder,
    async install(name) {
      const app = join(folder, 'apps', name);
      await must(app, 'ci', ...QUIET);
      await add(app, packed);
      return app;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
