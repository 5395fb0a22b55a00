// shopify: the ids as an attribute of the cart, from where Shopify hands them on to the order.
import { toVt } from '../core/vt.ts';
import { getAttribution } from './land.ts';

/** For themes whose cart has no form: an `<input name="attributes[vt]">` in one is filled without this. */
export async function toShopifyCart(): Promise<boolean> {
  const ids = getAttribution();
  if (!ids) return false;
  try {
    const body = new URLSearchParams({ 'attributes[vt]': toVt(ids) });
    // The shopper may be on the way to the checkout already.
    return (await fetch('/cart/update.js', { method: 'POST', body, keepalive: true })).ok;
  } catch {
    return false;
  }
}
