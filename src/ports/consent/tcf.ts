// tcf: IAB Transparency and Consent Framework 2. Granted: purposes 1 (storage) and 7 (measuring advertising).
import type { Watch } from './platforms.ts';

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: { readonly consents?: Readonly<Record<string, boolean>> };
}

export const watch: Watch = (tell, page) => {
  page.__tcfapi('addEventListener', 2, (data: TcData | null, success: boolean) => {
    // While its window is open nothing is decided: what was said before holds, and nothing said is no answer.
    if (!success || !data || data.eventStatus === 'cmpuishown') return;
    if (data.gdprApplies === false) tell('none');
    else if (data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete') {
      const { 1: storage, 7: measuring } = data.purpose?.consents ?? {};
      tell(storage && measuring ? 'granted' : 'denied');
    }
  });
};
