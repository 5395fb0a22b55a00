// dist/vitrine.css: the elements' own styles as one file, for finished pages that may have no styles of their own.
import type { Plugin } from 'vite';
import { stylesheet } from '../src/static/styles.ts';

export function oneSheet(): Plugin {
  return {
    name: 'vitrine:one-sheet',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'vitrine.css', source: stylesheet() });
    },
  };
}
