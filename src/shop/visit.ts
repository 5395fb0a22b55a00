// visit: the moment as the steps need it, from the document, the element's attributes and the page.
import type { Ids } from '../core/attribution.ts';
import type { Catalog } from '../core/catalog.ts';
import { type Environment, ORDINARY } from '../core/environment.ts';
import { freeze } from '../core/freeze.ts';
import { gate } from '../core/gate.ts';
import { ID } from '../core/id.ts';
import type { Fallback, Visit } from '../core/visit.ts';
import type { Ports } from '../ports/ports.ts';

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

const FALLBACKS: readonly string[] = ['swap', 'ask', 'off'];

export function visitOf(
  catalog: Catalog,
  settings: Settings,
  ports: Ports,
  now: number,
  environment: Environment = ORDINARY,
  failed?: readonly string[],
): Visit {
  return freeze({
    now,
    page: ports.page(),
    environment,
    consent: ports.consent(settings.consent),
    ledger: Boolean(settings.server ?? catalog.server),
    only: settings.only || undefined,
    fallback: (FALLBACKS.includes(settings.fallback ?? '') ? settings.fallback : 'swap') as Fallback,
    country: catalog.country,
    lang: settings.lang || catalog.lang || ports.lang(),
    failed,
  });
}

/** The ids of one tap. Without consent there is no click id: the others name no person. */
export function idsOf(
  catalog: Catalog,
  settings: Settings,
  visit: Visit,
  click: string,
  product?: string,
): Ids {
  const query = gate(visit.page)?.searchParams;
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
