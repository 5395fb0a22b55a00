// network-facts: what the server and the docs need to know of each network besides its links.
// Beside `networks.ts` and not in it, so that no shopper loads it; a network without its row does not compile.
import type { NetworkType } from './networks.ts';

export interface NetworkFacts {
  /** How the ids come back. */
  readonly returns: string;
  /** The network's own click ids, which it adds to the product page. */
  readonly arrives?: readonly string[];
  /** The slots' alphabet in words, where they do not take every character. */
  readonly alphabet?: string;
  /** The account's fields as they look, or a link of its own making where none can be built. */
  readonly sample: Readonly<Record<string, string>> | string;
  /** A product page that the sample leads to, where not any page will do. */
  readonly page?: string;
  /** Where it was read, and when. */
  readonly source: string;
  readonly checked: string;
}

const checked = '2026-11';
const encoded = 'https%3A%2F%2Fshop.example%2Fp%2F1';
const dashboard = 'its dashboard';

export const NETWORK_FACTS: Readonly<Record<NetworkType, NetworkFacts>> = {
  amazon: {
    returns: 'reports by tag, and by ascsubtag where enabled; no postback',
    sample: { tag: 'maya-20' },
    page: 'https://www.amazon.com/dp/B000000001',
    source: 'https://affiliate-program.amazon.com/help',
    checked,
  },
  impact: {
    returns:
      'postback {SubId1} {SharedId} {ActionId} {Payout} {Status} {Currency}, again on each change of status',
    arrives: ['irclickid', 'irgwc'],
    sample: { domain: 'shop.pxf.io', mpid: '1001', adid: '2002', campaignid: '3003' },
    source: 'https://help.impact.com/en/support/solutions/articles/48001235417',
    checked,
  },
  cj: {
    returns: 'Commission Detail API, shopperId',
    sample: { pid: '1001', aid: '2002' },
    source: 'https://developers.cj.com',
    checked,
  },
  rakuten: {
    alphabet: 'letters and digits',
    returns: 'Signature Orders report',
    sample: { id: 'AbCdEfGh', mid: '1001' },
    source: 'https://pubhelp.rakutenadvertising.com',
    checked,
  },
  awin: {
    returns: 'transaction notifications, reports',
    arrives: ['awc'],
    sample: { awinmid: '1001', awinaffid: '2002' },
    source: 'https://wiki.awin.com',
    checked,
  },
  shareasale: {
    alphabet: 'letters and digits',
    returns: 'activity report (now part of Awin)',
    arrives: ['sscid'],
    sample: { b: '1001', u: '2002', m: '3003' },
    source: 'https://www.shareasale.com',
    checked,
  },
  partnerize: {
    returns: 'conversion reports',
    sample: { camref: '1100lAbc' },
    source: 'https://help.phgsupport.com/hc/en-us/articles/360048586192-Tracking',
    checked,
  },
  skimlinks: {
    alphabet: 'none of `&` `?` `=` and space',
    returns: 'Reporting API; not for Amazon',
    sample: { id: '1001X2002' },
    source: 'https://support.skimlinks.com/hc/en-us/articles/360005908078',
    checked,
  },
  sovrn: {
    alphabet: 'letters and digits',
    returns: 'CUID report',
    sample: { key: '0123456789abcdef' },
    source: 'https://knowledge.sovrn.com',
    checked,
  },
  ebay: {
    alphabet: 'letters and digits',
    returns: 'EPN reports',
    sample: { campid: '5330000000', mkrid: '711-53200-19255-0' },
    page: 'https://www.ebay.com/itm/100000000001',
    source: 'https://partnerhelp.ebay.com',
    checked,
  },
  flexoffers: {
    returns: 'postback macro #fobs#',
    sample: `https://track.flexlinkspro.com/g.ashx?foid=1001&fot=9999&fos=5&url=${encoded}`,
    source: 'https://support.flexoffers.com',
    checked,
  },
  ascend: {
    returns: 'Publisher API',
    sample: `https://www.pntrac.com/t/AbCdEfGh?url=${encoded}`,
    source: 'https://www.ascendpartner.com',
    checked,
  },
  tradedoubler: {
    alphabet: 'letters and digits',
    returns: 'EPI report',
    arrives: ['tduid'],
    sample: { p: '1001', a: '2002' },
    source: 'https://dev.tradedoubler.com',
    checked,
  },
  adtraction: {
    returns: 'API, callback',
    sample: { a: '1001', as: '2002' },
    source: 'https://help.adtraction.com',
    checked,
  },
  admitad: {
    alphabet: 'no `%00`',
    returns: 'statistics, postback',
    arrives: ['admitad_uid'],
    sample: { hash: '0123456789abcdef0123456789abcd' },
    source: 'https://help.admitad.com',
    checked,
  },
  webgains: {
    returns: 'reports',
    sample: { wgcampaignid: '1001', wgprogramid: '2002' },
    source: 'https://knowledgehub.webgains.com',
    checked,
  },
  button: {
    alphabet: 'ASCII',
    returns: 'webhooks',
    sample: { btn_ref: 'org-0123456789abcdef' },
    source: 'https://developer.usebutton.com',
    checked,
  },
  aliexpress: {
    returns: 'order export',
    sample: 'https://s.click.aliexpress.com/e/_AbCdEfGh',
    source: 'https://portals.aliexpress.com',
    checked,
  },
  dub: {
    returns: 'its reports',
    sample: { via: 'maya' },
    source: 'https://dub.co/docs',
    checked,
  },
  howl: { returns: dashboard, sample: 'https://howl.me/AbCdEfGh', source: 'https://howl.me', checked },
  ltk: {
    returns: dashboard,
    sample: 'https://rstyle.me/+AbCdEfGh',
    source: 'https://company.shopltk.com',
    checked,
  },
  shopmy: { returns: dashboard, sample: 'https://go.shopmy.us/p-1001', source: 'https://shopmy.us', checked },
  tiktokshop: {
    returns: dashboard,
    sample: 'https://shop.tiktok.com/view/product/1001',
    source: 'https://seller-us.tiktok.com',
    checked,
  },
  direct: {
    returns: '`vitrine/landing`, then the server',
    sample: {},
    source: 'the design of Vitrine',
    checked,
  },
};
