// shopify-privacy: Shopify's Customer Privacy. Granted: marketing is allowed.
import type { Watch } from './platforms.ts';

export const watch: Watch = (tell, page) => {
  const ask = () => {
    const privacy = page.Shopify.customerPrivacy;
    if (privacy) tell(privacy.marketingAllowed() ? 'granted' : 'denied');
  };
  page.document.addEventListener('visitorConsentCollected', ask);
  if (page.Shopify.customerPrivacy) ask();
  else
    page.Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (failed: unknown) => {
      if (!failed) ask();
    });
};
