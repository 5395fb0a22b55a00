// other-host-facts: what the docs say of hosts beside the networks' own: whose they are, and where that was read.
// Beside `other-hosts.ts` and not in it, so that no shopper loads it.
import type { NetworkType } from './networks.ts';

export interface OtherHost {
  /** As people know it. */
  readonly name: string;
  /**
   * `network`: it pays, and nobody has told where its links carry ids. `short`: it hides where it leads; `short-network`
   * pays besides. `wrapper`: the link within is read. Else another host of that network.
   */
  readonly kind: 'network' | 'short' | 'short-network' | 'wrapper' | NetworkType;
  /** Links as they look, one for each host. */
  readonly links: readonly string[];
  readonly source: string;
  readonly checked: string;
}

const BRAVE = { source: 'https://github.com/brave/adblock-lists, debounce.json', checked: '2026-08-21' };
const CLEARURLS = { source: 'https://github.com/ClearURLs/Rules, data.min.json', checked: '2025-07-29' };
const REFERRAL = {
  source: 'https://github.com/hagezi/dns-blocklists, whitelist-referral',
  checked: '2026-01-20',
};
const SHORTENERS = {
  source: 'https://github.com/PeterDaveHello/url-shorteners, list',
  checked: '2025-09-10',
};
const CODE = { source: 'links in public code, ten repositories and more', checked: '2026-11-29' };
const MAIL = {
  source: 'https://help.proofpoint.com, and rewritten links in public mail archives',
  checked: '2026-11-29',
};

const on = (hosts: string, rest = '/AbCdEf'): string[] =>
  hosts.split(' ').map((host) => `https://${host}${rest}`);
const through = (places: string): string[] =>
  places.split(' ').map((place) => `https://${place}https%3A%2F%2Fshop.example%2Fp`);

