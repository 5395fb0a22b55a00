// The server on bad days: two containers on one folder, a database that hangs or is away, a full disk, a rolling end.
// What it has acknowledged is there afterwards, once; what it cannot keep it says at once.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import { ownPostgresql } from '../server/places.ts';
import { createHome, type Home, ledgerIds, post, type Served } from '../server/served.ts';
import { tap } from '../server/stand.ts';

let home: Home;
beforeEach(() => {
  home = createHome();
});
afterEach(() => home.close());

const batch = (count = 20): Entry[] => Array.from({ length: count }, () => tap({ retailer: 'northwind' }));
const HOUR = 3_600_000;
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** A PID namespace of its own, as a container has: in there the server is process 1. */
const CONTAINER = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
const hasContainers = spawnSync('unshare', [...CONTAINER.slice(1), 'true']).status === 0;
const within = hasContainers ? CONTAINER : [];
if (!hasContainers) console.log('PID namespaces cannot be made here: the same is tried in plain processes.');

/** Posts batches until the server is gone; whatever it acknowledges is added. */
async function load(url: string, acknowledged: Set<string>): Promise<void> {
  for (;;) {
    const entries = batch();
    const answer = await post(url, entries).catch(() => null);
    if (!answer) return;
    if (answer.status === 200) for (const it of entries) acknowledged.add(it.id);
    else await wait(50);
  }
}

async function expectAll(server: Served, acknowledged: ReadonlySet<string>): Promise<void> {
  const ids = await ledgerIds(server.url);
  console.log(`${acknowledged.size} entries acknowledged, ${ids.length} kept.`);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...acknowledged].filter((it) => !ids.includes(it))).toEqual([]);
}

describe('two containers on one folder', () => {
  it('never both write: the second waits for its turn or gives up, and nothing acknowledged is lost', async () => {
    const data = join(home.folder, 'ledger');
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const first = await home.start({ data, within });
      const loads = [1, 2, 3].map(() => load(first.url, acknowledged));
      // On another host, where the clock may be an hour ahead or behind.
      const ahead = (round - 1) * HOUR;
      await expect(home.start({ data, within, ahead })).rejects.toThrow(/has the folder .* open/);
      while (acknowledged.size < (round + 1) * 200) await wait(10);
      // As a rolling update ends it: the signal goes to all of the container.
      spawnSync('pkill', ['-KILL', '-P', String(first.child.pid)]);
      await first.end('SIGKILL');
      await Promise.all(loads);
    }
    const last = await home.start({ data, within });
    await expectAll(last, acknowledged);
    await last.end('SIGKILL');
  });

  it('a server that was paused for longer than its lease writes nothing more, and ends with a message', async () => {
    const data = join(home.folder, 'ledger');
    const acknowledged = new Set<string>();
    const first = await home.start({ data });
    const before = batch();
    expect((await post(first.url, before)).status).toBe(200);
    for (const it of before) acknowledged.add(it.id);
    process.kill(first.child.pid as number, 'SIGSTOP');
    // Of another machine, as far as it can tell: the other's process cannot be looked up, only its lease.
    const second = await home.start({ data, within });
    const during = batch();
    expect((await post(second.url, during)).status).toBe(200);
    for (const it of during) acknowledged.add(it.id);
    const ended = new Promise<number | null>((resolve) => first.child.once('exit', resolve));
    process.kill(first.child.pid as number, 'SIGCONT');
    const late = await post(first.url, batch()).catch(() => null);
    expect(late?.status ?? 503).toBe(503);
    expect(await ended).toBe(1);
    expect(first.log()).toContain('has taken the folder');
    await expectAll(second, acknowledged);
    await second.end('SIGKILL');
  });
});

/** Stops or continues every process of a database server. */
function signalAll(folder: string, signal: 'STOP' | 'CONT'): void {
  const [postmaster = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  const children = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === postmaster;
    } catch {
      return false;
    }
  });
  for (const pid of [postmaster, ...children]) spawnSync('kill', [`-${signal}`, pid]);
}

