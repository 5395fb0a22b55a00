// The project's own files, for tests that read the code as text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.js';

const APART = ['node_modules', 'lib', 'dist', 'coverage', 'storybook-static', '.git'];

export { ROOT };
export const has = (path: string): boolean => existsSync(join(ROOT, path));
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const manifest = (): { exports: Record<string, string | { default: string; types: string }> } =>
  JSON.parse(read('package.json'));

/** Every file below a folder, as paths from the root; none when the folder is absent. */
export function filesIn(folder: string): string[] {
  if (!has(folder)) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !APART.includes(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

export const sources = (): string[] => filesIn('src').filter((path) => path.endsWith('.ts'));
