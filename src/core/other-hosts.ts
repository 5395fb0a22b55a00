// other-hosts: links of networks whose place for ids nobody has told us, links that hide where they lead, and links that
// lead through another service. What each is called and where it was read stands in `other-host-facts.ts`.
import { host, type Network } from './networks.ts';

/** Links through a service that names the link within. */
export const WRAPPED =
  /^([^/]+\.)?(facebook\.com\/(l\.php|flx)|instagram\.com\/linkshim|l\.wl\.co\/|lm?\.(facebook|instagram|messenger|threads)\.\w+\/|google(\.\w+)+\/(url|amp|aclk)|googleadservices\.com\/|doubleclick\.net\/|search\.app\/\?|youtube\.com\/redirect|out\.reddit\.com\/|pinterest(\.\w+)+\/offsite|steamcommunity\.com\/linkfilter|vk\.(com|ru)\/away|medium\.com\/r\/|t\.me\/iv\?|r\.search\.yahoo\.com\/|duckduckgo\.com\/l\/|linkedin\.com\/(redir|safety\/go)|slack-redir\.net\/|t\.umblr\.com\/|tiktok\.com\/link\/|bing\.com\/ck\/|cdn\.ampproject\.org\/|ojrq\.net\/p\/|safelinks\.protection\.outlook\.\w+\/|teams\.cdn\.office\.net\/.*safelinks|protection\.sophos\.com\/|trendmicro\.com\/wis\/|fireeye\.com\/v1\/url|clicktime\.symantec\.com\/|urldefense(\.proofpoint)?\.(com|us)\/|cudasvc\.com\/|secure-web\.cisco\.com\/)/;

/** Asked first. None of these links is known to carry an id, so they pass untouched. */
export const OTHER: Network = {
  type: 'direct',
  on: new RegExp(
    // Tradedoubler's older way of writing has brackets in place of "=". TUNE and Daisycon are known by their paths.
    `${
      host(
        'pepperjamnetwork.com|(emjcd|apmebf|cj.dotomi).com|qksrv.net|zenaps.com|tradetracker.net|publicidees.com|webmasterplan.com|linkby.com|(metaff|eff)iliation.com|zanox.com|belboon.(de|com)|(finance|communication)ads.net|adcell.(de|com)|digistore24.com/redir|hop.clickbank.net|gumroad.com/a|magik.ly|shopstyle.(it|com/action)|px.a8.net|valuecommerce.com|af.moshimo.com|linkprice.com|accesstra(de(.\\w+)+|.de)|atid.me|isclix.com|(invol|invle).co|invl.(io|me)|omg(t\\d|pm|uk).com|c.lazada(.\\w+)+|afl.rakuten.co.jp|digidip.net|avantlink.com|cfjump.com|srvtrck.com|linksredirect.com|adrecord.com|adservicemedia.dk|linkwi.se|partner-ads.com|profitshare.ro|2performant.com|afi-b.com|linkconnector.com|georiot.com|(grsm|partnerlinks).io|click.taobao.com',
      ).source
    }|^(clk\\w*|pdt)\\.tradedoubler\\.com/click\\?\\w+\\(|^[^/]+/(aff_c\\?|c/\\?(.*&)?[lsw]i=\\d.*&[lsw]i=\\d)`,
  ),
  short: host(
    'mave(ly.app.link|.ly|lyinfluencer.com)|r10.to|fkrt.(it|cc|co|to)|dl.flipkart.com|s(hope|hp).ee|s.(shopee|lazada)(.\\w+)+|lzd.co|meli.la|tok(opedia|ped).link|link.coupang.com|u.jd.com|temu.to|(share|app).temu.com|onelink.shein.com|shein.top|mercadoli(v|b)re.com/sec|fas.st|shorten.asia|collabs.shop|(clnk|ekaro|linktw).in|etsy.me|walmrt.us',
  ),
  slots: {},
};

/** Asked last: what makes links short, and what leads through itself and does not tell where. */
export const HIDDEN: readonly Network[] = [
  host(
    '(bit|ow|buff|cutt|rebrand|t|snip|adf|spr|hubs).ly|(is|v|x).gd|(goo|han).gl|goo.su|naver.me|clck.ru|reurl.cc|lihi1.com|lihi.cc|pse.is|lin.ee|amz.run|s.id|vo.la|short.gy|shorturl.(asia|gg)|n9.cl|urlz.fr|kutt.it|ift.tt|dlvr.it|trib.al|vk.cc|t.cn|m.tb.cn|linklyhq.com|hyperurl.co|qrco.de|list-manage.com/track|sendgrid.net|tiny(url.com|.cc|.one)|rb.gy|t.co|lnkd.in|pin.it|(geni|urlgeni).us|(app|page|smart).link|onelink.me|(dub|tr).(sh|ee)|bnc.lt|lnk.to|j.mp|shorturl.at|fb.me|share.google|search.app|mybook.to|smarturl.it|mimecast(protect)?.com',
  ),
  WRAPPED,
].map((short) => ({ type: 'direct', short, slots: {} }));
