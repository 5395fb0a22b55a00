// The script tag's build: src/script.ts in, dist/vitrine.js out, later pieces, dist/vitrine-landing.js and dist/vitrine.css
// beside it; and all of the script in one, dist/vitrine.iife.js.
import { defineConfig, type InlineConfig } from 'vite';
import { lastPass } from './scripts/last-pass.ts';
import { alsoInOneFile } from './scripts/one-file.ts';
import { piecesApart } from './scripts/pieces.ts';
import { onePolicy } from './scripts/policy.ts';
import { shelter } from './scripts/shelter.ts';
import { oneSheet } from './scripts/sheet.ts';
import { tightTemplates } from './scripts/templates.ts';

// Under a test runner's NODE_ENV the packages' development builds would be taken.
process.env.NODE_ENV = 'production';

const shared: InlineConfig = {
  // nanostores reads it, and a stranger's page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [tightTemplates(), onePolicy(), shelter(), lastPass()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Terser is slow, and known to be.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
};

export default defineConfig({
  ...shared,
  plugins: [
    shared.plugins,
    oneSheet(),
    piecesApart(shared, { 'vitrine-landing': 'src/landing/script.ts' }),
    alsoInOneFile(shared, 'src/script.ts', 'vitrine.iife'),
  ],
  build: {
    ...shared.build,
    // As a library, or Vite would wrap every later import in a preload helper of its own.
    lib: { entry: 'src/script.ts', formats: ['es'] },
    rolldownOptions: {
      ...shared.build?.rolldownOptions,
      preserveEntrySignatures: false,
      output: {
        entryFileNames: 'vitrine.js',
        // For a library Vite keeps the white space, which a script tag has no use for.
        minify: true,
        // Notices stand in a file beside it: Lit's licence asks for them, the shopper need not carry them.
        comments: false,
      },
    },
  },
});
