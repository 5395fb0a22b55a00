/** The same storefront as finished HTML, for a server or a build: it is seen and sells before any script has come. */

export { type Attributes, type ElementOptions, problemsOf, renderElement } from './element.ts';
export { renderStorefront, type StorefrontOptions } from './storefront.ts';
export { stylesheet } from './styles.ts';
export type { Moment } from './walk.ts';
