// `npm start`: installs and builds what is missing, then runs the demo until Ctrl-C.
import { spawn } from 'node:child_process';
import { isFresh } from './fresh.js';
import { install } from './install.js';
import { ROOT, run } from './run.js';
import { STEPS } from './steps.js';

async function build() {
  if (STEPS.build.makes.every((path) => isFresh(path))) return;
  console.log('Building …');
  for (const args of STEPS.build.commands()) {
    const { code, output } = await run(args);
    if (code !== 0) throw new Error(`${output}\nThe build failed; its words are above.`);
  }
}

/** npm stands behind a shell, and a signal sent to npm alone ends the shell without reaching us: watch for that. */
function onOrphaned(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, 500).unref();
}

function demo() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal has sent it to both already; a second one does no harm.
    process.on(signal, () => child.kill(signal));
  }
  onOrphaned(() => child.kill('SIGTERM'));
  process.on('exit', () => child.kill('SIGKILL'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

try {
  install();
  await build();
  demo();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