describe('a database', () => {
  it('that hangs costs no answer and no memory, and is used again when it goes on', async () => {
    const place = await ownPostgresql();
    try {
      const server = await home.start({ url: place.url, args: ['--sender-limit', '1000000'] });
      expect((await post(server.url, batch())).status).toBe(200);
      signalAll(place.folder, 'STOP');
      const answers = await Promise.all(
        Array.from({ length: 300 }, async () => {
          const answer = await post(server.url, batch());
          return [answer.status, answer.headers.get('retry-after')];
        }),
      );
      expect([...new Set(answers.map(String))]).toEqual(['503,5']);
      const ready = await fetch(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      signalAll(place.folder, 'CONT');
      await expect
        .poll(async () => (await post(server.url, batch())).status, { timeout: 60_000, interval: 500 })
        .toBe(200);
      const lines = server.log().trim().split('\n');
      expect(lines.length).toBeLessThan(20);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
      expect(server.log()).not.toMatch(/insert into|params/i);
      await server.end('SIGTERM');
    } finally {
      signalAll(place.folder, 'CONT');
      await place.close();
    }
  });

  it('that hangs does not keep SIGTERM waiting', async () => {
    const place = await ownPostgresql();
    try {
      const server = await home.start({ url: place.url });
      signalAll(place.folder, 'STOP');
      void post(server.url, batch()).catch(() => {});
      await wait(200);
      const code = await Promise.race([server.end('SIGTERM'), wait(25_000).then(() => 'still running')]);
      expect(code).toBe(0);
    } finally {
      signalAll(place.folder, 'CONT');
      await place.close();
    }
  });

  it('that is away is said in 503s, and used again when it is back', async () => {
    const place = await ownPostgresql();
    const server = await home.start({ url: place.url });
    await place.close();
    const answer = await post(server.url, batch());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    await server.end('SIGTERM');
  });
});

describe('a full disk', () => {
  const mount = (folder: string, size: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;

  it('loses nothing that was acknowledged, and the ledger opens again once there is room', async () => {
    const data = join(home.folder, 'small');
    mkdirSync(data);
    if (!mount(data, '200m')) {
      console.log('No file system can be mounted here: the full disk was NOT tried.');
      return;
    }
    try {
      const acknowledged = new Set<string>();
      const server = await home.start({ data, args: ['--sender-limit', '9000000'] });
      let refused = 0;
      for (let round = 0; round < 4000 && refused < 3; round++) {
        const entries = Array.from({ length: 60 }, () => tap({ because: 'x'.repeat(450) }));
        const answer = await post(server.url, entries).catch(() => null);
        if (answer?.status === 200) for (const it of entries) acknowledged.add(it.id);
        else refused++;
      }
      expect(refused).toBe(3);
      expect(acknowledged.size).toBeGreaterThan(0);
      await server.end('SIGKILL');
      execFileSync('mount', ['-o', 'remount,size=600m', data]);
      const again = await home.start({ data });
      await expectAll(again, acknowledged);
      expect((await post(again.url, batch())).status).toBe(200);
      await again.end('SIGKILL');
    } finally {
      spawnSync('umount', ['-l', data]);
    }
  });
});

describe('a rolling end', () => {
  it('resets no answer of a connection that is kept alive', async () => {
    const server = await home.start({ args: ['--sender-limit', '9000000'] });
    const acknowledged = new Set<string>();
    const errors: string[] = [];
    let isEnding = false;
    const loads = Array.from({ length: 6 }, async () => {
      for (;;) {
        const entries = batch();
        try {
          const answer = await post(server.url, entries);
          if (answer.status === 200) for (const it of entries) acknowledged.add(it.id);
        } catch (error) {
          const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
          // Refused is fine: it was not taken. Reset in the middle of an answer is not.
          if (!isEnding || code !== 'ECONNREFUSED') errors.push(`${code} ${isEnding}`);
          return;
        }
      }
    });
    while (acknowledged.size < 400) await wait(10);
    isEnding = true;
    expect(await server.end('SIGTERM')).toBe(0);
    await Promise.all(loads);
    expect(errors).toEqual([]);
    const again = await home.start({});
    await expectAll(again, acknowledged);
    await again.end('SIGKILL');
  });
});
