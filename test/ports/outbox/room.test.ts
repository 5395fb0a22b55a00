import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/ledger.ts';
import { type Kept, overflow, ROOM, ROOM_FOR_OTHERS, sizeOf } from '../../../src/ports/outbox/room.ts';

const kept = (id: string, type: Entry['type'], more: Partial<Kept> = {}): Kept => ({
  id,
  server: 'https://ledger.example',
  entry: { id, type, at: `2026-11-20T08:00:${id.slice(-2)}.000Z`, because: 'x'.repeat(900) },
  owner: 'me',
  due: 0,
  ...more,
});
const list = (count: number, type: Entry['type'], from = 10) =>
  Array.from({ length: count }, (_, index) => kept(`E${from + index}`, type));

describe('room on the device', () => {
  test('what fits stays', () => {
    expect(overflow(list(40, 'shown'))).toEqual([]);
  });

  test('the oldest that was only shown gives way first, until it fits', () => {
    const all = [...list(60, 'shown'), kept('F00', 'fallback')];
    const gone = new Set(overflow(all));
    const left = all.filter(({ id }) => !gone.has(id));
    expect(left.reduce((sum, it) => sum + sizeOf(it), 0)).toBeLessThanOrEqual(ROOM_FOR_OTHERS);
    expect(gone.has('E10')).toBe(true);
    expect(gone.has('E69')).toBe(false);
    expect(gone.has('F00')).toBe(false);
  });

  test('what was refused gives way before anything that may still be taken', () => {
    const gone = overflow([...list(48, 'shown'), kept('Z99', 'handoff', { refused: 'Bad.' })]);
    expect(gone[0]).toBe('Z99');
  });

  test('taps never', () => {
    expect(overflow(list(80, 'handoff'))).toEqual([]);
    expect(overflow([...list(70, 'handoff'), kept('S00', 'shown')])).toEqual(['S00']);
  });

  test('a tap always finds room above what others may fill', () => {
    expect(ROOM - ROOM_FOR_OTHERS).toBeGreaterThan(10 * sizeOf(kept('T00', 'handoff')));
    expect(ROOM).toBe(64 * 1024);
  });

  test('counts bytes, not letters', () => {
    const plain = kept('A00', 'shown');
    const wide = kept('A00', 'shown', { server: 'https://ledger.exampl€' });
    expect(sizeOf(wide) - sizeOf(plain)).toBe(2);
  });
});
