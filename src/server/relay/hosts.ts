// hosts: how hard each host is asked: a few questions at once, so many in a second, none while it wants to be left alone.

export interface HostLimits {
  /** Questions to one host at the same time. */
  readonly atOnce: number;
  /** Questions to one host in a second, on the average. */
  readonly perSecond: number;
}

export interface Hosts {
  /** Waits for its turn, then gives what ends it. Fails when the signal comes first. */
  turn(host: string, signal: AbortSignal | null | undefined): Promise<() => void>;
  /** The host said that it wants no questions for so many milliseconds. */
  rest(host: string, ms: number): void;
}

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
  /** Milliseconds since 1970, when the next question may go out. */
  next: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const LIMITS: HostLimits = { atOnce: 4, perSecond: 8 };
/** Questions that may follow each other at once after a quiet time. */
const BURST = 8;
const LONGEST_REST = 300_000;

export function createHosts(now: () => number, { atOnce, perSecond }: HostLimits = LIMITS): Hosts {
  const queues = new Map<string, Queue>();
  const gap = 1000 / perSecond;

  function queueOf(host: string): Queue {
    const queue = queues.get(host) ?? { running: 0, waiting: [], next: 0 };
    queues.set(host, queue);
    return queue;
  }

  function advance(host: string, queue: Queue): void {
    while (queue.waiting.length > 0 && queue.running < atOnce) {
      const early = queue.next - now();
      if (early > BURST * gap) {
        queue.timer ??= setTimeout(
          () => {
            queue.timer = undefined;
            advance(host, queue);
          },
          Math.min(early - BURST * gap, 1000),
        );
        return;
      }
      queue.next = Math.max(queue.next, now()) + gap;
      queue.running++;
      queue.waiting.shift()?.();
    }
    const idle = queue.running === 0 && queue.waiting.length === 0 && queue.next <= now();
    if (idle) queues.delete(host);
    else if (queues.size > 10_000)
      for (const [name, it] of queues) if (isIdle(it, now())) queues.delete(name);
  }

  return {
    async turn(host, signal) {
      const queue = queueOf(host);
      await new Promise<void>((go, fail) => {
        const leave = () => {
          queue.waiting.splice(queue.waiting.indexOf(start), 1);
          fail(new Error(`${host} was not asked in time.`));
        };
        const start = () => {
          signal?.removeEventListener('abort', leave);
          go();
        };
        queue.waiting.push(start);
        if (signal?.aborted) return leave();
        signal?.addEventListener('abort', leave, { once: true });
        advance(host, queue);
      });
      let over = false;
      return () => {
        if (over) return;
        over = true;
        queue.running--;
        advance(host, queue);
      };
    },
    rest(host, ms) {
      const queue = queueOf(host);
      queue.next = Math.max(queue.next, now() + BURST * gap + Math.min(ms, LONGEST_REST));
    },
  };
}

const isIdle = ({ running, waiting, next }: Queue, now: number): boolean =>
  running === 0 && waiting.length === 0 && next <= now;
