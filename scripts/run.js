// Starts a child in a process group of its own, keeps what it prints, and can end the whole group.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const groups = new Set();
const windows = process.platform === 'win32';

function end(child, signal) {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Ends every child still running, with all that they started. */
export function endAll(signal = 'SIGTERM') {
  for (const child of groups) end(child, signal);
}

/** Runs `node <args>`; resolves, never rejects, to `{ code, output, seconds }`. */
export function run(args, { env = {}, minutes = 5 } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
    });
    groups.add(child);
    let output = '';
    const keep = (text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => {
      keep(`\nEnded: still running after ${minutes} minutes.\n`);
      end(child, 'SIGKILL');
    }, minutes * 60_000);
    const done = (code) => {
      clearTimeout(timer);
      // Whatever the child left behind holds ports and pipes: it goes too.
      end(child, 'SIGKILL');
      groups.delete(child);
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      done(1);
    });
    child.on('exit', (code) => setTimeout(done, 50, code ?? 1));
  });
}

/** The path of a tool's own script in node_modules, so that no shell and no .cmd file stands between. */
export const tool = (path) => join(ROOT, 'node_modules', path);
