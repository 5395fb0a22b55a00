// feed-address: what two links to one product have in common, whatever campaigns and channels added to either.
import { withoutSlashes } from '../without-slashes.ts';

/**
 * Parameters that say where a click came from. ClearURLs' and AdGuard's public lists, Google's, Meta's, Microsoft's,
 * TikTok's, Pinterest's and Shopify's own help; checked 2026-11. `ref`, `id`, `sku` and their kind may name a product.
 */
const MARKS =
  /^(utm_.*|utm|vt|gclid|gclsrc|dclid|gbraid|wbraid|gad|gad_.*|gcl_.*|srsltid|fbclid|fb_.*|igshid|igsh|msclkid|ttclid|twclid|li_fat_id|epik|scclid|sccid|rdt_cid|yclid|ysclid|_openstat|ymclid|mc_cid|mc_eid|_ga|_gl|_kx|_hsenc|_hsmi|hsa_.*|mkt_tok|mtm_.*|pk_.*|piwik_.*|matomo_.*|vero_.*|oly_.*|wickedid|irclickid|irgwc|awc|cjevent|cjdata|ranmid|raneaid|ransiteid|sscid|tduid|clickref|admitad_uid|ref_src|ref_url|spm|s_kwcid|ef_id|cmpid|trk_.*|_pos|_sid|_ss|_psq|_fid|pr_prod_strat|pr_rec_id|pr_rec_pid|pr_ref_pid|pr_seq|syclid|nosto)$/i;

/** Parameters that choose a market, as Shopify's channels add them: the product is the same, its price may be another. */
const MARKETS = /^(country|currency)$/i;

export interface FeedAddress {
  /** The product's and its variant's; empty when it is no address. */
  readonly product: string;
  /** The market that the address names, empty for none. */
  readonly market: string;
}

export function feedAddress(link: string): FeedAddress {
  // Some write the character reference where the character is meant.
  const plain = link.trim().replace(/&amp;/gi, '&');
  const url = /^https?:/i.test(plain) && URL.canParse(plain) ? new URL(plain) : undefined;
  if (!url) return { product: '', market: '' };
  const { host, pathname, searchParams, hash } = url;
  // Behind `#` some shops name the variant: `#size=m`; anything else there is a place on the page.
  const behind = /^#[\w-]+=/.test(hash) ? [...new URLSearchParams(hash.slice(1))] : [];
  const kept = [...searchParams, ...behind].filter(([name]) => !MARKS.test(name));
  const texts = (pairs: [string, string][]) => pairs.map((pair) => pair.join('=')).sort();
  return {
    product: [
      host.replace(/^www\./, ''),
      // Shopify shows a product in each of its collections.
      withoutSlashes(readable(pathname).replace(/\/collections\/[^/]+(?=\/products\/)/, '')),
      ...texts(kept.filter(([name]) => !MARKETS.test(name))),
    ].join('&'),
    market: texts(kept.filter(([name]) => MARKETS.test(name)))
      .join('&')
      .toLowerCase(),
  };
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).normalize();
  } catch {
    return path;
  }
}
