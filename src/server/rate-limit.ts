// rate-limit: how much came within the last minute. In memory and for this process alone: it may be forgotten any time.

const MINUTE_MS = 60_000;
/** Names held at most; the oldest go first. */
const MAX_NAMES = 50_000;

export interface RateLimiter {
  /** Counts `amount` for `name`. Seconds until there is room again where it is too much, else 0. */
  consume(name: string, amount: number, now: number): number;
}

interface Window {
  readonly from: number;
  count: number;
}

/** `max`: in a minute, for each name. */
export function createRateLimiter(max: number): RateLimiter {
  const windows = new Map<string, Window>();
  return {
    consume(name, amount, now) {
      let window = windows.get(name);
      if (!window || now - window.from >= MINUTE_MS || now < window.from) {
        // To the end of the map, which is kept in the order in which windows began.
        windows.delete(name);
        for (const oldest of windows.keys()) {
          if (windows.size < MAX_NAMES) break;
          windows.delete(oldest);
        }
        window = { from: now, count: 0 };
        windows.set(name, window);
      }
      // An empty window takes whatever comes, or what is larger than the window would never get in.
      if (window.count > 0 && window.count + amount > max)
        return Math.max(1, Math.ceil((window.from + MINUTE_MS - now) / 1000));
      window.count += amount;
      return 0;
    },
  };
}

/** An IPv6 /48 holds 256 networks of /56, each of them one customer: together they get this many times one's limit. */
const SITE_FACTOR = 4;

/**
 * Limits a sender: an IPv4 address, or the /56 that a provider gives one household, and besides the /48 that a hosting
 * customer gets, which alone has 65,536 networks of /64.
 */
export function createSenderLimiter(max: number): {
  consume(address: string | undefined, amount: number, now: number): number;
} {
  const senders = createRateLimiter(max);
  const sites = createRateLimiter(max * SITE_FACTOR);
  return {
    consume(address, amount, now) {
      const { sender, site } = networksOf(address);
      const wait = senders.consume(sender, amount, now);
      return wait > 0 || site === undefined ? wait : sites.consume(site, amount, now);
    },
  };
}

/** `sender`: the address itself for IPv4, the /56 for IPv6; `site`: the /48 for IPv6. */
export function networksOf(address: string | undefined): {
  readonly sender: string;
  readonly site?: string;
} {
  // Some proxies write the port as well, and each connection of a sender has another.
  const [, inner, four] =
    /^(?:\[([^\][]+)\](?::\d+)?|(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?)$/i.exec(address ?? '') ?? [];
  if (four) return { sender: four };
  if (inner) return networksOf(inner);
  if (!address || !/^[\da-f:.]+(%.*)?$/i.test(address)) return { sender: 'unknown' };
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length;
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind].map(
    (it) => Number.parseInt(it, 16) || 0,
  );
  const site = all
    .slice(0, 3)
    .map((it) => it.toString(16))
    .join(':');
  return { sender: `${site}:${((all[3] ?? 0) >> 8).toString(16)}/56`, site: `${site}/48` };
}
