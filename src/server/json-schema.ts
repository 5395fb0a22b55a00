// json-schema: the schemas that judge, as the OpenAPI document shows them.
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/** `more`: of some members what the schema itself leaves to be judged later. */
export function jsonSchema(schema: GenericSchema, more: Readonly<Record<string, object>> = {}): object {
  const { $schema: _, ...shape } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const properties = Object.entries(shape.properties ?? {}).map(([name, member]) => [
    name,
    { ...(member as object), ...more[name] },
  ]);
  return properties.length > 0 ? { ...shape, properties: Object.fromEntries(properties) } : shape;
}
