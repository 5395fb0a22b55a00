// Links as people paste them, one after another: which network's each is, and what has to come of it.

export interface PastedLink {
  readonly met: string;
  readonly link: string;
  readonly network: string;
  /** Nothing may be put in and the shopper's own link stands; a Problem says why. */
  readonly closed?: true;
  /** What stands in the link that comes out. */
  readonly has?: string;
  /** The page behind it. */
  readonly to?: string;
  /** A Problem that names this. */
  readonly told?: string;
}

const SHOP = 'https://shop.example/p';
const E = encodeURIComponent;
const IN = E(SHOP);
const TAGGED = 'https://www.amazon.com/dp/B000000001?tag=maya-20';
const AMAZON = { network: 'amazon', has: 'ascsubtag=maya-fall-bio-linen-shirt' };
const DIRECT = { network: 'direct', has: 'https://shop.example/p?vt=' };
const AWIN = { network: 'awin', has: 'clickref2=maya', to: SHOP };
const LABEL = 'mayafallbiolinenshirt';
const base64 = (text: string) => Buffer.from(text).toString('base64url');

const links = (row: Omit<PastedLink, 'met' | 'link'>, of: Readonly<Record<string, string>>): PastedLink[] =>
  Object.entries(of).map(([met, link]) => ({ met, link, ...row }));

