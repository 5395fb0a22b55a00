// leave: a link and the tables in, the plan of how to leave out, complete before the finger comes down.
import type { Retailer } from './catalog.ts';
import { freeze } from './freeze.ts';
import { gate } from './gate.ts';
import { METHODS, type Method } from './handoff-methods.ts';
import { type Handoff, type HandoffStep, type Leaving, type Way, webHandoff } from './handoff.ts';
import { stepsOf } from './in-app-facts.ts';
import { type MethodRates, seenOf } from './method-rates.ts';
import type { NetworkType } from './networks.ts';
import { APPS, type AppPage, appPage, type RetailerApp } from './retailer-apps.ts';
import { DAY, parseTime } from './time.ts';

/** The dated tables that a plan reads: methods of leaving and the retailers' apps, and what ledgers have seen of the methods. */
export interface HandoffTables {
  readonly methods: readonly Method[];
  readonly apps: readonly RetailerApp[];
  readonly rates?: MethodRates;
}
export const tables: HandoffTables = freeze({ methods: METHODS, apps: APPS });

/** A stamped link, whose it is and which product page stands behind it. */
export interface Destination {
  readonly url: string | null;
  readonly network: NetworkType;
  readonly page: string | null;
  readonly retailer: Retailer | undefined;
}

/** Seen to work longer ago than that, others come first; where failing may cost the tap, no link is it. In whole days. */
export const TRUSTED = 90;
const META: readonly (string | null)[] = ['instagram', 'facebook', 'messenger', 'threads'];

export function leave(to: Destination, { methods, apps, rates }: HandoffTables, visit: Leaving): Handoff {
  const web = webHandoff(to.url, visit);
  const { os, inApp } = visit.environment;
  if (!web.href || (os !== 'ios' && os !== 'android') || web.trail[0]?.because === 'own-site') return web;
  const link = new URL(web.href);
  const app = appPage(to.page === null ? null : gate(to.page), to.retailer?.app, apps);
  const trail: HandoffStep[] = [];
  const ways: Way[] = [];
  const say = (rule: string, verdict: HandoffStep['verdict'], because: string) =>
    void trail.push({ rule, verdict, because });
  let taken: Pick<Handoff, 'href' | 'how' | 'method' | 'fallback'> | null = null;

  const opens = app.has && (os === 'ios' ? app.ios : app.android !== null);
  // In an ordinary browser the link itself opens the app, after the network's own redirects, or the web: nothing can fail.
  if (opens && !inApp)
    taken = {
      href: link.href,
      how: os === 'ios' ? 'universal-link' : 'app-link',
      method: null,
      fallback: null,
    };
  say('app', taken ? 'take' : 'pass', opens && inApp ? 'in-app-browser' : app.because);
  // `vt` is read by the shop's pages, and an app that opens in their place has none of them.
  const unread = to.network === 'direct';
  if (taken && unread) say('may-not-pay', 'note', 'app:ids-unread');

  const here = methods
    .filter((row) => isIn(row, visit))
    .map((row) => ({ row, proof: proofOf(row, rates, visit) }))
    // Whose proof is old comes after those that are known to work.
    .sort((a, b) => Number(isOld(a.proof)) - Number(isOld(b.proof)));
  for (const { row, proof } of here) {
    const unfit =
      unfitness(row, link, app, to.network, visit) ?? (proof === 'leads-nowhere' ? proof : undefined);
    if (unfit) {
      say(row.method, 'pass', unfit);
      continue;
    }
    const href = wrap(row, link, app);
    const only = row.needs?.windowOpen
      ? 'needs-window-open'
      : row.needs?.package && META.includes(inApp)
        ? 'meta-web-view'
        : proof === 'unverified'
          ? proof
          : taken
            ? 'second'
            : null;
    say(row.method, only ? 'offer' : 'take', only ?? proof);
    const mayNotPay = isOld(proof) ? 'unverified' : row.needs?.package && unread ? 'ids-unread' : undefined;
    if (mayNotPay) say('may-not-pay', 'note', `${row.method}:${mayNotPay}`);
    if (only)
      ways.push({
        how: row.how,
        method: row.method,
        href,
        opens: row.needs?.package ? 'app' : 'browser',
        ...(row.needs?.windowOpen ? { windowOpen: true as const } : {}),
        ...(mayNotPay ? { mayNotPay } : {}),
      });
    else taken = { href, how: row.how, method: row.method, fallback: link.href };
  }
  if (inApp) {
    ways.push({ how: 'copy', method: 'copy', href: link.href, opens: 'browser', steps: stepsOf(inApp, os) });
    say('copy', 'offer', 'always');
  }
  return freeze({ ...web, ...taken, ways, trail: taken ? trail : [...trail, ...web.trail] });
}

