// cpu: what this process and all that it has started have used of the processors. On a machine that others use as well it
// compares better than the clock: a contender of many processes gets more of a busy machine than one of few. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds, summed over all threads; null where it cannot be told. */
export function cpuTime(): number | null {
  try {
    let sum = 0;
    for (const pid of tree()) sum += timeOf(pid);
    return sum / 1e6;
  } catch {
    return null;
  }
}

/** This process and its descendants: the server, and the database where the bench has started it. */
function tree(): string[] {
  const children = new Map<string, string[]>();
  for (const pid of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    const parent = parentOf(pid);
    if (parent) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [String(process.pid)];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function parentOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function timeOf(pid: string): number {
  let sum = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`))
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    // It has ended meanwhile.
  }
  return sum;
}
