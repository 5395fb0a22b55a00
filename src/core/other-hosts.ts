// other-hosts: links of networks whose place for ids nobody has told us, links that hide where they lead, and links that
// lead through another service. What each is called and where it was read stands in `other-host-facts.ts`.
import { host, type Network } from './networks.ts';

/** Links through a service that names the link within. */
export const WRAPPED =
  /^([^/]+\.)?(facebook\.com\/(l\.php|flx)|lm?\.(facebook|instagram|messenger|threads)\.\w+\/|google(\.\w+)+\/(url|amp)|search\.app\/\?|youtube\.com\/redirect|out\.reddit\.com\/|pinterest(\.\w+)+\/offsite|steamcommunity\.com\/linkfilter|vk\.(com|ru)\/away|duckduckgo\.com\/l\/|linkedin\.com\/(redir|safety\/go)|slack-redir\.net\/|t\.umblr\.com\/|tiktok\.com\/link\/|bing\.com\/ck\/|cdn\.ampproject\.org\/|ojrq\.net\/p\/|safelinks\.protection\.outlook\.com\/|urldefense(\.proofpoint)?\.(com|us)\/|cudasvc\.com\/|secure-web\.cisco\.com\/)/;

/** Asked first. None of these links is known to carry an id, so they pass untouched. */
export const OTHER: Network = {
  type: 'direct',
  on: new RegExp(
    // Tradedoubler's older way of writing has brackets in place of "=".
    `${
      host(
        'pepperjamnetwork.com|(emjcd|apmebf|cj.dotomi).com|qksrv.net|zenaps.com|tradetracker.net|(lt45|jf79|dt51|fr135|jdt8|rkn3).net|ds1.nl|(metaff|eff)iliation.com|zanox.com|belboon.(de|com)|(finance|communication)ads.net|adcell.(de|com)|digistore24.com/redir|hop.clickbank.net|gumroad.com/a|magik.ly|shopstyle.it|px.a8.net|valuecommerce.com|af.moshimo.com|linkprice.com|accesstra(de.net|.de)|isclix.com|(invol|invle).co|invl.io|omgt\\d.com|omguk.com|afl.rakuten.co.jp|digidip.net|avantlink.com|cfjump.com|srvtrck.com|linksredirect.com|adrecord.com|adservicemedia.dk|linkwi.se|partner-ads.com|profitshare.ro|2performant.com|afi-b.com|linkconnector.com|georiot.com|(grsm|partnerlinks).io|click.taobao.com',
      ).source
    }|^clk\\w*\\.tradedoubler\\.com/click\\?\\w+\\(`,
  ),
  short: host(
    'mave(ly.app.link|.ly|lyinfluencer.com)|a.r10.to|fkrt.(it|cc|co|to)|dl.flipkart.com|s(hope|hp).ee|s.(shopee|lazada)(.\\w+)+|lzd.co|meli.la|tok(opedia|ped).link|link.coupang.com|u.jd.com|temu.to|onelink.shein.com|(clnk|ekaro|linktw).in|etsy.me|walmrt.us',
  ),
  slots: {},
};

/** Asked last: what makes links short, and what leads through itself and does not tell where. */
export const HIDDEN: readonly Network[] = [
  host(
    '(bit|ow|buff|cutt|rebrand|t|snip|adf).ly|(is|v).gd|goo.gl|tiny(url.com|.cc|.one)|rb.gy|t.co|lnkd.in|pin.it|(geni|urlgeni).us|(app|page|smart).link|onelink.me|(dub|tr).(sh|ee)|bnc.lt|lnk.to|j.mp|shorturl.at|fb.me|share.google|search.app|mybook.to|smarturl.it|mimecast(protect)?.com',
  ),
  WRAPPED,
].map((short) => ({ type: 'direct', short, slots: {} }));
