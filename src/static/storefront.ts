// storefront: a document in, the complete page out.
import { type Attributes, type ElementOptions, elementOf } from './element.ts';
import { headOf } from './head.ts';
import { markup } from './markup.ts';
import { walkOf } from './walk.ts';

export interface StorefrontOptions extends ElementOptions {
  /** The address of `vitrine.js`; `vitrine.js` beside the page, unless said otherwise. Null: a page without script. */
  readonly script?: string | null | undefined;
  /** Attributes of the storefront, such as `placement`. */
  readonly attributes?: Attributes | undefined;
}

/** Languages that are written from right to left, as the elements know them. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/i;

/**
 * The complete page of a storefront. It sells without script; with it the elements take it over. A document that is wrong
 * in places gives what survived, one that is none an empty page; `problemsOf` says what was wrong. Throws a TypeError
 * without `now`.
 */
export function renderStorefront(document: unknown, options: StorefrontOptions): string {
  const { styles = 'inline', script = 'vitrine.js', page, attributes } = options;
  const { walk } = walkOf(document, options);
  const catalog = walk?.catalog ?? null;
  const lang = String(attributes?.['lang'] ?? catalog?.lang ?? options.lang ?? 'en');
  const own = { 'heading-level': 1, ...attributes };
  return markup`<!doctype html>
<html lang="${lang}"${RIGHT_TO_LEFT.test(lang) && markup` dir="rtl"`}>
<head>
${headOf({ catalog, styles, script, page })}</head>
<body class="vitrine-page">
<main>
${elementOf(walk, 'vitrine-storefront', own, options)}
</main>
</body>
</html>
`.text;
}
