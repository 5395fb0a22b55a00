// A world that a test steers: time moves when it says so, and every address answers what it was told to.
import type { Consent } from '../../src/core/visit.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { json } from '../../src/ports/sources/json.ts';
import type { World } from '../../src/ports/sources/source.ts';
// Fetched beforehand, so that "come to rest" does not depend on how long a piece takes to load.
import '../../src/ports/unread.ts';
import '../../src/shop/asking.ts';

/** What an address answers: a Response or a promise of one, else anything, which goes out as JSON. */
export type Answer = (url: string, init: RequestInit | undefined) => unknown;

export interface FakePorts extends Ports, Pick<World, 'deadline'> {
  /** Every address that was asked, in order. */
  readonly asked: string[];
  /** What each address answers, by how it begins; the longest beginning counts. */
  readonly answers: Record<string, Answer>;
  /** The page's address, and what its visitor has allowed. */
  address: string;
  allowed: Consent;
  /** The visitor answers, or thinks again. */
  allow(word: Consent): void;
  /** What `random` says. */
  chance: number;
  deadline?: number;
  /** Timers that wait, and listeners that listen. */
  readonly timers: number;
  readonly listeners: number;
  /** Moves time on, running what falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Time passes while the page sleeps: nothing runs. */
  sleep(ms: number): void;
  /** The page comes back to the shopper. */
  wakeUp(): Promise<void>;
  /** Lets everything under way come to rest. */
  settle(): Promise<void>;
  /** How often an address that begins like this was asked. */
  count(beginning: string): number;
}

// The page's own, whatever a test makes of timers later.
const soon = setTimeout;

export const NEVER: Answer = () => new Promise(() => {});
export const UNREACHABLE: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
export const status = (code: number): Answer => {
  return () => new Response('', { status: code });
};
export const page: Answer = () => new Response('<!doctype html><title>Hello</title>', { status: 200 });

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

export function fakePorts(start: number): FakePorts {
  let now = start;
  let minted = 0;
  let underWay = 0;
  const timers = new Set<Timer>();
  const listeners = new Set<() => void>();
  const hearing = new Set<() => void>();

  const turn = () => new Promise<void>((go) => soon(go));

  async function counted<T>(what: () => T | Promise<T>): Promise<T> {
    underWay++;
    try {
      return await what();
    } finally {
      underWay--;
    }
  }

  /** A body that is being read is under way too: on a busy machine Firefox takes many timers' time for it. */
  function readInFull(response: Response): Response {
    const { text, json } = response;
    response.text = () => counted(() => text.call(response));
    response.json = () => counted(() => json.call(response));
    return response;
  }

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet = underWay > 0 ? 0 : quiet + 1) await turn();
  }

  function answerTo(url: string): Answer {
    const beginning = Object.keys(ports.answers)
      .filter((it) => url.startsWith(it))
      .sort((a, b) => b.length - a.length)[0];
    return (beginning === undefined ? undefined : ports.answers[beginning]) ?? UNREACHABLE;
  }

  const ports: FakePorts = {
    asked: [],
    answers: {},
    address: 'https://maya.example/',
    allowed: 'none',
    chance: 0.5,
    get timers() {
      return timers.size;
    },
    get listeners() {
      return listeners.size + hearing.size;
    },
    async fetch(input, init) {
      const url = String(input);
      ports.asked.push(url);
      const answer = answerTo(url);
      const said = await (answer === NEVER ? answer(url, init) : counted(() => answer(url, init)));
      return readInFull(said instanceof Response ? said : new Response(JSON.stringify(said)));
    },
    now: () => now,
    // As long as a ULID, and in a ULID's alphabet.
    id: () => String(++minted).padStart(26, '0'),
    page: () => ports.address,
    lang: () => 'en',
    consent: (setting) => (setting === 'granted' || setting === 'denied' ? setting : ports.allowed),
    onConsent(setting, listener) {
      const hear = () => listener(ports.consent(setting));
      hearing.add(hear);
      hear();
      return () => void hearing.delete(hear);
    },
    allow(word) {
      ports.allowed = word;
      for (const hear of hearing) hear();
    },
    source: async (name) => (name === 'json' ? json : null),
    random: () => ports.chance,
    wake(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    nextTask: () => counted(turn),
    later(task, ms) {
      const timer = { at: now + ms, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    settle,
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.task();
        await settle();
      }
      now = until;
    },
    sleep(ms) {
      now += ms;
    },
    async wakeUp() {
      for (const listener of listeners) listener();
      await settle();
    },
    count: (beginning) => ports.asked.filter((url) => url.startsWith(beginning)).length,
  };
  return ports;
}
