// Walks a schema and keeps all that is right: what is wrong is dropped with a Problem, and takes with it
// only what cannot do without it. Plain validation would throw the whole document away.
import { gate } from './gate.ts';
import { type Problem, problem, show } from './problem.ts';
import type { Shape } from './shape.ts';

interface Walk {
  readonly problems: Problem[];
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
}

/** `value` without all that breaks `shape`; undefined when nothing is left. Each loss is one Problem. */
export function salvage<T>(shape: Shape<T>, value: unknown, path: string, walk: Walk): T | undefined {
  const walked = shape.kinds ? union : shape.items ? list : shape.members || shape.values ? object : leaf;
  return walked(shape, value, path, walk) as T | undefined;
}

function object({ members = {}, names, values }: Shape, value: unknown, path: string, walk: Walk): unknown {
  if (!isRecord(value)) return lose(walk, path, value, 'Write it as { … }.');
  const kept: Record<string, unknown> = Object.create(null);
  for (const [name, member] of Object.entries(members)) {
    const at = join(path, name);
    const { optional, mend } = member;
    if (!Object.hasOwn(value, name) || value[name] === undefined || (optional && value[name] === null)) {
      if (optional) continue;
      walk.problems.push(problem(at, `"${name}" is missing.`, mend?.(undefined) ?? 'Add it.'));
      return undefined;
    }
    const child = salvage(member, value[name], at, walk);
    if (child !== undefined) kept[name] = child;
    else if (!optional) return undefined;
  }
  if (!values) return kept;
  for (const name of Object.keys(value)) {
    const at = join(path, name);
    if (name === '__proto__') lose(walk, at, name, 'Use another name.');
    else if (!names || leaf(names, name, at, walk) !== undefined) {
      const child = salvage(values, value[name], at, walk);
      if (child !== undefined) kept[name] = child;
    }
  }
  return kept;
}

function union({ kinds = [] }: Shape, value: unknown, path: string, walk: Walk): unknown {
  const type = isRecord(value) ? value.type : value;
  const found = kinds.find(({ members }) => isRecord(value) && members.type.is === type);
  if (found) return salvage(found, value, path, walk);
  const types = kinds.map(({ members }) => members.type.is);
  return lose(walk, join(path, 'type'), type, `Use one of: ${types.join(', ')}.`);
}

function list({ items = {}, mend }: Shape, value: unknown, path: string, walk: Walk): unknown {
  if (!Array.isArray(value)) return lose(walk, path, value, mend?.(value));
  return value
    .map((child, index) => salvage(items, child, join(path, String(index)), walk))
    .filter((child) => child !== undefined);
}

function leaf({ mend, leadsTo }: Shape, value: unknown, path: string, walk: Walk): unknown {
  const fix = mend?.(value);
  if (fix !== undefined) return lose(walk, path, value, fix);
  const address = value as string;
  if (!leadsTo || (leadsTo === 'image' && /^data:image\//i.test(address))) return value;
  return (
    gate(address, walk.base)?.href ??
    lose(walk, path, value, 'Use a whole http or https address without a password in it.')
  );
}

function lose(walk: Walk, path: string, value: unknown, fix = 'Add it.'): undefined {
  walk.problems.push(problem(path, `${show(value)} cannot be used here.`, fix));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