/** Why the row cannot be used here at all; undefined when it can. */
function unfitness(
  { method, from, until, href, needs = {} }: Method,
  link: URL,
  app: AppPage,
  network: NetworkType,
  { now, environment: { osVersion, inAppVersion }, failed = [] }: Leaving,
): string | undefined {
  const before = (version: string | null, least?: number) =>
    least !== undefined && !(version !== null && parseInt(version, 10) >= least);
  if (failed.includes(method)) return 'failed-here';
  if (day(from) > now) return 'not-yet';
  if (until !== null && day(until) <= now) return 'ended';
  if (before(osVersion, needs.osVersion)) return 'old-system';
  if (before(inAppVersion, needs.appVersion)) return 'old-app';
  // What follows a "#" is lost in an intent, and with it perhaps the page.
  if (link.hash && href?.includes('#Intent')) return 'fragment';
  if (!needs.package) return undefined;
  if (!app.has || app.android === null) return app.because;
  // The network's click comes first in the chain, unless the sale is paid without it.
  return network === 'direct' || network === app.paysInApp ? undefined : 'skips-network-click';
}

/** Whether the row or the place is of the app and the system in which the page is read. */
function isIn(
  { apps, os: systems }: Pick<Method, 'apps' | 'os'>,
  { environment: { os, inApp } }: Leaving,
): boolean {
  const known: readonly unknown[] = systems;
  return known.includes(os) && (apps === 'any' || (inApp !== null && apps.includes(inApp)));
}

/** What speaks for a method, or against it: what was counted comes before what is dated. */
type Proof = 'leads-out' | 'leads-nowhere' | 'verified' | 'fails-soft' | 'unverified';

function proofOf(row: Method, rates: MethodRates | undefined, visit: Leaving): Proof {
  const { method, verified, failsSoft = [] } = row;
  const seen = seenOf(rates, method, visit.environment);
  const isSoft = failsSoft.some((place) => isIn(place, visit));
  // A failure that takes the page's place looks like leaving: there a count of those who left proves nothing.
  if (seen === 'leads-nowhere' || (seen && isSoft)) return seen;
  if (verified === null) return 'unverified';
  if (ageOf(verified, visit.now) <= TRUSTED) return 'verified';
  return isSoft ? 'fails-soft' : 'unverified';
}

const isOld = (proof: Proof): boolean => proof === 'fails-soft' || proof === 'unverified';

/** Whole days since that day began; negative where it is still to come. */
export const ageOf = (words: string, now: number): number => Math.floor((now - day(words)) / DAY);

// A day that nobody can read is long past.
function day(words: string): number {
  return parseTime(`${words}T00:00:00Z`) ?? Number.NEGATIVE_INFINITY;
}

function wrap({ href, adds = '' }: Method, link: URL, app: AppPage): string {
  if (href === undefined) {
    const added = new URL(link.href);
    // In front: some networks' links have to end in the product page.
    added.search = added.search ? `${adds}&${added.search.slice(1)}` : adds;
    return added.href;
  }
  const scheme = link.protocol.slice(0, -1);
  const words: Record<string, string> = {
    url: encodeURIComponent(link.href),
    rest: link.href.slice(scheme.length + 3),
    scheme,
    package: app.android ?? '',
  };
  return href.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
