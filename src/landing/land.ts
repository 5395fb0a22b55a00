// land: a visit in, the click that an order would be credited to kept. Nothing here throws into the page.
import { fromVt, type Ids, toVt } from '../core/vt.ts';
import { arrivalIn } from './arrival.ts';
import { type Answer, consent } from './consent.ts';
import { fill } from './fields.ts';
import { type Click, keep, type Rule } from './keep.ts';
import { load, save } from './storage.ts';

export interface LandOptions extends Rule {
  /** How long a click counts from its arrival: 30 unless told otherwise. */
  readonly days?: number | undefined;
  /** `auto` listens to the page's consent platform; the other two are the page's own word. */
  readonly consent?: 'auto' | 'granted' | 'denied' | undefined;
  /** A network's own parameter that brings the click id, for where `vt` does not arrive. */
  readonly param?: string | undefined;
}

/** What the page hears when it is known, or known anew, whom an order would be credited to. */
export interface VitrineLandingEvent extends Event {
  /** As `getAttribution()` gives them. */
  readonly ids: Ids | null;
}

declare global {
  interface DocumentEventMap {
    'vitrine-landing': VitrineLandingEvent;
  }
}

const settings: LandOptions = {};
/** What the address said last, so that a second call on the same page is no second click. */
let seen = '';
/** Came with this page and is not in the storage yet. */
let arrived: Click | null = null;
let kept: readonly Click[] = [];
let told = '';

/** Reads the address and keeps what came. Call it again with what has changed, or when the page has changed its address. */
export function land(options?: LandOptions): void {
  try {
    Object.assign(settings, options);
    const vt = arrivalIn(location.href, settings.param);
    if (vt && vt !== seen) arrived = { vt, at: Date.now(), days: 0 };
    seen = vt;
  } catch {
    // The page is the shop's: whatever we were handed, it goes on.
  }
  getAttribution();
}

/** Whom an order would be credited to now, or null. Without consent there is no click id among them. */
export function getAttribution(): Ids | null {
  try {
    return settle();
  } catch {
    return null;
  }
}

/** Brings the storage, the fields and whoever listens up to what is allowed and known now. */
function settle(): Ids | null {
  const allowed = asked();
  // Granted, or nobody to ask. Otherwise the storage is not even read.
  const open = allowed || allowed === undefined;
  const { days = 30 } = settings;
  kept = keep((open && load()) || kept, arrived && { ...arrived, days: +days }, settings, Date.now());
  if (allowed && save(kept)) arrived = null;
  if (allowed === false) {
    save([]);
    // Should the answer change while the page is open, nothing is lost.
    arrived ??= kept[0] ?? null;
  }
  const { click, ...others } = fromVt(kept[0]?.vt);
  const known = open && click ? { click, ...others } : others;
  const vt = toVt(known);
  const ids = vt ? Object.freeze(known) : null;
  if (vt !== told) {
    told = vt;
    fill(vt);
    // Not `new Event`: MooTools puts one of its own in its place.
    const event = document.createEvent('Event');
    event.initEvent('vitrine-landing');
    document.dispatchEvent(Object.assign(event, { ids }));
  }
  return ids;
}

/** A platform that stumbles has not answered. */
function asked(): Answer {
  try {
    return consent(settings.consent, getAttribution);
  } catch {
    return null;
  }
}
