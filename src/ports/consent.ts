// consent: what this page's visitor has allowed. Platforms are known by what they leave on `window`.
import type { Consent } from '../core/visit.ts';

// IAB TCF, Google Consent Mode, Shopify Customer Privacy.
const PLATFORMS = ['__tcfapi', '__gpp', 'google_tag_data.ics', 'Shopify.customerPrivacy'];

/**
 * `granted` and `denied` are the page's own word, but a Global Privacy Control signal always denies.
 * With `auto`, a page that has a consent platform counts as denied until that platform is asked.
 */
export function consentOf(setting: string | null | undefined): Consent {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return 'denied';
  if (setting === 'granted' || setting === 'denied') return setting;
  return PLATFORMS.some((path) => path.split('.').reduce<unknown>(member, window)) ? 'denied' : 'none';
}

function member(of: unknown, name: string): unknown {
  return (of as Record<string, unknown> | undefined)?.[name];
}
