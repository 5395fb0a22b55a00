// folder: storefront documents as files, `<creator>.json` each. A changed file counts from the next request on. Node only.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ID } from '../../core/id.ts';
import { type Problem, problem, show } from '../../core/problem.ts';
import { get } from '../../core/readers/json.ts';
import type { Storefronts, StoredStorefront } from '../endpoint.ts';

interface Read {
  /** When the file was written, and how long it is. */
  readonly mark: string;
  readonly stored: StoredStorefront | null;
}

const KEPT = 1000;

export function folderStorefronts(folder: string, log: (error: unknown) => void = () => {}): Storefronts {
  const kept = new Map<string, Read>();
  return {
    async get(creator) {
      // No dot and no slash: nothing outside the folder has such a name.
      if (!ID.test(creator)) return null;
      const path = join(folder, `${creator}.json`);
      const file = await stat(path).catch(() => null);
      if (!file?.isFile()) return null;
      const mark = `${file.mtimeMs} ${file.size}`;
      const known = kept.get(creator);
      if (known?.mark === mark) return known.stored;
      const json = await readFile(path, 'utf8');
      const wrong = nameProblem(json, `${creator}.json`);
      if (wrong) log(wrong);
      const etag = `"${createHash('sha256').update(json).digest('base64url')}"`;
      const stored = wrong ? null : ({ json, etag, isFile: true } as const);
      if (kept.size >= KEPT) kept.clear();
      kept.set(creator, { mark, stored });
      return stored;
    },
  };
}

/** A document that names somebody else would have its entries refused, one by one: better to say so at once. */
export function nameProblem(json: string, file: string): Problem | null {
  try {
    const id = get(JSON.parse(json), 'creator', 'id');
    if (`${String(id)}.json` === file) return null;
    return problem(file, `Its creator.id is ${show(id)}.`, 'Name the file after it: it is not served.');
  } catch (error) {
    return problem(file, `It is no JSON: ${(error as Error).message}`, 'Mend it: it is not served.');
  }
}
