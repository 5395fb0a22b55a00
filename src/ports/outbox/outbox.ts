// outbox: keeps what happened until the server has it. On the device when that is granted, else in memory; sent when
// a tap has been taken, every few seconds, and when the page is left.
import type { Entry } from '../../core/ledger.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { Word } from '../consent.ts';
import { entriesOf } from './address.ts';
import type { Outbox, OutboxPorts } from '../outbox.ts';
import { isFinal, type Refusal, verdict } from './answer.ts';
import { createOwner } from './owner.ts';
import { pause } from './pause.ts';
import { post } from './post.ts';
import { isTap, type Kept, overflow, ROOM, sizeOf } from './room.ts';
import { createStore } from './store.ts';
import { writeJson } from '../../core/json.ts';

interface Item {
  entry: Entry;
  /** It lies on the device too. */
  kept: boolean;
  /** It is on its way. */
  flying: boolean;
  /** Not to be sent before. */
  from: number;
}

/** Milliseconds that what is no tap waits for company. */
const GATHER = 5000;
/** How long nobody else touches an entry: one on its way, and one whose page cannot be known to live. */
const GRACE = 5000;
const LEASE = 30_000;
const SWEEP = 10_000;
const HOUR = 3_600_000;
/** Bytes of a batch: room is left in the page's 64 KiB of keepalive. */
const BATCH = 30_000;
/** What memory holds at most; the oldest of what was only shown goes first. */
const MOST = 500;

export type OutboxPage = Window & typeof globalThis;

