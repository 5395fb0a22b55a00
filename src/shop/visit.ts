// visit: the moment as the steps need it, from the document, the element's attributes and the page.
import type { Catalog } from '../core/catalog.ts';
import { type Environment, ORDINARY } from '../core/environment.ts';
import { freeze } from '../core/freeze.ts';
import { fallbackOf, type Settings } from '../core/settings.ts';
import type { Visit } from '../core/visit.ts';
import type { Ports } from '../ports/ports.ts';

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
    fallback: fallbackOf(settings),
    country: catalog.country,
    lang: settings.lang || catalog.lang || ports.lang(),
    failed,
  });
}
