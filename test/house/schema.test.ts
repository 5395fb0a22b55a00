// The published JSON Schema says what `parse` reads.
import { expect, test } from 'vitest';
import { publishedSchema, schemaText } from '../../scripts/schema.ts';

test('storefront.schema.json is fresh', async () => {
  expect(await publishedSchema(), 'run: npm run schema').toBe(schemaText());
});
