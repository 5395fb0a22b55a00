import { describe, expect, it } from 'vitest';
import { formatTime } from '../../src/core/time.ts';
import {
  createAppendQueue,
  type InsertRows,
  type QueueOptions,
} from '../../src/server/storage/append-queue.ts';
import type { Row } from '../../src/server/storage/rows.ts';
import type { KeptEntry } from '../../src/server/storage/storage.ts';
import { StorageUnavailable } from '../../src/server/storage/unavailable.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');
let minted = 0;
const entry = (creator: string): KeptEntry => ({
  id: `01JD3W5K7M9N1P3Q5R7S${String(++minted).padStart(6, '0')}`,
  type: 'shown',
  at: formatTime(NOW),
  creator,
  received: formatTime(NOW),
});
const many = (count: number, creator: string) => Array.from({ length: count }, () => entry(creator));
const coded = (code: string) => Object.assign(new Error('insert into … secret-click-id'), { code });

function queueOn(insert: InsertRows, more: Partial<QueueOptions> = {}) {
  const statements: (readonly Row[])[] = [];
  const { append } = createAppendQueue({
    insert: async (rows) => {
      statements.push(rows);
      return insert(rows);
    },
    lanes: 2,
    maxRows: 200,
    byCreator: true,
    ...more,
  });
  return { append, statements };
}

describe('createAppendQueue', () => {
  it('puts no two creators into one statement, and a creator’s waiting requests together', async () => {
    const { append, statements } = queueOn(async () => []);
    await Promise.all([
      append([entry('a'), entry('b')]),
      append([entry('a')]),
      append([entry('b')]),
      append([entry('a')]),
    ]);
    expect(statements.map((rows) => [...new Set(rows.map((it) => it.creator))].join())).toEqual(['a', 'b']);
    expect(statements.map((rows) => rows.length)).toEqual([3, 2]);
  });

  it('names the places of the request that a conflict belongs to', async () => {
    const bad = entry('b');
    const { append } = queueOn(async (rows) => rows.flatMap((row, at) => (row.id === bad.id ? [at] : [])));
    const [one, two] = await Promise.all([append([entry('a'), bad, entry('b')]), append(many(3, 'b'))]);
    expect([one, two]).toEqual([[1], []]);
  });

  it('lets a busy creator keep nobody else waiting', async () => {
    const { append, statements } = queueOn(async () => [], { lanes: 1, maxRows: 10 });
    await Promise.all([
      ...Array.from({ length: 5 }, () => append(many(10, 'busy'))),
      append([entry('quiet')]),
    ]);
    expect(statements.findIndex((rows) => rows[0]?.creator === 'quiet')).toBe(1);
  });

  it('turns away what a hung database cannot take, and takes entries again when it is back', async () => {
    let release = () => {};
    const hung = new Promise<void>((resolve) => (release = resolve));
    const { append } = queueOn(() => hung.then(() => []), { lanes: 1, maxRows: 10, maxWaiting: 50 });
    const waiting = Array.from({ length: 5 }, () => append(many(10, 'a')));
    await expect(append(many(10, 'a'))).rejects.toThrow(StorageUnavailable);
    release();
    await Promise.all(waiting);
    expect(await append(many(10, 'a'))).toEqual([]);
  });

  it('keeps what could be kept of a batch over several creators, and says what was not', async () => {
    const { append } = queueOn(async (rows) => {
      if (rows[0]?.creator === 'away') throw coded('08006');
      return [];
    });
    const error = await append([entry('here'), entry('away'), entry('here'), entry('away')]).catch(
      (it) => it,
    );
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(error.notKept).toEqual([1, 3]);
  });

  it.each([
    '57014',
    '57P01',
    '57P03',
    '53100',
    '53300',
    '08006',
    '25006',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
  ])('says of %s that the database is away, without the statement', async (code) => {
    const { append } = queueOn(async () => {
      throw new Error('Failed query: insert … params: secret-click-id', {
        cause: Object.assign(new Error('gone'), { code }),
      });
    });
    const error = await append([entry('a')]).catch((it) => it);
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(error.message).not.toContain('secret-click-id');
  });

  it.each(['40001', '40P01'])('tries %s once more', async (code) => {
    let tries = 0;
    const { append } = queueOn(async () => {
      if (++tries === 1) throw coded(code);
      return [];
    });
    expect(await append([entry('a')])).toEqual([]);
    expect(tries).toBe(2);
  });

  it('lets a request that spoils a statement fail alone', async () => {
    const bad = entry('a');
    const { append } = queueOn(async (rows) => {
      if (rows.some((row) => row.id === bad.id)) throw coded('22021');
      return [];
    });
    const results = await Promise.allSettled([append([entry('a')]), append([bad]), append([entry('a')])]);
    expect(results.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
