import { ulidOf } from '../core/ulid.ts';

/** A new ULID. */
export const ulid = (now: number): string => ulidOf(now, crypto.getRandomValues(new Uint8Array(16)));
