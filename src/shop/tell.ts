// tell: what happened to a card, handed to the server's outbox and the page's analytics.
import type { Catalog } from '../core/catalog.ts';
import type { Problem } from '../core/problem.ts';
import type { CardView } from '../core/view.ts';
import type { Told } from '../ports/bridges/bridges.ts';
import type { Word } from '../ports/consent.ts';
import type { Ports } from '../ports/ports.ts';
import type { Settings } from '../core/settings.ts';
import { unloaded } from './unloaded.ts';

interface Teller {
  readonly ports: Ports;
  problems(problems: readonly Problem[]): void;
}

/** Without an event the outbox only learns what is allowed, so that it stands open when the tap comes. */
export function tell(
  { ports, problems }: Teller,
  catalog: Catalog,
  settings: Settings,
  word: Word,
  event?: Told,
  view?: CardView,
): void {
  const server = settings.server ?? catalog.server;
  // Once the outbox is there this runs before the page is left: in the click itself, as good as.
  if (server)
    ports
      .outbox?.(server, event?.entry.type === 'handoff' ? event.entry : undefined)
      .then((outbox) => outbox(word, event, problems))
      .catch(() => problems([unloaded('server')]));
  const names = settings.analytics?.trim().split(/\s+/) ?? catalog.analytics;
  if (names && event && view)
    ports
      .bridges?.()
      .then(({ cross }) => cross(names, event, view).then(problems))
      .catch(() => problems([unloaded('analytics')]));
}
