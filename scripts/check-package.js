// What npm would publish, looked at as the one who installs it: publint, and whether every entry's types are right.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, tool } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'vitrine-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function go(command, args, shell = false) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell });
  if (status !== 0) process.exit(1);
}

// On Windows npm is a script for a shell.
go(
  'npm',
  ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
  process.platform === 'win32',
);
const packed = join(folder, readdirSync(folder)[0]);
go(process.execPath, [tool('publint/src/cli.js'), 'run', packed, '--strict']);
go(process.execPath, [tool('@arethetypeswrong/cli/dist/index.js'), packed, '--profile', 'esm-only']);
