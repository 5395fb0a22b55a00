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
    const child = spawn('npm', args, { cwd, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function must(cwd: string, ...args: string[]): Promise<void> {
  const { code, output } = await npm(cwd, ...args);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${basename(cwd)}: ${output}`);
}

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
  const packs = join(folder, 'packed');
  mkdirSync(packs);
  await must(ROOT, 'pack', '--ignore-scripts', '--pack-destination', packs);
  const packed = join(packs, readdirSync(packs)[0] ?? '');
  return {
    folder,
    async install(name) {
      const app = join(folder, 'apps', name);
      const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
      await must(app, 'ci', ...quiet);
      await must(app, 'install', '--no-save', '--no-package-lock', ...quiet, packed);
      return app;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
