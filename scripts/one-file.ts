// The script tag's build once more, as one classic script with all that would be imported later: for pages that cannot
// load modules, or want a single hash.
import { build, type InlineConfig, type Plugin } from 'vite';

/** Builds `entry` into `dist/<name>.js` once the other scripts are written, and the notices of all that is in it. */
export function alsoInOneFile(config: InlineConfig, entry: string, name: string): Plugin {
  return {
    name: 'vitrine:also-in-one-file',
    apply: 'build',
    async closeBundle() {
      await build({
        ...config,
        configFile: false,
        logLevel: 'warn',
        build: {
          ...config.build,
          emptyOutDir: false,
          // The Markdown beside the scripts speaks for all of them: nothing is in a script that is not in this one.
          license: { fileName: 'vitrine.licenses.md' },
          lib: { entry, formats: ['iife'], name: 'vitrine' },
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            output: {
              entryFileNames: `${name}.js`,
              codeSplitting: false,
              strict: true,
              minify: true,
              comments: false,
            },
          },
        },
      });
    },
  };
}
