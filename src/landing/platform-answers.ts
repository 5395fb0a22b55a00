// platform-answers: what the page's consent platforms say of marketing. A piece of its own, fetched where one stands.
// They are listened to, never opened or loaded.
import type { Page } from '../ports/consent.ts';
import type { Answer } from '../ports/consent/banners.ts';
import { listenToBanners } from '../ports/consent/listen.ts';

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: { readonly consents?: Readonly<Record<number, boolean>> };
}

/** Asked, it says what they say together. Null: one has not answered. Undefined: none has anything to say. */
export function answersOf(changed: () => void, page: Page = globalThis): () => Answer {
  const ownWays = listenToBanners(page, changed);
  /** What the TCF said last: it tells, and cannot be asked. Zero: no law of its own holds here. */
  let tcf: Answer | 0;
  let tag: object | undefined;
  // Once whoever asks can.
  queueMicrotask(changed);
  return () => {
    const { __tcfapi, __gpp, Shopify, google_tag_data } = page;
    const ics = google_tag_data?.ics;
    const google = ics?.entries?.ad_storage;
    if (__tcfapi && tcf === undefined) {
      tcf = null;
      __tcfapi('addEventListener', 2, ({ eventStatus, gdprApplies, purpose }: TcData, success: boolean) => {
        // While its window is open nothing is decided.
        if (!success || eventStatus === 'cmpuishown') return;
        tcf = gdprApplies === false ? 0 : Boolean(purpose?.consents?.[1] && purpose.consents[7]);
        changed();
      });
    }
    if (tag !== ics) {
      tag = ics;
      // It calls before its own state has changed.
      ics?.addListener?.(['ad_storage'], () => setTimeout(changed));
    }
    const said = [
      tcf,
      // A default of "denied" is what stands there until somebody has answered.
      google && ((google.update ?? google.default) === true || (google.update === false ? false : null)),
      Shopify?.customerPrivacy?.marketingAllowed(),
      ownWays(),
    ];
    // Where there are several, one that denies is enough, and every one has to answer.
    const word = ([false, null, true] as const).find((it) => said.includes(it));
    // The GPP knows no one word for "yes": where it stands alone, the page has to say it.
    return word === undefined && __gpp ? null : word;
  };
}
