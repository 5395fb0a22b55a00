// folder-lease: one process at a time writes into a folder, across containers and hosts. Two would corrupt it.
//
// The file holds a random token and a counter that the owner raises every two seconds. Whoever finds a file watches the
// counter on its own monotonic clock: no host's time of day is compared with another's, and no process id is trusted
// beyond the machine and the PID namespace that wrote it.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** What the file says of its owner. */
interface Owner {
  readonly token: string;
  /** Raised by the owner as long as it lives. */
  readonly beat: number;
  readonly pid: number;
  /** Which machine and PID namespace `pid` belongs to; null where that cannot be told. */
  readonly scope: string | null;
  /** When the process started, in clock ticks since boot: tells a new process with an old id from the owner. */
  readonly started: string | null;
}

export interface FolderLease {
  /** Call before every commit. @throws LeaseLost once another process has taken the folder. */
  check(): void;
  release(): Promise<void>;
}

/** The folder belongs to another process now; nothing may be written any more. */
export class LeaseLost extends Error {}

export interface LeaseTiming {
  /** Between two beats, in ms. */
  readonly beatMs: number;
  /** How long a file must stand still before its owner counts as gone, in ms. */
  readonly staleMs: number;
}

const TIMING: LeaseTiming = { beatMs: 2000, staleMs: 12_000 };
/**
 * The thread's program. As text: a thread cannot be started from TypeScript, and this has to run as written and as
 * built. After a pause longer than the lease the file is another's, and its counter is not ours to raise; a failure (a
 * full disk) is tried again at the next beat, and if none succeeds, the lease runs out and `check` says so.
 */
const BEATING = `
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { parentPort, workerData: { file, own, beatMs } } = require('node:worker_threads');
let beat = own.beat;
const timer = setInterval(() => {
  try {
    if (JSON.parse(readFileSync(file, 'utf8')).token !== own.token) return stop();
    const draft = file + '.' + own.token;
    writeFileSync(draft, JSON.stringify({ ...own, beat: ++beat }));
    renameSync(draft, file);
  } catch {}
}, beatMs);
function stop() {
  clearInterval(timer);
  parentPort.close();
}
parentPort.on('message', stop);
`;

/** Between two looks at another owner's counter, in ms. */
const LOOK_MS = 250;

/** @throws Error where another process that lives has the folder. */
export async function leaseFolder(folder: string, timing: LeaseTiming = TIMING): Promise<FolderLease> {
  const file = join(folder, 'vitrine.lock');
  const own: Owner = { token: randomUUID(), beat: 0, ...thisProcess() };
  while (!create(file, own)) {
    const found = read(file);
    if (found === null) continue;
    if (!isGone(found.owner) && (await isBeating(file, found.text, timing)))
      throw new Error(
        `Another process${pidOf(found.owner)} has the folder ${folder} open. End it first, or use a PostgreSQL server (DATABASE_URL), which takes many.`,
      );
    remove(file, found.text);
  }
  // A thread of its own: a long query blocks the thread that holds the database, and must not cost the lease.
  const worker = new Worker(BEATING, { eval: true, workerData: { file, own, beatMs: timing.beatMs } });
  worker.unref();
  const stopped = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return {
    check() {
      if (read(file)?.owner?.token !== own.token)
        throw new LeaseLost(`Another process has taken the folder ${folder}; nothing more is written here.`);
    },
    async release() {
      worker.postMessage('stop');
      await stopped;
      const found = read(file);
      if (found?.owner?.token === own.token) rmSync(file, { force: true });
    },
  };
}

/** False where a file is there already. Linked into place, so that nobody ever reads half of it. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    return createExclusively(file, owner);
  } finally {
    unlinkSync(draft);
  }
}

function createExclusively(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where there is no file; `owner` null where it is not one of ours (an older version wrote a bare process id). */
function read(file: string): { readonly text: string; readonly owner: Owner | null } | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const owner = JSON.parse(text) as Owner;
    return { text, owner: typeof owner.token === 'string' ? owner : null };
  } catch {
    return { text, owner: null };
  }
}

/** Known to have ended: it ran here, in this PID namespace, and its process is no more. Saves the wait after a crash. */
function isGone(owner: Owner | null): boolean {
  if (!owner || owner.scope === null || owner.scope !== scope()) return false;
  return owner.started === null || startOf(owner.pid) !== owner.started;
}

async function isBeating(file: string, text: string, { staleMs }: LeaseTiming): Promise<boolean> {
  const end = performance.now() + staleMs;
  while (performance.now() < end) {
    await wait(Math.min(LOOK_MS, staleMs / 4));
    const now = read(file);
    if (now === null) return false;
    if (now.text !== text) return true;
  }
  return false;
}

/** Takes away exactly the file that was judged: of two that want it, one may have put its own there meanwhile. */
function remove(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== text) {
    try {
      linkSync(aside, file);
    } catch {
      // A third has it by now; the owner of this one finds out at its next check.
    }
  }
  unlinkSync(aside);
}

function thisProcess(): Pick<Owner, 'pid' | 'scope' | 'started'> {
  return { pid: process.pid, scope: scope(), started: startOf(process.pid) };
}

/** The boot and the PID namespace, on Linux; elsewhere null, and a file left by a crash is waited out. */
function scope(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/<pid>/stat; null where there is no such process. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets of its own.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const pidOf = (owner: Owner | null): string => (owner ? ` (process ${owner.pid})` : '');
