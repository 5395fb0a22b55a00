// settings: what an element's attributes say, and the ids that they, the page and the document come to.
import type { Ids } from './attribution.ts';
import type { Catalog } from './catalog.ts';
import { gate } from './gate.ts';
import { ID } from './id.ts';
import type { Fallback, Visit } from './visit.ts';

/** What an element's attributes say; what is absent comes from the page's address, then from the document. */
export interface Settings {
  readonly creator?: string | undefined;
  readonly campaign?: string | undefined;
  readonly placement?: string | undefined;
  readonly server?: string | undefined;
  /** `auto`, `granted` or `denied`. */
  readonly consent?: string | undefined;
  readonly fallback?: string | undefined;
  readonly only?: string | undefined;
  readonly lang?: string | undefined;
  /** Names of bridges, spaces between. */
  readonly analytics?: string | undefined;
}

export const FALLBACKS: readonly string[] = ['swap', 'ask', 'off'];

/** What a sold-out card does; a word that is none of the three is none at all. */
export function fallbackOf({ fallback = '' }: Settings): Fallback {
  return (FALLBACKS.includes(fallback) ? fallback : 'swap') as Fallback;
}

/** The ids of one tap. Without consent there is no click id: the others name no person. */
export function idsOf(
  catalog: Catalog,
  settings: Settings,
  visit: Visit,
  click: string | undefined,
  product?: string,
): Ids {
  const query = visit.page.includes('vitrine-') ? gate(visit.page)?.searchParams : undefined;
  const asked = (name: 'campaign' | 'placement') => {
    const inAddress = query?.get(`vitrine-${name}`) ?? '';
    return settings[name] || (ID.test(inAddress) ? inAddress : catalog.attribution[name]);
  };
  return {
    click: visit.consent === 'denied' ? undefined : click,
    creator: settings.creator || catalog.creator?.id,
    campaign: asked('campaign'),
    placement: asked('placement'),
    product,
  };
}
