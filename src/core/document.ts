// document: unknown JSON in, a frozen catalog and the Problems out. Nothing here throws.
import * as v from 'valibot';
import { assemble, type Catalog } from './catalog.ts';
import { freeze } from './freeze.ts';
import { type Problem, problem, show } from './problem.ts';
import { salvage } from './salvage.ts';
import { documentSchema } from './schema.ts';
import { writeJson } from './json.ts';

export interface ParseOptions {
  /** What relative addresses in the document are relative to; without it they are refused. */
  readonly base?: string | undefined;
  /** An element's own attributes stand in for a document: nobody is named as creator, and that is fine. */
  readonly partial?: boolean;
}

const MAX_BYTES = 2_000_000;

// At the root even the creator may be missing, so that the shopper still gets the products; and whoever is named by
// an id alone is still paid.
const { creator } = documentSchema.entries;
const rootSchema = v.object({
  ...documentSchema.entries,
  creator: v.optional(v.object({ ...creator.entries, name: v.optional(creator.entries.name) })),
});

/**
 * A storefront document (text or parsed JSON) into a catalog. `catalog` is null only when there is no document
 * to speak of: not JSON, not an object, over 2 MB, another version.
 */
export function parse(
  json: unknown,
  options: ParseOptions = {},
): { catalog: Catalog | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const root = read(json, problems);
  const clean = root && salvage(rootSchema, root, '', { problems, base: options.base });
  if (!clean) return freeze({ catalog: null, problems });
  const { creator } = clean;
  if (
    !creator?.name &&
    !options.partial &&
    !problems.some(({ path }) => /^creator(\.id|\.name)?$/.test(path))
  )
    problems.push(
      problem('creator', 'The creator or its name is missing.', 'Add "creator": { "id": "…", "name": "…" }.'),
    );
  const named = creator && { ...creator, name: creator.name ?? creator.id };
  return freeze({ catalog: assemble({ ...clean, creator: named }, problems), problems });
}

function read(json: unknown, problems: Problem[]): object | undefined {
  const refuse = (what: string, fix: string) => {
    problems.push(problem('', what, fix));
    return undefined;
  };
  let value: unknown;
  try {
    const text = typeof json === 'string' ? json : (writeJson(json) ?? '');
    if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES)
      return refuse('The document is over 2 MB.', 'Split it into several storefronts.');
    // Objects too: a copy of plain data, for what is given out is frozen and the page's own object must not be.
    value = JSON.parse(text);
  } catch (error) {
    return refuse(
      `The document is not JSON${error instanceof Error ? `: ${error.message}` : ''}.`,
      'Check it with any JSON checker.',
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return refuse(`The document is ${show(value)}.`, 'Write it as { "version": 1, … }.');
  const { version } = value as { version?: unknown };
  // Nobody means another version by it.
  if (version === '1') {
    problems.push(problem('version', '"1" is text.', 'Write "version": 1, without quotes.'));
    return { ...value, version: 1 };
  }
  if (version !== 1)
    return refuse(
      version === undefined ? 'The version is missing.' : `Version ${show(version)} is not known here.`,
      'Write "version": 1, or load a newer Vitrine.',
    );
  return value;
}
