// build: each client as one script, made as its users make theirs: minified, for production.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;

/** Builds the clients into a folder of their own and gives its path. */
export async function buildClients(entries: readonly string[]): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  for (const entry of entries)
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'warn',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { conditions: ['browser', 'production'] },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: join(HERE, 'contenders', `${entry}.client.ts`),
          output: { entryFileNames: `${entry}.js`, codeSplitting: false },
        },
      },
    });
  return outDir;
}
