// Writes custom-elements.json: what each element takes, says and shows, out of what stands above it in src/ui. And, made
// from that, what frameworks and editors know of the elements.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- the analyzer has types for plugins only
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { elementTypes } from './manifest/element-types.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = fileURLToPath(new URL('../custom-elements.json', import.meta.url));

/** A property, an attribute, an event, a part … of a class. */
export interface Said {
  readonly name: string;
  readonly description: string;
  /** A TypeScript type; events have their class. */
  readonly type?: { readonly text: string };
  readonly default?: string;
  /** A property's attribute, and an attribute's property. */
  readonly attribute?: string;
  readonly fieldName?: string;
  readonly inheritedFrom?: { readonly name: string };
}

/** Made from the manifest, and to be as fresh. */
export const ELEMENT_TYPES = 'src/frameworks/elements.ts';

const LISTS = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'outputs'] as const;

/** A class of the package; a page may use those with a `tagName`. */
export interface Documented extends Readonly<Record<(typeof LISTS)[number], readonly Said[]>> {
  readonly name: string;
  readonly description: string;
  readonly tagName?: string;
}

/** The manifest as the sources have it now. */
export async function manifestText(): Promise<string> {
  const made = await cli({ argv: ['analyze'], cwd: ROOT, noWrite: true });
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** The manifest as it lies in the package. */
export const publishedManifest = (): string => readFileSync(FILE, 'utf8');

/** Every class of the package, as custom-elements.json has it; what it does not have is an empty list. */
export function documented(): readonly Documented[] {
  const empty = Object.fromEntries(LISTS.map((list) => [list, []]));
  const { modules } = JSON.parse(publishedManifest()) as { modules: { declarations: Documented[] }[] };
  return modules.flatMap(({ declarations }) => declarations).map((it) => ({ ...empty, ...it }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, await manifestText());
  writeFileSync(join(ROOT, ELEMENT_TYPES), elementTypes(documented()));
}
