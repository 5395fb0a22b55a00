// The published schemas say what the code reads.
import { expect, test } from 'vitest';
import { openapiText, publishedOpenapi } from '../../scripts/openapi.ts';
import { publishedSchema, schemaText } from '../../scripts/schema.ts';

test('storefront.schema.json is fresh', async () => {
  expect(await publishedSchema(), 'run: npm run schema').toBe(schemaText());
});

test('docs/openapi.json is fresh', async () => {
  expect(await publishedOpenapi(), 'run: npm run schema').toBe(openapiText());
});
