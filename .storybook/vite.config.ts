// What Vite has to know of our source; the rest is Storybook's.
import { defineConfig } from 'vite';

export default defineConfig({
  // nanostores reads it, and a page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