export const OTHER_HOSTS: readonly OtherHost[] = [
  {
    name: 'Amazon',
    kind: 'amazon',
    links: on('amzn.in amzn.com amzn.to amzn.eu amzn.asia a.co amzlink.to link.amazon'),
    source: 'https://github.com/badmojr/1Hosts/issues/4501, and links in public code',
    checked: '2026-11-29',
  },
  {
    name: 'CJ, a brand’s own host',
    kind: 'cj',
    links: ['https://go.brand.example/click-1001-2002?url=https%3A%2F%2Fshop.example%2F'],
    ...BRAVE,
  },
  {
    name: 'Rakuten, a brand’s own host',
    kind: 'rakuten',
    links: ['https://linksynergy.walmart.com/deeplink?id=AbC&mid=1&murl=https%3A%2F%2Fshop.example%2F'],
    ...CODE,
  },
  {
    name: 'ShareASale',
    kind: 'shareasale',
    links: ['https://www.shareasale-analytics.com/r.cfm?b=1&u=2&m=3&urllink=shop.example'],
    ...BRAVE,
  },
  {
    name: 'Partnerize, a brand’s own host',
    kind: 'partnerize',
    links: ['https://go.brand.example/click/camref:1100lAbc/destination:https%3A%2F%2Fshop.example%2F'],
    source: 'https://help.phgsupport.com/hc/en-us/articles/360048586192-Tracking',
    checked: '2026-11-29',
  },
  {
    name: 'Skimlinks',
    kind: 'skimlinks',
    links: [...through('go.redirectingat.com/?id=1X2&url= redirectingat.com/?id=1X2&url='), ...on('fave.co')],
    ...BRAVE,
  },
  { name: 'Sovrn', kind: 'sovrn', links: on('sovrn.co'), ...SHORTENERS },
  { name: 'eBay', kind: 'ebay', links: on('ebay.us ebay.to'), ...SHORTENERS },
  { name: 'AliExpress', kind: 'aliexpress', links: on('a.aliexpress.com', '/_mAbC'), ...CODE },
  {
    name: 'Howl (Narrativ)',
    kind: 'howl',
    links: [
      ...on('howl.link'),
      ...through('api.narrativ.com/api/v0/client_redirect/?url= api.bam-x.com/api/v1/clickmate/?url='),
    ],
    ...BRAVE,
  },
  { name: 'LTK', kind: 'ltk', links: on('ltk.app.link'), ...CODE },
  {
    name: 'TikTok',
    kind: 'tiktokshop',
    links: on('vm.tiktok.com vt.tiktok.com www.tiktok.com/t'),
    ...CODE,
  },
  {
    name: 'Ascend (Pepperjam), a step of its own way',
    kind: 'network',
    links: through(
      'www.pepperjamnetwork.com/tracking/cookie.php?data=A&tarurl= c.pepperjamnetwork.com/click?url=',
    ),
    source: 'https://github.com/nextdns/metadata/issues/199, and the list of Brave',
    checked: '2026-08-21',
  },
  {
    name: 'CJ, a step of its own way',
    kind: 'network',
    links: on('www.emjcd.com www.apmebf.com www.qksrv.net cj.dotomi.com'),
    ...REFERRAL,
  },
  {
    name: 'Awin, a step of its own way',
    kind: 'network',
    links: through('www.zenaps.com/rclick.php?pr='),
    ...BRAVE,
  },
  {
    name: 'Tradedoubler, its older way of writing',
    kind: 'network',
    links: [
      'https://clk.tradedoubler.com/click?p(1)a(2)g(3)url(https://shop.example/p)',
      'https://pdt.tradedoubler.com/click?a(1)p(2)prod(3)ttid(5)url(https://shop.example/p)',
    ],
    ...CODE,
  },
  {
    name: 'TradeTracker',
    kind: 'network',
    links: through('tc.tradetracker.net/?c=1&m=2&a=3&u='),
    ...REFERRAL,
  },
  {
    name: 'Daisycon',
    kind: 'network',
    links: on(
      'ds1.nl lt45.net jf79.net dt51.net fr135.net jdt8.net rkn3.net bdt9.net glp8.net at19.net',
      '/c/?si=1&li=2&wi=3',
    ),
    ...REFERRAL,
  },
  {
    name: 'Effiliation',
    kind: 'network',
    links: through('track.effiliation.com/servlet/effi.redir?id_compteur=1&url='),
    ...BRAVE,
  },
  {
    name: 'Kwanko',
    kind: 'network',
    links: on('action.metaffiliation.com', '/trk.php?mclic=A'),
    ...REFERRAL,
  },
  { name: 'Zanox', kind: 'network', links: on('ad.zanox.com', '/ppc/?1C2T'), ...CODE },
  {
    name: 'belboon',
    kind: 'network',
    links: [...through('www1.belboon.de/adtracking/1.html/&deeplink='), ...on('www.belboon.com')],
    ...CODE,
  },
  {
    name: 'financeAds',
    kind: 'network',
    links: on('www.financeads.net www.communicationads.net', '/tc.php?t=1C2T'),
    ...CODE,
  },
  {
    name: 'ADCELL',
    kind: 'network',
    links: on('t.adcell.com www.adcell.de', '/p/click?promoId=1&slotId=2'),
    ...REFERRAL,
  },
  { name: 'Digistore24', kind: 'network', links: on('www.digistore24.com', '/redir/1001/maya/'), ...CODE },
  { name: 'ClickBank', kind: 'network', links: on('maya.vendor.hop.clickbank.net'), ...CODE },
  { name: 'Gumroad', kind: 'network', links: on('gumroad.com', '/a/1001/abc'), ...CODE },
  { name: 'MagicLinks', kind: 'network', links: on('go.magik.ly', '/ml/abc/'), ...CODE },
  {
    name: 'Collective Voice (ShopStyle)',
    kind: 'network',
    links: [...on('shopstyle.it', '/l/AbC'), ...on('api.shopstyle.com/action', '/apiVisitRetailer?id=1')],
    ...CODE,
  },
  {
    name: 'TimeOne (Public-Idées)',
    kind: 'network',
    links: on('tracking.publicidees.com', '/clic.php?progid=1&partid=2'),
    ...CODE,
  },
  {
    name: 'affilinet',
    kind: 'network',
    links: on('partners.webmasterplan.com', '/click.asp?ref=1'),
    ...CODE,
  },
  { name: 'Linkby', kind: 'network', links: on('go.linkby.com'), ...CODE },
  {
    name: 'TUNE (HasOffers), on any brand’s host',
    kind: 'network',
    links: ['https://go.brand.example/aff_c?offer_id=15&aff_id=1234'],
    ...CODE,
  },
  { name: 'Lazada', kind: 'network', links: through('c.lazada.com.my/t/c.b1aB?url='), ...CODE },
  {
    name: 'A8.net',
    kind: 'network',
    links: through('px.a8.net/svt/ejp?a8mat=A&a8ejpredirect='),
    ...REFERRAL,
  },
  {
    name: 'ValueCommerce',
    kind: 'network',
    links: through('ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2&vc_url='),
    ...BRAVE,
  },
  {
    name: 'Moshimo',
    kind: 'network',
    links: through('af.moshimo.com/af/c/click?a_id=1&p_id=2&url='),
    ...CODE,
  },
  { name: 'Afi-B', kind: 'network', links: on('t.afi-b.com', '/visit.php?a=A'), ...REFERRAL },
  {
    name: 'Rakuten Ichiba',
    kind: 'network',
    links: through('hb.afl.rakuten.co.jp/hgc/1.2.3.4/?pc='),
    ...CODE,
  },
  {
    name: 'Linkprice',
    kind: 'network',
    links: through('click.linkprice.com/click.php?m=a&a=A1&tu='),
    ...CODE,
  },
  {
    name: 'ACCESSTRADE',
    kind: 'network',
    links: on('h.accesstrade.net click.accesstra.de go.isclix.com'),
    ...REFERRAL,
  },
  {
    name: 'ACCESSTRADE of Indonesia',
    kind: 'network',
    links: on('click.accesstrade.co.id atid.me'),
    ...CODE,
  },
  { name: 'Involve Asia', kind: 'network', links: on('invol.co invle.co invl.io invl.me'), ...CODE },
  {
    name: 'Optimise',
    kind: 'network',
    links: on('clk.omgt1.com clk.omgt5.com track.omguk.com track.in.omgpm.com', '/?AID=1&PID=2'),
    ...REFERRAL,
  },
  { name: 'digidip', kind: 'network', links: through('maya.digidip.net/visit?url='), ...BRAVE },
  { name: 'AvantLink', kind: 'network', links: through('www.avantlink.com/click.php?tt=cl&url='), ...BRAVE },
  { name: 'Commission Factory', kind: 'network', links: through('t.cfjump.com/1/t/2?Url='), ...BRAVE },
  { name: 'Yieldkit', kind: 'network', links: through('r.srvtrck.com/v1/redirect?url='), ...CLEARURLS },
  { name: 'Cuelinks', kind: 'network', links: through('linksredirect.com/?cid=1&url='), ...REFERRAL },
  { name: 'Adrecord', kind: 'network', links: on('click.adrecord.com', '/?c=1&p=2'), ...REFERRAL },
  { name: 'Adservice', kind: 'network', links: on('online.adservicemedia.dk'), ...REFERRAL },
  { name: 'Linkwise', kind: 'network', links: on('go.linkwi.se'), ...REFERRAL },
  {
    name: 'Partner-ads',
    kind: 'network',
    links: through('www.partner-ads.com/dk/klikbanner.php?partnerid=1&htmlurl='),
    ...CLEARURLS,
  },
  { name: 'Profitshare', kind: 'network', links: on('profitshare.ro', '/l/1'), ...REFERRAL },
  { name: '2Performant', kind: 'network', links: on('event.2performant.com'), ...REFERRAL },
  { name: 'LinkConnector', kind: 'network', links: on('www.linkconnector.com', '/ta.php?lc=1'), ...REFERRAL },
  {
    name: 'Geniuslink',
    kind: 'network',
    links: through('target.georiot.com/Proxy.ashx?tsid=1&GR_URL='),
    ...BRAVE,
  },
  { name: 'PartnerStack', kind: 'network', links: on('brand.grsm.io brand.partnerlinks.io'), ...REFERRAL },
  { name: 'Taobao', kind: 'network', links: on('s.click.taobao.com'), ...REFERRAL },
  {
    name: 'Mavely',
    kind: 'short-network',
    links: on('mavely.app.link mave.ly mavelyinfluencer.com'),
    ...CODE,
  },
  { name: 'Rakuten Ichiba', kind: 'short-network', links: on('a.r10.to r10.to'), ...CODE },
  {
    name: 'Flipkart',
    kind: 'short-network',
    links: on('fkrt.it fkrt.cc fkrt.co fkrt.to dl.flipkart.com'),
    ...CODE,
  },
  {
    name: 'Shopee',
    kind: 'short-network',
    links: on('shope.ee shp.ee s.shopee.sg s.shopee.com.br'),
    ...CODE,
  },
  { name: 'Lazada', kind: 'short-network', links: on('s.lazada.sg s.lazada.com.ph lzd.co'), ...CODE },
  { name: 'Tokopedia', kind: 'short-network', links: on('tokopedia.link tokped.link'), ...CODE },
  {
    name: 'Mercado Libre',
    kind: 'short-network',
    links: on('meli.la mercadolivre.com/sec mercadolibre.com/sec'),
    ...CODE,
  },
  { name: 'Admitad', kind: 'short-network', links: on('fas.st'), ...CODE },
  { name: 'Shopify Collabs', kind: 'short-network', links: on('collabs.shop'), ...CODE },
  { name: 'ACCESSTRADE of Vietnam', kind: 'short-network', links: on('shorten.asia'), ...SHORTENERS },
  { name: 'Coupang', kind: 'short-network', links: on('link.coupang.com', '/a/AbC'), ...CODE },
  { name: 'JD', kind: 'short-network', links: on('u.jd.com'), ...CODE },
  {
    name: 'Temu',
    kind: 'short-network',
    links: on('temu.to share.temu.com app.temu.com', '/k/abc'),
    ...CODE,
  },
  { name: 'SHEIN', kind: 'short-network', links: on('onelink.shein.com shein.top', '/5/abc'), ...CODE },
  { name: 'Cuelinks, EarnKaro', kind: 'short-network', links: on('clnk.in ekaro.in'), ...CODE },
  { name: 'LinkTwin', kind: 'short-network', links: on('linktw.in'), ...CODE },
  { name: 'Etsy', kind: 'short-network', links: on('etsy.me'), ...SHORTENERS },
  { name: 'Walmart', kind: 'short-network', links: on('walmrt.us'), ...CODE },
  {
    name: 'services that make links short',
    kind: 'short',
    links: on(
      'bit.ly ow.ly buff.ly cutt.ly rebrand.ly t.ly snip.ly adf.ly is.gd v.gd goo.gl tinyurl.com tiny.cc tiny.one rb.gy t.co lnkd.in pin.it geni.us urlgeni.us dub.sh tr.ee bnc.lt lnk.to j.mp shorturl.at fb.me mybook.to smarturl.it spr.ly hubs.ly x.gd han.gl goo.su naver.me clck.ru reurl.cc lihi1.com lihi.cc pse.is lin.ee amz.run s.id vo.la short.gy shorturl.asia shorturl.gg n9.cl urlz.fr kutt.it ift.tt dlvr.it trib.al vk.cc t.cn m.tb.cn l.linklyhq.com hyperurl.co qrco.de',
    ),
    ...SHORTENERS,
  },
  {
    name: 'links into apps (Branch, AppsFlyer, Firebase and their kind)',
    kind: 'short',
    links: on('brand.app.link brand.onelink.me brand.page.link smart.link'),
    ...REFERRAL,
  },
  { name: 'Google’s shared pages', kind: 'short', links: on('share.google search.app'), ...CODE },
  {
    name: 'links of a newsletter, which count its readers (Mailchimp, SendGrid)',
    kind: 'short',
    links: on('brand.us1.list-manage.com/track u1.ct.sendgrid.net/ls', '/click?u=a&id=b'),
    ...CODE,
  },
  {
    name: 'Mimecast, which does not tell where it leads',
    kind: 'short',
    links: on('protect-us.mimecast.com url.us.m.mimecastprotect.com', '/s/AbC?domain=shop.example'),
    ...MAIL,
  },
  {
    name: 'Facebook, Instagram, Messenger, Threads, WhatsApp',
    kind: 'wrapper',
    links: through(
      'www.instagram.com/linkshim/?u= l.wl.co/l?u= l.facebook.com/l.php?u= lm.facebook.com/l.php?u= www.facebook.com/flx/warn/?u= l.instagram.com/?e=A&u= l.messenger.com/l.php?u= l.threads.com/?u=',
    ),
    ...CLEARURLS,
  },
  {
    name: 'Google, AMP',
    kind: 'wrapper',
    links: [
      ...through(
        'www.google.com/url?sa=t&url= www.google.co.uk/url?q= search.app/?link= www.google.com/aclk?sa=L&adurl= www.googleadservices.com/pagead/aclk?sa=L&adurl= adclick.g.doubleclick.net/pcs/click?xai=a&adurl=',
      ),
      'https://www.google.com/amp/s/shop.example/p',
      'https://shop-example.cdn.ampproject.org/c/s/shop.example/p',
    ],
    ...BRAVE,
  },
  {
    name: 'YouTube, Reddit, Pinterest, TikTok, Tumblr, VK, Steam, LinkedIn, Slack',
    kind: 'wrapper',
    links: through(
      'www.youtube.com/redirect?event=a&q= out.reddit.com/t3_a?url= www.pinterest.com/offsite/?url= www.tiktok.com/link/v2?scene=bio_url&target= t.umblr.com/redirect?z= vk.com/away.php?to= steamcommunity.com/linkfilter/?url= www.linkedin.com/safety/go?url= www.linkedin.com/redir/redirect?url= slack-redir.net/link?url=',
    ),
    ...CLEARURLS,
  },
  {
    name: 'Bing, DuckDuckGo, Yahoo, Medium, Telegram',
    kind: 'wrapper',
    links: [
      ...through(
        'duckduckgo.com/l/?uddg= r.search.yahoo.com/_ylt=A/RV=2/RU= medium.com/r/?url= t.me/iv?url=',
      ),
      'https://www.bing.com/ck/a?!&&p=abc&u=a1aHR0cHM6Ly9zaG9wLmV4YW1wbGUvcA&ntb=1',
    ],
    ...CLEARURLS,
  },
  {
    name: 'Outlook and Teams Safe Links, Proofpoint, Barracuda, Cisco, Sophos, Trend Micro, Trellix, Symantec',
    kind: 'wrapper',
    links: [
      ...through(
        'eur02.safelinks.protection.outlook.com/?url= urldefense.proofpoint.com/v1/url?u= linkprotect.cudasvc.com/url?a= secure-web.cisco.com/1AbC/ gcc02.safelinks.protection.outlook.us/?url= statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url= ctp.trendmicro.com/wis/clicktime/v1/query?url= protect2.fireeye.com/v1/url?k=a&u= clicktime.symantec.com/3AbC?u=',
      ),
      'https://eu-west-1.protection.sophos.com/?d=shop.example&u=aHR0cHM6Ly9zaG9wLmV4YW1wbGUvcA==&i=A',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_p&d=A',
      'https://urldefense.com/v3/__https://shop.example/p__;!!A!b$',
    ],
    ...MAIL,
  },
  {
    name: 'Impact, a step of its own way',
    kind: 'wrapper',
    links: through('www.ojrq.net/p/?return='),
    ...BRAVE,
  },
];
