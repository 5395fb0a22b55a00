// Empties build folders, so that a removed source leaves nothing behind in the package.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.js';

for (const folder of process.argv.slice(2)) rmSync(join(ROOT, folder), { recursive: true, force: true });
