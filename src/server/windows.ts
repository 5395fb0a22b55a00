// windows: how much came within the last minute. In memory and for this process alone: it may be forgotten any time.

const MINUTE = 60_000;
/** Names held at most; beyond it all is forgotten, which errs on the side of letting in. */
const MOST = 50_000;

export interface Windows {
  /** Counts `amount` for `name`. Seconds until there is room again where it is too much, else 0. */
  take(name: string, amount: number, now: number): number;
}

export function createWindows(most: number): Windows {
  const windows = new Map<string, { from: number; count: number }>();
  return {
    take(name, amount, now) {
      let window = windows.get(name);
      if (!window || now - window.from >= MINUTE || now < window.from) {
        if (windows.size >= MOST) windows.clear();
        window = { from: now, count: 0 };
        windows.set(name, window);
      }
      // An empty window takes whatever comes, or what is larger than the window would never get in.
      if (window.count > 0 && window.count + amount > most)
        return Math.max(1, Math.ceil((window.from + MINUTE - now) / 1000));
      window.count += amount;
      return 0;
    },
  };
}

/** What one household or device is: an IPv6 address stands for its network of 64 bits. */
export function neighbourhood(address: string | undefined): string {
  if (!address?.includes(':')) return address ?? 'unknown';
  // An IPv4 address in IPv6's clothes.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind].slice(0, 4).join(':');
}
