// Walks a schema and keeps all that is right: what is wrong is dropped with a Problem, and takes with it
// only what cannot do without it. Plain validation would throw the whole document away.
import * as v from 'valibot';
import { closed } from './direction.ts';
import { gate } from './gate.ts';
import { type Problem, problem, show } from './problem.ts';
import { mended, pasted } from './pasted.ts';
import { imageUrl, pageUrl } from './schema.ts';
import { isSlip } from './slip.ts';

const NO_LINK = 'Use a whole http or https address without a password in it.';

type Schema = v.GenericSchema;
interface Walk {
  readonly problems: Problem[];
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
}
type Members = Record<string, Schema>;

/** `value` without all that breaks `schema`; undefined when nothing is left. Each loss is one Problem. */
export function salvage<S extends Schema>(
  schema: S,
  value: unknown,
  path: string,
  walk: Walk,
): v.InferOutput<S> | undefined {
  const { type, wrapped } = schema as Schema & { wrapped?: Schema };
  if (wrapped) return salvage(wrapped, value, path, walk) as v.InferOutput<S>;
  return (WALKS[type] ?? leaf)(schema, value, path, walk) as v.InferOutput<S>;
}

const WALKS: Record<string, typeof leaf> = { object, record: object, union, array };

function object(schema: Schema, value: unknown, path: string, walk: Walk): unknown {
  if (!isRecord(value)) return lose(walk, path, value, 'Write it as { … }.');
  const shape = schema as unknown as { entries?: Members; key?: Schema; value?: Schema };
  const kept: Record<string, unknown> = Object.create(null);
  // An account has the fields of all networks, and some are much alike.
  if (shape.entries && !path.endsWith('.network')) findSlips(value, shape.entries, path, walk);
  for (const [name, member] of Object.entries(shape.entries ?? {})) {
    const at = join(path, name);
    const optional = (member as { type: string }).type === 'optional';
    if (!Object.hasOwn(value, name) || value[name] === undefined || (optional && value[name] === null)) {
      if (optional) continue;
      walk.problems.push(problem(at, `"${name}" is missing.`, fixOf(member)));
      return undefined;
    }
    const child = salvage(member, value[name], at, walk);
    if (child !== undefined) kept[name] = child;
    else if (!optional) return undefined;
  }
  const { value: other } = shape;
  if (!other) return kept;
  for (const name of Object.keys(value)) {
    const at = join(path, name);
    if (name === '__proto__') lose(walk, at, name, 'Use another name.');
    else if (!shape.key || leaf(shape.key, name, at, walk) !== undefined) {
      const child = salvage(other, value[name], at, walk);
      if (child !== undefined) kept[name] = child;
    }
  }
  return kept;
}

/** What nobody reads is let be, unless it looks like something that is missing. */
function findSlips(value: object, entries: Members, path: string, { problems }: Walk): void {
  const missing = Object.keys(entries).filter((it) => !Object.hasOwn(value, it));
  for (const name of Object.keys(value)) {
    const meant = !Object.hasOwn(entries, name) && missing.find((it) => isSlip(name, it));
    if (meant)
      problems.push(
        problem(join(path, name), `"${name}" is not read.`, `If it is to be "${meant}", write that.`),
      );
  }
}

// Objects that their literal `type` tells apart.
function union(schema: Schema, value: unknown, path: string, walk: Walk): unknown {
  const { options } = schema as unknown as { options: { entries: { type: { literal: unknown } } }[] };
  const type = isRecord(value) ? value.type : value;
  const found = options.find(({ entries }) => isRecord(value) && entries.type.literal === type);
  if (found) return salvage(found as unknown as Schema, value, path, walk);
  return lose(
    walk,
    join(path, 'type'),
    type,
    `Use one of: ${options.map((it) => it.entries.type.literal).join(', ')}.`,
  );
}

function array(schema: Schema, value: unknown, path: string, walk: Walk): unknown {
  if (!Array.isArray(value)) return lose(walk, path, value, fixOf(schema));
  const { item } = schema as unknown as { item: Schema };
  return value
    .map((child, index) => salvage(item, child, join(path, String(index)), walk))
    .filter((child) => child !== undefined);
}

function leaf(schema: Schema, value: unknown, path: string, walk: Walk): unknown {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (!result.success) return lose(walk, path, value, result.issues[0].message);
  const { output } = result as { output: string };
  if (schema === imageUrl) {
    if (/^data:image\//i.test(output)) return output;
    return gate(output, walk.base)?.href ?? lose(walk, path, value, NO_LINK);
  }
  if (schema !== pageUrl) return typeof output === 'string' ? closed(output) : output;
  const link = mended(output);
  // It would be taken for a page of this very site.
  if (/^["'<(\u201c]*(www\.|[\w-]+(\.[\w-]+)+\/)/i.test(link))
    return lose(walk, path, value, 'Write https:// before it.');
  return (link && pasted(link, walk.base)?.href) || lose(walk, path, value, NO_LINK);
}

function lose(walk: Walk, path: string, value: unknown, fix: string): undefined {
  walk.problems.push(problem(path, `${show(value)} cannot be used here.`, fix));
}

/** The message that a schema carries for its own kind of mistake. */
function fixOf(schema: Schema): string {
  const { message } = schema as { message?: unknown };
  return typeof message === 'string' ? message : 'Add it.';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
