// catalogs: a creator's id in, the parsed document out. Parsed once for each ETag.
import type { Catalog } from '../../core/catalog.ts';
import { parse } from '../../core/document.ts';
import { ID } from '../../core/id.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { ServerContext } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';

export type Catalogs = (creator: string) => Promise<Catalog | null>;

const KEPT = 200;
const opened = new WeakMap<ServerContext, Catalogs>();

/** The catalogs of this server, the same for each of its endpoints. */
export function catalogsOf(context: ServerContext): Catalogs {
  const catalogs = opened.get(context) ?? openCatalogs(context);
  opened.set(context, catalogs);
  return catalogs;
}

function openCatalogs({ storefronts, log }: ServerContext): Catalogs {
  const kept = new Map<string, { readonly etag: string; readonly catalog: Catalog | null }>();
  return async (creator) => {
    const stored = ID.test(creator) ? await storefronts.get(creator) : null;
    if (!stored) return null;
    const known = kept.get(creator);
    const catalog = known?.etag === stored.etag ? known.catalog : read(stored.json, creator, log);
    kept.delete(creator);
    kept.set(creator, { etag: stored.etag, catalog });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return catalog;
  };
}

function read(json: string, creator: string, log: (error: unknown) => void): Catalog | null {
  const name = `the document of ${creator}`;
  try {
    const { catalog, problems } = parse(JSON.parse(json));
    for (const it of firstFew(problems)) log({ ...it, path: `${name}: ${it.path}` });
    return catalog;
  } catch (error) {
    log(problem(name, `It is no JSON: ${(error as Error).message}`, 'Mend it.'));
    return null;
  }
}

/** Problems of one document that are told; a document of nothing but mistakes has tens of thousands. */
const MOST_TOLD = 100;

/** The first of them, and how many there are besides. */
export function firstFew(problems: readonly Problem[], most = MOST_TOLD): readonly Problem[] {
  if (problems.length <= most) return problems;
  const more = problem('', `There are ${problems.length - most} Problems more.`, 'Mend these first.');
  return [...problems.slice(0, most), more];
}

export const unknownCreator = (creator: string): Refusal =>
  new Refusal(
    404,
    `There is no storefront "${creator.slice(0, 64)}" here.`,
    'Use the "creator.id" of a document that this server has.',
  );
