// What these tests walk through is the built script: without it every one would fail for the same reason.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function isBuilt(): void {
  const script = fileURLToPath(new URL('../../dist/vitrine.js', import.meta.url));
  if (!existsSync(script)) throw new Error('There is no dist/vitrine.js. Build it: npm run build:script');
}
