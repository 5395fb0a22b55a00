// Writes storefront.schema.json from the valibot schema that `parse` reads with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { documentSchema } from '../src/core/schema.ts';

const FILE = fileURLToPath(new URL('../storefront.schema.json', import.meta.url));

/** The published JSON Schema as the sources have it now. */
export function schemaText(): string {
  const schema = toJsonSchema(documentSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'A Vitrine storefront', ...schema }, null, 2)}\n`;
}

/** The published JSON Schema as it lies in the package. */
export const publishedSchema = (): Promise<string> => readFile(FILE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, schemaText());
