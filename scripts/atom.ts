// lib/shop/atom.js with nanostores inside. As published it reads `process.env.NODE_ENV`, and a page that imports lib/ by
// an import map, or a bundler that replaces nothing, has no `process`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run.js';

const licence = readFileSync(join(ROOT, 'node_modules/nanostores/LICENSE'), 'utf8').trim();

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  // The places of modules are named in comments: those of a linked folder would make every copy's build another one.
  resolve: { preserveSymlinks: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: { entry: 'src/shop/atom.ts', formats: ['es'], fileName: () => 'atom.js' },
    outDir: 'lib/shop',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { banner: `/*! nanostores\n\n${licence}\n*/` } },
  },
});
