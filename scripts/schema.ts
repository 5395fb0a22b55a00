// Writes storefront.schema.json from the shape that `parse` reads with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { documentSchema } from '../src/core/schema.ts';
import type { Members, Shape } from '../src/core/shape.ts';

const FILE = fileURLToPath(new URL('../storefront.schema.json', import.meta.url));

/** The published JSON Schema as the sources have it now. */
export function schemaText(): string {
  const schema = jsonSchemaOf(documentSchema);
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'A Vitrine storefront', ...schema }, null, 2)}\n`;
}

function jsonSchemaOf({ json, members, names, values, items, kinds }: Shape): object | undefined {
  if (members) return { type: 'object', ...membersOf(members) };
  if (kinds) return { anyOf: kinds.map(jsonSchemaOf) };
  if (items) return { type: 'array', items: jsonSchemaOf(items) };
  if (!names || !values) return json;
  return { type: 'object', propertyNames: jsonSchemaOf(names), additionalProperties: jsonSchemaOf(values) };
}

function membersOf(members: Members) {
  const entries = Object.entries(members);
  return {
    properties: Object.fromEntries(entries.map(([name, member]) => [name, jsonSchemaOf(member)])),
    required: entries.flatMap(([name, { optional }]) => (optional ? [] : name)),
  };
}

/** The published JSON Schema as it lies in the package. */
export const publishedSchema = (): Promise<string> => readFile(FILE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, schemaText());
