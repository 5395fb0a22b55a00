// Writes docs/openapi.json from the schemas that the server judges with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openapiOf } from '../src/server/openapi.ts';
import { ENDPOINTS } from '../src/server/server.ts';

const FILE = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));

/** The document as the sources have it now. */
export const openapiText = (): string => `${JSON.stringify(openapiOf(ENDPOINTS), null, 2)}\n`;

/** The document as it lies in docs/. */
export const publishedOpenapi = (): Promise<string> => readFile(FILE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, openapiText());
