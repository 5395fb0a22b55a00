/** dist/vitrine-landing.js: lands by itself where a `<script data-vitrine-landing>` asks for it. */
import { land } from './land.ts';

export { getAttribution, land } from './land.ts';
export { toShopifyCart } from './shopify.ts';

// A module is not told which script element loaded it; the page says so by the attribute.
try {
  if (globalThis.document?.querySelector('script[data-vitrine-landing]')) land();
} catch {
  // An old library stands in the place of what asks the page: it lands where the page calls for it.
}
