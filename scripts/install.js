// Brings node_modules in step with the lock file. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.js';

const changed = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes the two files within the same second or so; only a real gap means that the lock has moved on.
const SLACK = 10_000;

/** npm leaves this file only when an installation came to its end. */
function isInstalled() {
  const installed = changed('node_modules/.package-lock.json');
  return installed > 0 && installed + SLACK >= changed('package-lock.json');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Vitrine needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs what is missing; throws a sentence to read when it cannot. */
export function install() {
  checkNode();
  if (isInstalled()) return;
  // npm ci empties the folder, and behind a link it is somebody else's.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link to another folder, and out of step. Remove the link and try again.',
    );
  console.log('Installing packages (npm ci) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error('npm ci failed; its words are above.');
}