export function openOutbox(server: string, ports: OutboxPorts, page: OutboxPage = window): Outbox {
  const url = entriesOf(server);
  const me = ports.id();
  const items = new Map<string, Item>();
  const done = new Set<string>();
  const locks = page.navigator?.locks;
  const owner = createOwner(me, locks);
  const store = createStore(page, sweep, () => {
    for (const item of items.values()) item.kept = false;
  });
  let word: Word | undefined;
  let report: (problems: readonly Problem[]) => void = () => {};
  /** Until when what lies on the device is certainly this page's own. */
  let ownedUntil = Number.POSITIVE_INFINITY;
  let stored = 0;
  let failures = 0;
  let restUntil = 0;
  let alarm = { at: Number.POSITIVE_INFINITY, cancel: () => {} };
  let cancelSweep = () => {};

  // what is allowed

  function allow(next: Word): void {
    word = next;
    if (next === 'granted') {
      owner.hold();
      store.open();
      return;
    }
    if (next === 'denied') {
      store.drop();
      for (const item of items.values()) {
        const { click: _, ...rest } = item.entry;
        item.entry = rest;
        item.kept = false;
      }
    } else store.close();
    cancelSweep();
    owner.release();
  }

  // what is kept

  const lease = (): number => ports.now() + (locks ? GRACE : LEASE);
  const keptOf = ({ entry }: Item, due: number): Kept => ({ id: entry.id, server, entry, owner: me, due });

  /** Writes them at once, as far as there is room, without reading first: the page may be about to go. */
  function keep(these: readonly Item[], due: number): void {
    if (word !== 'granted') return;
    const fresh = these.filter((item) => {
      const size = item.kept ? 0 : sizeOf(keptOf(item, due));
      if (stored + size > ROOM) return false;
      stored += size;
      return true;
    });
    const failed = () => {
      for (const item of fresh) item.kept = false;
    };
    const begun =
      fresh.length > 0 &&
      store.write(
        fresh.map((item) => keptOf(item, due)),
        [],
        failed,
      );
    if (begun) for (const item of fresh) item.kept = true;
  }

  /** Puts the device and the memory in step: takes over what dead pages left, gives up what others took. */
  async function sweep(): Promise<void> {
    cancelSweep();
    const living = await owner.living();
    if (word !== 'granted') return;
    sweepIn(SWEEP);
    const now = ports.now();
    const due = lease();
    const decide = (all: readonly Kept[]) => {
      const isMine = (it: Kept) =>
        it.server === server &&
        !(it.refused && it.due > now) &&
        (it.owner === me || (it.due <= now && !living?.has(it.owner)));
      const mine = new Map(all.filter(isMine).map((it) => [it.id, it]));
      for (const [id, item] of items) if (item.kept && !mine.has(id)) items.delete(id);
      for (const [id, { entry }] of mine)
        if (!items.has(id) && !done.has(id)) items.set(id, { entry, kept: true, flying: false, from: 0 });
      const others = all.filter(({ id }) => !mine.has(id));
      const wanted = [...others, ...[...items.values()].map((item) => keptOf(item, due))];
      const gone = new Set([...overflow(wanted), ...[...mine.keys()].filter((id) => done.has(id))]);
      // What a page that died has left falls free soon.
      const soon = others.map((it) => it.due - now).filter((ms) => ms > 0 && ms < SWEEP);
      if (soon.length > 0) sweepIn(Math.min(...soon) + 1);
      stored = 0;
      const put: Kept[] = [];
      for (const it of wanted) {
        const item = items.get(it.id);
        const isKept = !gone.has(it.id) && (!item || item.kept || stored + sizeOf(it) <= ROOM);
        if (isKept) stored += sizeOf(it);
        if (item) item.kept = isKept;
        if (item && isKept) put.push(it);
      }
      return { put, remove: [...gone] };
    };
    store.change(decide, () => {
      ownedUntil = locks ? Number.POSITIVE_INFINITY : due;
      flush();
    });
  }

  function sweepIn(ms: number): void {
    cancelSweep();
    cancelSweep = ports.later(sweep, ms);
  }

  // what is sent

  function flush(leaving = false): void {
    alarm.cancel();
    alarm = { at: Number.POSITIVE_INFINITY, cancel: () => {} };
    const now = ports.now();
    const resting = now < restUntil;
    const ready = [...items.values()].filter(
      (item) =>
        !item.flying &&
        item.from <= now &&
        (!item.kept || now < ownedUntil) &&
        // What lies on the device can wait; what does not has no other chance.
        (!resting || (leaving && !item.kept)),
    );
    if (leaving)
      keep(
        [...items.values()].filter((item) => item.from <= now && now < ownedUntil),
        now + GRACE,
      );
    for (const batch of batches(ready)) send(batch).catch(() => {});
    if (resting && items.size > 0) flushIn(restUntil - now);
  }

  function flushIn(ms: number): void {
    const at = ports.now() + ms;
    if (at >= alarm.at) return;
    alarm.cancel();
    alarm = { at, cancel: ports.later(flush, ms) };
  }

  async function send(batch: readonly Item[]): Promise<void> {
    for (const item of batch) item.flying = true;
    const answer = await post(ports, url, writeJson({ entries: batch.map(({ entry }) => entry) }));
    for (const item of batch) item.flying = false;
    const { taken, refused, rest } = verdict(
      answer,
      batch.map(({ entry }) => entry.id),
    );
    if (rest === 'halves') {
      const half = Math.ceil(batch.length / 2);
      await send(batch.slice(0, half));
      return send(batch.slice(half));
    }
    for (const id of taken) {
      items.delete(id);
      done.add(id);
    }
    if (taken.length > 0) store.write([], taken);
    for (const refusal of refused) setAside(refusal, isFinal(answer?.status ?? 0));
    if (rest === 'none') {
      failures = 0;
      restUntil = 0;
    } else {
      restUntil = ports.now() + pause(++failures, ports.random(), answer?.after);
      flushIn(restUntil - ports.now());
    }
  }

  /** It never blocks the others, and where it may be kept it stays to be looked at. */
  function setAside({ id, what, fix }: Refusal, final: boolean): void {
    const item = items.get(id);
    if (!item) return;
    const due = final ? Number.POSITIVE_INFINITY : ports.now() + HOUR;
    if (item.kept) store.write([{ ...keptOf(item, due), refused: what }], []);
    if (final || item.kept) items.delete(id);
    else item.from = due;
    report([problem(`server.entries.${item.entry.type}`, what, fix)]);
  }

  function take(entry: Entry): void {
    if (items.has(entry.id) || done.has(entry.id)) return;
    const item: Item = { entry, kept: false, flying: false, from: 0 };
    items.set(entry.id, item);
    if (isTap(entry)) keep([item], lease());
    if (items.size > MOST)
      for (const [id, { entry: old, kept }] of items)
        if (old.type === 'shown' && !kept) {
          items.delete(id);
          break;
        }
    // A tap goes in a task of its own: nothing is sent while the finger is on the link.
    flushIn(isTap(entry) ? 0 : GATHER);
  }

  // the page's life

  const again = () => {
    failures = restUntil = 0;
    if (word === 'granted') void sweep();
    flush();
  };
  page.addEventListener('online', again);
  page.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') flush(true);
  });
  page.addEventListener('pagehide', () => {
    flush(true);
    // Open connections and locks keep a page out of the back-forward cache.
    store.close();
    owner.release();
    ownedUntil = 0;
  });
  page.addEventListener('pageshow', (event) => {
    if (!event.persisted || word !== 'granted') return;
    owner.hold();
    store.open();
  });

  return (next, event, told) => {
    if (told) report = told;
    if (next !== word) allow(next);
    if (event) take(event.defaultPrevented ? { ...event.entry, how: 'cart' } : event.entry);
  };
}

function* batches(items: readonly Item[]): Generator<Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for (const item of items) {
    const bytes = writeJson(item.entry).length;
    if (size + bytes > BATCH && batch.length > 0) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}
