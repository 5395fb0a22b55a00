// consent: what this visitor has allowed the shop to keep. The platforms are listened to, never opened or loaded.

/** True and false are answers. Null: a platform is there and has not answered. Undefined: there is none. */
export type Answer = boolean | null | undefined;

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: { readonly consents?: Readonly<Record<number, boolean>> };
}

interface Page {
  readonly __tcfapi?: (command: string, version: 2, told: (data: TcData, success: boolean) => void) => void;
  readonly __gpp?: unknown;
  readonly Shopify?: { readonly customerPrivacy?: { marketingAllowed(): boolean } };
  readonly google_tag_data?: {
    readonly ics?: {
      readonly entries?: { readonly ad_storage?: { readonly default?: boolean; readonly update?: boolean } };
      addListener?(types: readonly string[], changed: () => void): void;
    };
  };
  readonly navigator: { readonly globalPrivacyControl?: boolean };
}

/** What the TCF said last: it tells, and cannot be asked. Zero: no law of its own holds here. */
let tcf: Answer | 0;
let tag: object | undefined;

/** `setting` is the page's own word or `auto`; `changed`, always the same, is called when a platform has something new to say. */
export function consent(setting: string | undefined, changed: () => void): Answer {
  const { __tcfapi, __gpp, Shopify, google_tag_data, navigator } = globalThis as unknown as Page;
  if (navigator.globalPrivacyControl) return false;
  if (setting && setting !== 'auto') return setting === 'granted';
  const ics = google_tag_data?.ics;
  const google = ics?.entries?.ad_storage;
  if (__tcfapi && tcf === undefined) {
    tcf = null;
    __tcfapi('addEventListener', 2, ({ eventStatus, gdprApplies, purpose }, success) => {
      // While its window is open nothing is decided.
      if (!success || eventStatus === 'cmpuishown') return;
      tcf = gdprApplies === false ? 0 : !!(purpose?.consents?.[1] && purpose.consents[7]);
      changed();
    });
  }
  if (tag !== ics) {
    tag = ics;
    // It calls before its own state has changed.
    ics?.addListener?.(['ad_storage'], () => setTimeout(changed));
  }
  // The same listener twice is one; `load` is for platforms that came after us.
  document.addEventListener('visitorConsentCollected', changed);
  addEventListener('load', changed);
  const said = [
    tcf,
    // A default of "denied" is what stands there until somebody has answered.
    google && (google.update ?? (google.default || null)),
    Shopify?.customerPrivacy?.marketingAllowed(),
  ];
  // Where there are several, one that denies is enough, and every one has to answer.
  const word = ([false, null, true] as const).find((it) => said.includes(it));
  // The GPP knows no one word for "yes": where it stands alone, the page has to say it.
  return word === undefined && __gpp ? null : word;
}
