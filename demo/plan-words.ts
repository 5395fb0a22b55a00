// A plan's trail, in words for people.
import type { Handoff, HandoffStep } from '../src/core/index.ts';

const APP: Record<string, string> = {
  'known-page': 'The shop’s app has this page, so the link itself opens it.',
  'no-app': 'The shop has no app that we know of.',
  'unknown-page': 'Nobody says that the shop’s app has this page.',
  'not-in-app': 'The shop’s app does not have this page.',
  'in-app-browser': 'The shop’s app has this page, but in here no link opens another app by itself.',
};

const METHOD: Record<string, string> = {
  verified: 'has been seen to work in the last 90 days: this is the link.',
  'leads-out': 'leads out, by what the ledger has seen: this is the link.',
  'fails-soft': 'has not been seen to work for 90 days, but a try costs nothing in here: this is the link.',
  'leads-nowhere': 'leads nowhere any more, by what the ledger has seen.',
  unverified: 'has not been seen to work for 90 days, and a try may cost the tap: a button in the sheet.',
  'needs-window-open': 'does nothing for a plain link: a button in the sheet.',
  'meta-web-view': 'is not to be had by a link in an app of Meta’s: a button in the sheet.',
  second: 'works as well: a button in the sheet.',
  'failed-here': 'has failed in this page already.',
  'not-yet': 'is not used yet.',
  ended: 'has died; it is not used.',
  'old-system': 'asks for a newer system.',
  'old-app': 'asks for a newer version of the app.',
  fragment: 'would lose what stands behind the # in the address.',
  'skips-network-click': 'would skip the network’s click, by which Maya is paid: not allowed.',
};

const WEB: Record<string, string> = {
  'ordinary-browser': 'An ordinary browser: the plain link.',
  'own-site': 'A page of the same site: the plain link, in place.',
};

const COST: Record<string, string> = {
  unverified: 'nobody has seen it work of late',
  'ids-unread': 'an app reads no ids out of a link',
};

export const HOWS: Record<Handoff['how'], string> = {
  web: 'The plain link, in place',
  'app-link': 'The shop’s app, or the web',
  'universal-link': 'The shop’s app, or the web',
  intent: 'Out into the real browser',
  escape: 'Out into the real browser',
  copy: 'Copied by hand',
};

export function inWords({ rule, verdict, because }: HandoffStep): string {
  if (rule === 'web')
    return WEB[because] ?? 'So the plain link it is; the network and the shop open in here.';
  if (rule === 'copy') return 'The link can be copied, and the sheet shows the steps of this very app.';
  if (rule === 'app') return APP[because] ?? because;
  if (verdict === 'note') {
    const [method = '', cost = ''] = because.split(':');
    return `${method} may not pay: ${COST[cost] ?? cost}.`;
  }
  return METHOD[because] ? `${rule} ${METHOD[because]}` : `${rule}: ${APP[because] ?? because}`;
}
