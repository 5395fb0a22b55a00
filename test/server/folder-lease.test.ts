import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeaseLost, leaseFolder } from '../../src/server/storage/folder-lease.ts';

/** Fast enough for a test, slow enough for a loaded machine. */
const TIMING = { beatMs: 20, staleMs: 2000 };

describe('leaseFolder', () => {
  let folder: string;
  const file = () => join(folder, 'vitrine.lock');
  const foreign = (beat: number) =>
    writeFileSync(
      file(),
      JSON.stringify({ token: 'theirs', beat, pid: 1, scope: 'another host', started: '1' }),
    );
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitrine-lease-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a folder whose owner lives, and takes it once the owner has let go', async () => {
    const first = await leaseFolder(folder, TIMING);
    await expect(leaseFolder(folder, TIMING)).rejects.toThrow(/has the folder .* open/);
    await first.release();
    const second = await leaseFolder(folder, TIMING);
    second.check();
    await second.release();
  });

  it('gives the folder to one of many that come at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => leaseFolder(folder, TIMING)));
    const taken = all.filter((it) => it.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    for (const it of taken) await it.value.release();
  });

  it('refuses the folder of an owner elsewhere whose counter goes on, whatever its process id', async () => {
    let beat = 0;
    foreign(beat);
    const timer = setInterval(() => foreign(++beat), 20);
    await expect(leaseFolder(folder, TIMING)).rejects.toThrow(/has the folder/);
    clearInterval(timer);
  });

  it('takes the folder of an owner elsewhere whose counter stands still', async () => {
    foreign(7);
    const lease = await leaseFolder(folder, { ...TIMING, staleMs: 200 });
    lease.check();
    await lease.release();
  });

  it('takes the folder of a process that ended here without waiting for it', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const lease = await leaseFolder(folder, TIMING);
    const own = JSON.parse(readFileSync(file(), 'utf8'));
    await lease.release();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    writeFileSync(file(), JSON.stringify({ ...own, token: 'gone', pid: child.pid }));
    // A wait of ten minutes would end the test.
    await (await leaseFolder(folder, { ...TIMING, staleMs: 600_000 })).release();
  });

  it('lets nothing be written any more once the folder is another’s, and leaves the other’s file alone', async () => {
    const lease = await leaseFolder(folder, TIMING);
    lease.check();
    foreign(0);
    expect(() => lease.check()).toThrow(LeaseLost);
    await lease.release();
    expect(readFileSync(file(), 'utf8')).toContain('theirs');
  });

  it('takes the folder of a version that wrote a bare process id, once it is idle', async () => {
    writeFileSync(file(), '1');
    await (await leaseFolder(folder, { ...TIMING, staleMs: 200 })).release();
  });
});
