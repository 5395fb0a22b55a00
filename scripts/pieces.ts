// What the script imports later is built apart from it. A shared chunk would lead back to `./vitrine.js`, and where
// the page named it otherwise (`vitrine.js?v=2`) the shopper would load and run the whole script a second time.
import { basename } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

/**
 * Leaves each dynamic import as `./vitrine-<file>.js`, and builds these files once the script is written; `others` too,
 * which nothing imports.
 */
export function piecesApart(config: InlineConfig, others: Readonly<Record<string, string>> = {}): Plugin {
  const pieces: Record<string, string> = { ...others };
  return {
    name: 'vitrine:pieces-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const found = await this.resolve(specifier, importer);
      if (!found) return null;
      const name = `vitrine-${basename(found.id, '.ts')}`;
      pieces[name] = found.id;
      return { id: `./${name}.js`, external: 'relative' };
    },
    async closeBundle() {
      for (const [name, entry] of Object.entries(pieces)) {
        await build({
          ...config,
          // What nobody waits for may be in pieces itself.
          plugins: [config.plugins, piecesApart(config)],
          configFile: false,
          logLevel: 'warn',
          build: {
            ...config.build,
            emptyOutDir: false,
            lib: { entry, formats: ['es'] },
            rolldownOptions: {
              ...config.build?.rolldownOptions,
              // Whole in itself: a piece that named others would cost one more round trip.
              output: { entryFileNames: `${name}.js`, codeSplitting: false, minify: true, comments: false },
            },
          },
        });
      }
    },
  };
}
