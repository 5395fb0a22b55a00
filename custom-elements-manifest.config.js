// What the analyzer reads to make custom-elements.json; `npm run manifest` runs it.
import { asPublished } from './scripts/manifest/as-published.js';
import { outputs } from './scripts/manifest/outputs.js';

export default {
  globs: ['src/index.ts', 'src/ui/*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [outputs(), asPublished()],
};
