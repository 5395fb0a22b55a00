// theme: a document's theme and an element's attributes in, a style sheet out. A sheet made by script is no inline
// style, so that the strictest policy lets it through; what the page itself sets wins over it.
import type { Catalog } from '../core/catalog.ts';
import { PRESETS, type Preset } from './presets.ts';

export type Theme = NonNullable<Catalog['theme']>;

/** The declarations of a theme for a host, and of nothing when it says nothing. */
export function themeCss({ preset, accent, scheme }: Theme): string {
  const set = preset && PRESETS[preset];
  const light = scheme === 'light' || scheme === 'dark' ? scheme : scheme ? undefined : set?.scheme;
  const lines: string[] = [];
  const put = (name: string, value: string | undefined) => value && lines.push(`${name}: ${value};`);
  put('color-scheme', light);
  put('--vitrine-theme-accent', accent ?? set?.accent);
  const ground: Preset = set?.colours ?? PRESETS.paper.colours;
  const colours = set ? Object.entries(ground) : light ? [['ground', ground.ground] as const] : [];
  for (const [name, pair] of colours) put(`--vitrine-theme-${name}`, `light-dark(${pair.join(', ')})`);
  return lines.length > 0 ? `:host { ${lines.join(' ')} }` : '';
}