export const PASTED_LINKS: readonly PastedLink[] = [
  // Around a link.
  ...links(DIRECT, {
    'Google, with marks of its own': `https://www.google.com/url?sa=t&source=web&rct=j&opi=89978449&url=${IN}&ved=2ahUKEwi&usg=AOvVaw0`,
    'Google, by q, not encoded': `https://www.google.de/url?q=${SHOP}&sa=D&source=docs`,
    'Google Docs, in capitals': `HTTPS://WWW.GOOGLE.COM/url?q=${IN}&sa=D`,
    'Facebook, on a phone': `https://lm.facebook.com/l.php?u=${IN}&h=AT0x`,
    'Facebook, m.': `https://m.facebook.com/l.php?u=${IN}&h=AT0x`,
    Instagram: `https://l.instagram.com/?u=${IN}&e=AT0x&s=1`,
    'Instagram, its page in between': `https://www.instagram.com/linkshim/?u=${IN}&e=AT0x`,
    'Threads, its older host': `https://l.threads.net/?u=${IN}&e=AT0x`,
    WhatsApp: `https://l.wl.co/l?u=${IN}`,
    YouTube: `https://www.youtube.com/redirect?event=video_description&redir_token=QUFF&q=${IN}&v=abc`,
    TikTok: `https://www.tiktok.com/link/v2?aid=1988&lang=en&scene=bio_url&target=${IN}`,
    Pinterest: `https://www.pinterest.de/offsite/?token=1-1&url=${IN}&pin=2`,
    Reddit: `https://out.reddit.com/t3_abc?url=${IN}&token=AQAA&app_name=web2x`,
    VK: `https://vk.com/away.php?to=${IN}&utf=1`,
    'VK, on a phone': `https://m.vk.com/away?to=${IN}`,
    Steam: `https://steamcommunity.com/linkfilter/?u=${IN}`,
    'an advertisement of Google': `https://www.googleadservices.com/pagead/aclk?sa=L&ai=abc&adurl=${IN}`,
    'an advertisement in Google’s results': `https://www.google.com/aclk?sa=l&ai=abc&ctype=5&adurl=${IN}`,
    Medium: `https://medium.com/r/?url=${IN}`,
    Telegram: `https://t.me/iv?url=${IN}&rhash=abc`,
    Yahoo: `https://r.search.yahoo.com/_ylt=AwrE;_ylu=Y29/RV=2/RE=1/RO=10/RU=${IN}/RK=2/RS=abc-`,
    DuckDuckGo: `https://duckduckgo.com/l/?uddg=${IN}&rut=abc`,
    Bing: `https://www.bing.com/ck/a?!&&p=abc&ptn=3&u=a1${base64(SHOP)}&ntb=1`,
    Outlook: `https://nam02.safelinks.protection.outlook.com/?url=${IN}&data=05%7C02%7C&sdata=abc%3D&reserved=0`,
    'Outlook, in a government': `https://gcc02.safelinks.protection.outlook.us/?url=${IN}&data=05`,
    Teams: `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${IN}&locale=en-us`,
    'Proofpoint 1': `https://urldefense.proofpoint.com/v1/url?u=${IN}&k=abc`,
    'Proofpoint 2':
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_p&d=DwMFaQ&c=a&r=b&m=c&s=d&e=',
    'Proofpoint 3': 'https://urldefense.com/v3/__https://shop.example/p__;!!AbC!xyz$',
    'Proofpoint 3, for a government': 'https://urldefense.us/v3/__https://shop.example/p__;!!AbC!xyz$',
    Barracuda: `https://linkprotect.cudasvc.com/url?a=${IN}&c=E,1,abc&typo=1`,
    Cisco: `https://secure-web.cisco.com/1AbC-dEf/${IN}`,
    Sophos: `https://eu-west-1.protection.sophos.com/?d=shop.example&u=${base64(SHOP)}&i=abc&t=def&h=ghi&s=jkl`,
    'Trend Micro': `https://ctp.trendmicro.com/wis/clicktime/v1/query?url=${IN}&umid=abc&auth=def`,
    Trellix: `https://protect2.fireeye.com/v1/url?k=abc-def&q=1&e=2&u=${IN}`,
    Symantec: `https://clicktime.symantec.com/3?h=abc&u=${IN}`,
    'twice around': `https://l.facebook.com/l.php?u=${E(`https://www.google.com/url?q=${IN}&sa=D`)}&h=AT0x`,
    'pasted out of a mail, with brackets': `<https://eur01.safelinks.protection.outlook.com/?url=${IN}&amp;data=05>`,
    AMP: 'https://www.google.com/amp/s/shop.example/p',
    'AMP, cached': 'https://shop-example.cdn.ampproject.org/v/s/shop.example/p',
    'JSON’s slashes': 'https:\\/\\/shop.example\\/p',
  }),
  ...links(AMAZON, {
    'Amazon in Instagram’s': `https://l.instagram.com/?u=${E(TAGGED)}&e=AT0x`,
    'Amazon in YouTube’s': `https://www.youtube.com/redirect?q=${E(`${TAGGED}&linkCode=ll1`)}`,
    'Amazon in Outlook’s, with &amp;': `https://nam02.safelinks.protection.outlook.com/?url=${E(TAGGED)}&amp;data=05&amp;reserved=0`,
    'Amazon in Proofpoint’s 2':
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.amazon.com_dp_B000000001-3Ftag-3Dmaya-2D20&d=A&e=',
    'Amazon in Proofpoint’s 3':
      'https://urldefense.com/v3/__https://www.amazon.com/dp/B000000001?tag=maya-20__;!!AbC!x$',
    'with &amp;amp;': 'https://www.amazon.com/dp/B000000001?linkCode=ll1&amp;amp;tag=maya-20',
    'with a hexadecimal entity': 'https://www.amazon.com/dp/B000000001?linkCode=ll1&#x26;tag=maya-20',
    'with JSON’s escape': 'https://www.amazon.com/dp/B000000001?linkCode=ll1\\u0026tag=maya-20',
    'in capitals': 'HTTPS://WWW.AMAZON.COM/dp/B000000001?tag=maya-20',
    'with a dot behind the host': 'https://www.amazon.com./dp/B000000001?tag=maya-20',
    'with a port': 'https://www.amazon.com:443/dp/B000000001?tag=maya-20',
    'of Turkey': 'https://www.amazon.com.tr/dp/B000000001?tag=maya-21',
    'of Belgium, with words':
      'https://www.amazon.com.be/-/en/Shirt-Linen/dp/B000000001/ref=sr_1_1?tag=maya-21',
    'of South Africa': 'https://www.amazon.co.za/dp/B000000001?tag=maya-21',
    smile: 'https://smile.amazon.de/dp/B000000001?tag=maya-21',
    'an empty ascsubtag': 'https://www.amazon.fr/dp/B000000001?ascsubtag=&tag=maya-21',
    'a mark in Markdown': `[the shirt](${TAGGED})`,
    'in a sentence': `Get it here: ${TAGGED}.`,
    'in an anchor': `<a target="_blank" href="${TAGGED.replace('?', '?linkCode=ll1&amp;')}">shirt</a>`,
    'two lines of a mail': 'https://www.amazon.com/dp/B000000001?\ntag=maya-20',
  }),
  ...links(AWIN, {
    Awin: `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${IN}`,
    'Awin in Facebook’s': `https://l.facebook.com/l.php?u=${E(`https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${IN}`)}&h=A`,
    'Awin, its older brackets': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref=&p=%5B%5B${E(IN)}%5D%5D`,
    'Awin, JSON’s escape': `https://www.awin1.com/cread.php?awinmid=1\\u0026awinaffid=2\\u0026ued=${IN}`,
    'Awin, by its first page': `https://www.awin1.com/awclick.php?mid=1&id=2&clickref=&p=${IN}`,
    'Awin, all slots empty': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref=&clickref2=&clickref3=&clickref4=&clickref5=&ued=${IN}`,
    'Awin, in capitals, with a port': `HTTPS://WWW.AWIN1.COM:443/cread.php?awinmid=1&awinaffid=2&ued=${IN}`,
    'Awin, a dot behind the host': `https://www.awin1.com./cread.php?awinmid=1&awinaffid=2&ued=${IN}`,
    'Awin, an empty slot twice': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref=&ued=${IN}&clickref=`,
  }),
  ...links(
    { network: 'awin', has: 'clickref2=maya' },
    {
      'Awin, a product of a feed': 'https://www.awin1.com/pclick.php?p=123&a=456&m=789',
      'Awin, an advertiser’s picture': 'https://www.awin1.com/cread.php?s=1&v=2&q=3&r=4',
    },
  ),
  ...links(
    { network: 'cj', has: 'sid=maya-fall-bio-linen-shirt' },
    {
      'CJ, with an empty sid': `https://www.kqzyfj.com/click-1001-2002?sid=&url=${IN}`,
      'CJ, with a time': 'http://www.tkqlhce.com/click-1001-2002-1400000000000',
      'CJ, obfuscated': 'https://www.jdoqocy.com/mb68efolfkjkSSRQUVTUVTWXSRSX',
      'CJ, in capitals': `https://WWW.ANRDOEZRS.NET/click-1001-2002?url=${IN}`,
    },
  ),
  ...links(
    { network: 'cj', has: '/sid/maya-fall-bio-linen-shirt/', to: SHOP },
    {
      'CJ, its path': `https://www.anrdoezrs.net/links/1001/type/dlg/${SHOP}`,
      'CJ, its path with an empty sid': `https://www.dpbolvw.net/links/1001/type/dlg/sid//${SHOP}`,
    },
  ),
  ...links(
    { network: 'rakuten', has: `u1=${LABEL}` },
    {
      Rakuten: `https://click.linksynergy.com/deeplink?id=AbC&mid=1&murl=${IN}&u1=`,
      'Rakuten, fs-bin': 'https://click.linksynergy.com/fs-bin/click?id=AbC&offerid=1.2&type=3&subid=0',
      'Rakuten, link': `https://click.linksynergy.com/link?id=AbC&offerid=1.2&type=2&murl=${IN}`,
      'Rakuten, a dot behind the host': `https://click.linksynergy.com./deeplink?id=AbC&mid=1&murl=${IN}`,
    },
  ),
  ...links(
    { network: 'shareasale', has: `afftrack=${LABEL}` },
    {
      ShareASale: 'https://shareasale.com/r.cfm?b=1&u=2&m=3&afftrack=&urllink=shop.example%2Fp',
      'ShareASale, m-pr': 'https://www.shareasale.com/m-pr.cfm?merchantID=1&userID=2&productID=3',
      'ShareASale, in capitals': 'https://www.ShareASale.com/R.cfm?B=1&U=2&M=3',
    },
  ),
  ...links(
    { network: 'partnerize', has: 'pubref:maya-fall-bio-linen-shirt', to: SHOP },
    {
      Partnerize: `https://prf.hn/click/camref:1100lA/destination:${IN}`,
      'Partnerize, an empty pubref': `https://prf.hn/click/camref:1100lA/pubref:/destination:${IN}`,
      'Partnerize, a name before the host': `https://brand.prf.hn/click/camref:1100lA/destination:${SHOP}`,
    },
  ),
  ...links(
    { network: 'impact', has: 'subId2=maya' },
    {
      Impact: `https://brand.pxf.io/c/1/2/3?u=${IN}&subId1=&subId2=&sharedid=`,
      'Impact, a vanity link': 'https://brand.sjv.io/AbCdE1',
      'Impact, a shop’s own host': `https://goto.target.com/c/1/2/3?u=${IN}`,
      'Impact, a numbered host': `https://imp.i384100.net/c/1/2/3?u=${IN}`,
      'Impact, a vanity link of a numbered host': 'https://imp.i384100.net/VmbnNg',
      'Impact, a numbered host by the brand': 'https://brand.i8h2.net/VmbnNg',
      'Impact, 7tiv': 'https://bestbuy.7tiv.net/VmbnNg',
      'Impact, in capitals': 'https://Brand.PXF.io/c/1/2/3',
    },
  ),
  ...links(
    { network: 'skimlinks', has: 'xcust=maya-fall-bio-linen-shirt', to: SHOP },
    {
      Skimlinks: `https://go.skimresources.com/?id=1X2&xs=1&xcust=&url=${IN}`,
      'Skimlinks, no slash': `https://go.skimresources.com?id=1X2&xs=1&url=${IN}&sref=https%3A%2F%2Fblog.example`,
    },
  ),
  ...links(
    { network: 'sovrn', has: `cuid=${LABEL}`, to: SHOP },
    {
      Sovrn: `https://redirect.viglink.com/?key=abc&u=${IN}&cuid=`,
      'Sovrn, its older out': `https://redirect.viglink.com/?format=go&key=abc&loc=https%3A%2F%2Fblog.example%2F&v=1&out=${IN}`,
    },
  ),
  ...links(
    { network: 'ebay', has: `customid=${LABEL}` },
    {
      'eBay, rover': `https://rover.ebay.com/rover/1/711-53200-19255-0/1?mpre=${E('https://www.ebay.com/itm/1')}&campid=5330000000&toolid=10001&customid=`,
      eBay: 'https://www.ebay.de/itm/1?mkevt=1&mkcid=1&mkrid=707-53477-19255-0&campid=5330000000&toolid=10001&customid=',
      'eBay, of Australia': 'https://www.ebay.com.au/itm/1?campid=5330000000&mkevt=1&customid',
    },
  ),
  ...links(
    { network: 'flexoffers', has: 'fobs2=maya', to: SHOP },
    {
      FlexOffers: `https://track.flexlinkspro.com/a.ashx?foid=1.2.3&trid=1.2&foc=16&fot=9999&fos=5&fobs=&url=${IN}`,
    },
  ),
  ...links(
    { network: 'ascend', has: 'sid=maya', to: SHOP },
    {
      Ascend: `https://www.pjtra.com/t/8-1-2-3-4?sid=&url=${IN}`,
    },
  ),
  ...links(
    { network: 'tradedoubler', has: 'epi=' },
    {
      'Tradedoubler of Germany': `https://clkde.tradedoubler.com/click?p=1&a=2&g=3&epi=&url=${IN}`,
      'Tradedoubler of Britain': 'https://clkuk.tradedoubler.com/click?p=1&a=2&g=3',
    },
  ),
  ...links(
    { network: 'webgains', has: 'clickref=maya', to: SHOP },
    {
      Webgains: `http://track.webgains.com/click.html?wgcampaignid=1&wgprogramid=2&clickref=&wgtarget=${IN}`,
    },
  ),
  ...links(
    { network: 'adtraction', has: 'epi2=maya' },
    {
      Adtraction: `https://track.adtraction.com/t/t?a=1&as=2&t=2&tk=1&epi=&url=${IN}`,
      'Adtraction, a brand’s host': `https://go.brand.example/t/t?a=1&as=2&t=2&tk=1&epi=`,
    },
  ),
  ...links(
    { network: 'admitad', has: 'subid1=maya', to: SHOP },
    {
      Admitad: `https://ad.admitad.com/g/0123456789abcdef0123/?subid=&ulp=${IN}`,
      'Admitad, one of its hosts': `https://lenkmio.com/g/0123456789abcdef0123/?ulp=${IN}`,
    },
  ),

  // Links that tell nothing of where they lead, and networks whose slots are not known: never a shop's own.
  ...links(
    { network: 'amazon', closed: true },
    {
      'amzn.to': 'https://amzn.to/3AbCdEf',
      'amzn.to, in capitals': 'HTTPS://AMZN.TO/3AbCdEf',
      'amzn.to with a dot behind the host': 'https://amzn.to./3AbCdEf',
      'amzn.to in Facebook’s': `https://l.facebook.com/l.php?u=${E('https://amzn.to/3AbCdEf')}&h=A`,
      'amzn.eu': 'https://amzn.eu/d/AbCdEf',
      'a.co': 'https://a.co/d/AbCdEf',
      'amzn.asia': 'https://amzn.asia/d/AbCdEf',
    },
  ),
  ...links({ network: 'awin', closed: true }, { 'tidd.ly': 'https://tidd.ly/4AbCdE' }),
  ...links({ network: 'shareasale', closed: true }, { 'shrsl.com': 'https://shrsl.com/4abc' }),
  ...links(
    { network: 'ltk', closed: true },
    {
      LTK: 'https://liketk.it/4AbCd',
      'LTK, rstyle.me': 'https://rstyle.me/+AbCdEf-gh',
      'LTK, an older rstyle.me': 'http://rstyle.me/n/abc123',
    },
  ),
  ...links({ network: 'shopmy', closed: true }, { ShopMy: 'https://go.shopmy.us/p-1001' }),
  ...links({ network: 'howl', closed: true }, { Howl: 'https://howl.me/clAbCdEf' }),
  ...links(
    { network: 'aliexpress', closed: true },
    {
      AliExpress: 'https://s.click.aliexpress.com/e/_AbCdEf',
      'AliExpress, a deep link': `https://s.click.aliexpress.com/deep_link.htm?aff_short_key=AbC&dl_target_url=${E('https://www.aliexpress.com/item/1.html')}`,
      'AliExpress, a short link': 'https://a.aliexpress.com/_mAbC',
    },
  ),
  ...links(
    { network: 'tiktokshop', closed: true },
    { 'TikTok, a short link': 'https://vt.tiktok.com/ZSAbC/' },
  ),
  ...links(
    { network: 'direct', closed: true },
    {
      'bit.ly': 'https://bit.ly/3AbC',
      'bit.ly, behind a dot': 'https://bit.ly./3AbC',
      't.co': 'https://t.co/AbCdEf',
      ShopStyle: 'https://shopstyle.it/l/AbC',
      'ShopStyle, its long link': `https://api.shopstyle.com/action/apiVisitRetailer?url=${IN}&pid=uid1-2-3`,
      MagicLinks: 'https://go.magik.ly/ml/abc/',
      Geniuslink: 'https://geni.us/AbC',
      'Geniuslink, a name before':
        'https://buy.geni.us/Proxy.ashx?TSID=1&GR_URL=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB1',
      'Tradedoubler, products':
        'http://pdt.tradedoubler.com/click?a(1)p(2)prod(3)ttid(5)url(https%3A%2F%2Fshop.example%2Fp)',
      'Tradedoubler, brackets':
        'https://clkuk.tradedoubler.com/click?p(1)a(2)g(3)epi()url(https://shop.example/p)',
      TradeTracker: `https://tc.tradetracker.net/?c=1&m=12&a=3&r=&u=${E('/p')}`,
      Daisycon: 'https://ds1.nl/c/?si=1&li=2&wi=3&ws=&dl=p',
      'Daisycon, another of its hosts': 'https://bdt9.net/c/?si=1&li=2&wi=3&ws=',
      'Daisycon, one more of its hosts': 'https://at19.net/c/?si=1&li=2&wi=3&dl=p',
      Effiliation: `https://track.effiliation.com/servlet/effi.redir?id_compteur=1&effi_id=&url=${IN}`,
      TimeOne:
        'https://tracking.publicidees.com/clic.php?progid=1&partid=2&dpl=https%3A%2F%2Fshop.example%2Fp',
      belboon: `https://www1.belboon.de/adtracking/0123456789abcdef.html/&deeplink=${IN}`,
      '2Performant': `https://event.2performant.com/events/click?ad_type=quicklink&aff_code=abc&unique=def&redirect_to=${IN}`,
      Profitshare: 'https://l.profitshare.ro/l/12345',
      'Involve Asia': 'https://invol.co/cl123ab',
      'Involve Asia, invl.me': 'https://invl.me/cl123ab',
      ACCESSTRADE: 'https://click.accesstrade.co.id/adv.php?rk=AbC',
      'ACCESSTRADE, a deep link': `https://go.isclix.com/deep_link/123?url=${IN}`,
      'ACCESSTRADE, short': 'https://shorten.asia/AbC',
      'ACCESSTRADE, atid.me': 'https://atid.me/AbC',
      Optimise: `https://clk.omgt5.com/?AID=1&PID=2&WID=3&r=${IN}`,
      'Optimise of India': 'https://track.in.omgpm.com/?AID=1&MID=2&PID=3&CID=4&WID=5',
      PartnerStack: 'https://brand.partnerlinks.io/abc',
      Temu: 'https://temu.to/k/uAbC',
      'Temu, shared': 'https://share.temu.com/AbC',
      SHEIN: 'https://onelink.shein.com/5/abc',
      'SHEIN, short': 'https://shein.top/abc123',
      'Rakuten Ichiba': 'https://a.r10.to/hAbC',
      'Rakuten Ichiba, its other short host': 'https://r10.to/hAbC',
      Lazada: 'https://s.lazada.co.th/s.AbC',
      'Lazada, its long link': `https://c.lazada.com.my/t/c.b1aBcD?url=${IN}&sub_aff_id=`,
      'Mercado Libre': 'https://meli.la/1AbC',
      'Mercado Livre': 'https://mercadolivre.com/sec/1AbCdEf',
      JD: 'https://u.jd.com/AbC',
      'Admitad, short': 'https://fas.st/AbC-d',
      affilinet: 'https://partners.webmasterplan.com/click.asp?ref=1&site=2&type=3&tnb=4',
      TUNE: 'https://go.nordvpn.net/aff_c?offer_id=15&aff_id=1234&url_id=902',
      'TUNE, of another brand': 'https://brand.go2cloud.org/aff_c?offer_id=15&aff_id=1234',
      Linkby: 'https://go.linkby.com/ABCDEFGH',
      'lin.ee': 'https://lin.ee/AbC',
      'naver.me': 'https://naver.me/AbC',
      'clck.ru': 'https://clck.ru/AbC',
      'reurl.cc': 'https://reurl.cc/AbC',
      'amz.run': 'https://amz.run/6AbC',
      'x.gd': 'https://x.gd/AbC',
      's.id': 'https://s.id/AbC',
      Mimecast: 'https://protect-eu.mimecast.com/s/AbCdE?domain=shop.example',
      'another newsletter’s counter': 'https://u1.ct.sendgrid.net/ls/click?upn=u001.abc',
      'Shopify Collabs': 'https://collabs.shop/abc123',
      'a newsletter’s counter': 'https://brand.us1.list-manage.com/track/click?u=abc&id=def&e=ghi',
    },
  ),

  // What a template left.
  ...links(
    { network: 'amazon', told: 'tag' },
    {
      YOUR_TAG: 'https://www.amazon.com/dp/B000000001?tag=YOUR_TAG',
      'xxxx-20': 'https://www.amazon.com/dp/B000000001?tag=xxxx-20',
      'XXXXX-20': 'https://www.amazon.com/dp/B000000001?tag=XXXXX-20',
      '[[tag]]': 'https://www.amazon.com/dp/B000000001?tag=[[tag]]',
      '{tag}': 'https://www.amazon.com/dp/B000000001?tag=%7Btag%7D',
      '{{ tag }}': 'https://www.amazon.com/dp/B000000001?tag={{ tag }}',
      'yourassociateid-20': 'https://www.amazon.com/dp/B000000001?tag=yourassociateid-20',
      'your-tag-21': 'https://www.amazon.de/dp/B000000001?tag=your-tag-21',
      'mytag-20 in angle brackets': 'https://www.amazon.com/dp/B000000001?tag=%3Cmytag-20%3E',
      'a second question mark': 'https://www.amazon.de/dp/B000000001?tag=maya-21?ascsubtag=',
      'a second question mark before ref': 'https://www.amazon.com/dp/B000000001?tag=maya-20?ref=bio',
      'TAG-20': 'https://www.amazon.com/dp/B000000001?tag=TAG-20',
      'deinetag-21': 'https://www.amazon.de/dp/B000000001?tag=DEIN_TAG-21',
    },
  ),
  ...links(
    { network: 'awin', told: 'awinaffid' },
    {
      '%%X%%': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=%%AFFID%%&ued=${IN}`,
      '!!!affid!!!': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=!!!affid!!!&ued=${IN}`,
      YOURID: `https://www.awin1.com/cread.php?awinmid=1&awinaffid=YOURID&ued=${IN}`,
      'no id at all': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=&ued=${IN}`,
      '#id#': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=%23id%23&ued=${IN}`,
      $id: `https://www.awin1.com/cread.php?awinmid=1&awinaffid=$id&ued=${IN}`,
      '*|ID|*': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=*|AFFID|*&ued=${IN}`,
      xxxxxx: `https://www.awin1.com/cread.php?awinmid=1&awinaffid=xxxxxx&ued=${IN}`,
      '123456 in double angle brackets': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=%C2%ABid%C2%BB&ued=${IN}`,
    },
  ),
  ...links(
    { network: 'awin', told: 'clickref' },
    {
      'a slot that holds {clickid}': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref={clickid}&ued=${IN}`,
      'a slot that holds !!!id!!!': `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref=!!!id!!!&ued=${IN}`,
    },
  ),
  ...links(
    { network: 'partnerize', told: 'camref' },
    {
      'Partnerize with a template': `https://prf.hn/click/camref:%7Bcamref%7D/destination:${IN}`,
    },
  ),
  ...links(
    { network: 'ebay', told: 'campid' },
    {
      'eBay without an account':
        'https://www.ebay.com/itm/1?mkevt=1&mkcid=1&mkrid=711-53200-19255-0&campid=YOUR_CAMPAIGN_ID&toolid=10001',
    },
  ),
  ...links(
    { network: 'impact', told: 'placeholder' },
    {
      'Impact with a template in the path': `https://brand.pxf.io/c/%7Baffiliate_id%7D/2/3?u=${IN}`,
    },
  ),
  ...links(
    { network: 'rakuten', told: 'id' },
    {
      'Rakuten with a template': `https://click.linksynergy.com/deeplink?id=[PUBLISHER_ID]&mid=1&murl=${IN}`,
    },
  ),

  // A shop's own address that looks like something else.
  ...links(
    { network: 'direct', has: 'vt=' },
    {
      'an international host': 'https://bücher.example/p',
      'the same in Punycode': 'https://xn--bcher-kva.example/p',
      'a fragment with a question': 'https://shop.example/p#/?size=m',
      'a host that ends like a short one': 'https://mybit.ly.example/p',
      'a host that begins like Amazon': 'https://amazon.com.shop.example/p',
      'a host in another’s name': 'https://notamazon.com/p?tag=x',
      'a page with url=': `https://shop.example/share?url=${IN}`,
      'a shop’s page c/1/2': 'https://shop.example/c/1/2',
      'a shop’s page of one colour': 'https://shop.example/p?color=red',
      'a shop under .link': 'https://shirts.link/p',
      'a Turkish shop': 'https://shop.example/ürün/gömlek',
    },
  ),
];
