// The script tag's build: src/script.ts in, dist/vitrine.js out, later pieces beside it.
import { defineConfig } from 'vite';
import { tightTemplates } from './scripts/templates.ts';

export default defineConfig({
  // nanostores reads it, and a stranger's page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [tightTemplates()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    minify: 'oxc',
    // Vite's own preload helper would run on the shopper's page and weigh more than it saves.
    modulePreload: false,
    rolldownOptions: {
      input: { vitrine: 'src/script.ts' },
      preserveEntrySignatures: false,
      output: {
        format: 'es',
        entryFileNames: 'vitrine.js',
        chunkFileNames: 'vitrine-[name].js',
        minify: true,
      },
    },
  },
});
