// networks: one row a network, all that a link needs of it. A new network is a new row.
// How the ids come back, and where each row was read, stands in `network-facts.ts`, which no shopper loads.

// biome-ignore format: a closed list reads best as a paragraph
export type NetworkType =
  | 'amazon' | 'impact' | 'cj' | 'rakuten' | 'awin' | 'shareasale' | 'partnerize' | 'skimlinks' | 'sovrn' | 'ebay'
  | 'flexoffers' | 'ascend' | 'tradedoubler' | 'adtraction' | 'admitad' | 'webgains' | 'button' | 'aliexpress'
  | 'dub' | 'howl' | 'ltk' | 'shopmy' | 'tiktokshop' | 'direct';

/** How one affiliate network's links look and where they carry a publisher's own ids. */
export interface Network {
  readonly type: NetworkType;
  /** Recognised by host, path and query together; absent where only the account tells. */
  readonly on?: RegExp;
  /** Its short links: they hide where they lead and take no parameter along. */
  readonly short?: RegExp;
  /**
   * The tracking link. `{field}` is the account's value and `{field=word}` may be left out; `{url}` is the encoded
   * product page, `{bare}` the same without its scheme.
   */
  readonly build?: string;
  /** In place of `build`: what the product page itself carries, the account's own mark first. */
  readonly adds?: string;
  /** A parameter that may hold the product page, where `build` does not name it. */
  readonly destination?: string;
  /** What has to stay last in the link; it captures the product page. */
  readonly tail?: RegExp;
  /** A link with such a tail has its slots in the path: what stands between a name and its value there. */
  readonly is?: ':' | '/';
  /** Own-id parameters in their fixed order (click, creator, campaign, placement, product): the characters each takes. */
  readonly slots: Readonly<Record<string, number>>;
  /** What the slots' alphabet lacks. */
  readonly lacks?: RegExp;
}

/** Links on these hosts and below them; a path may follow the host. A dot is a dot. */
export const host = (names: string): RegExp => new RegExp(`^([^/]+\\.)?(${names.replace(/\./g, '\\.')})/`);
const notAlphanumeric = /[^A-Za-z0-9]/;

/** What no row recognises: the shop itself, with our own `vt`. */
export const DIRECT: Network = {
  type: 'direct',
  slots: { vt: 286 },
};

// Hosts come before paths: the first row that matches wins.
export const NETWORKS: readonly Network[] = [
  {
    type: 'amazon',
    on: /^([^/]+\.)?amazon\.(com?\.[a-z]{2}|[a-z]{2,})\//,
    short: host('amzn.(to|eu|in|asia|com)|a.co|amzlink.to|link.amazon'),
    adds: 'tag={tag}',
    // Its older links name the page so.
    destination: 'location',
    slots: { ascsubtag: 64 },
  },
  {
    type: 'cj',
    on: /^(([^/]+\.)?(anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com)\/|[^/]+\/click-\d+-\d+(\?|$))/,
    build: '{domain=www.dpbolvw.net}/click-{pid}-{aid}?url={url}',
    // The other form, /links/<pid>/type/dlg/sid/<sid>/https://…
    tail: /\/(https?(?::|%3A).+)$/i,
    is: '/',
    slots: { sid: 64 },
  },
  {
    type: 'rakuten',
    // Big shops have hosts of their own: linksynergy.walmart.com.
    on: /^(click\.linksynergy\.com\/|linksynergy\.[^/]+\/(deeplink|link|fs-bin))/,
    build: 'https://click.linksynergy.com/deeplink?id={id}&mid={mid}&murl={url}',
    slots: { u1: 72 },
    lacks: notAlphanumeric,
  },
  {
    type: 'awin',
    on: host('awin1.com'),
    short: host('tidd.ly'),
    build: 'https://www.awin1.com/cread.php?awinmid={awinmid}&awinaffid={awinaffid}&ued={url}',
    destination: 'p',
    slots: { clickref: 50, clickref2: 50, clickref3: 50, clickref4: 50, clickref5: 50 },
  },
  {
    type: 'shareasale',
    on: /^([^/]+\.)?shareasale(-analytics)?\.com\/(r|u|m-pr)\.cfm/i,
    short: host('shrsl.com'),
    build: 'https://www.shareasale.com/r.cfm?b={b}&u={u}&m={m}&urllink={bare}',
    slots: { afftrack: 255 },
    lacks: notAlphanumeric,
  },
  {
    type: 'partnerize',
    // A brand's own host has the same path.
    on: /^[^/]+\/click\/camref:/,
    short: host('prf.hn'),
    build: 'https://prf.hn/click/camref:{camref}/destination:{url}',
    // The order is camref, pubref, ar, destination.
    tail: /(?:\/ar:[^/]*)?(?:\/destination:(.+))?\/?(?:[?#].*)?$/,
    is: ':',
    slots: { pubref: 256 },
  },
  {
    type: 'skimlinks',
    on: host('go.skimresources.com|redirectingat.com'),
    short: host('fave.co'),
    build: 'https://go.skimresources.com/?id={id}&url={url}',
    slots: { xcust: 50 },
    lacks: /[&?= ]/,
  },
  {
    type: 'sovrn',
    on: host('redirect.viglink.com'),
    short: host('sovrn.co'),
    build: 'https://redirect.viglink.com/?key={key}&u={url}',
    destination: 'out',
    slots: { cuid: 32 },
    lacks: notAlphanumeric,
  },
  {
    type: 'ebay',
    on: /^(rover\.ebay\.com\/|([^/]+\.)?ebay\.(com?\.[a-z]{2}|[a-z]{2,})\/.*[?&]campid=)/,
    short: host('ebay.(us|to)'),
    adds: 'campid={campid}&mkevt=1&mkcid=1&mkrid={mkrid}&toolid={toolid=10001}',
    destination: 'mpre',
    slots: { customid: 256 },
    lacks: notAlphanumeric,
  },
  {
    type: 'flexoffers',
    on: host('track.flexlinkspro.com|track.flexlinks.com'),
    destination: 'url',
    slots: { fobs: 64, fobs2: 64, fobs3: 64, fobs4: 64, fobs5: 64 },
  },
  {
    type: 'ascend',
    on: host('pjtra.com|pntra.com|pntrac.com|pntrs.com|pjatr.com|gopjn.com'),
    destination: 'url',
    slots: { sid: 64 },
  },
  {
    type: 'tradedoubler',
    on: /^clk\w*\.tradedoubler\.com\//,
    build: 'https://clk.tradedoubler.com/click?p={p}&a={a}&g={g=}&url={url}',
    slots: { epi: 64, epi2: 64 },
    lacks: notAlphanumeric,
  },
  {
    type: 'webgains',
    on: host('track.webgains.com'),
    build:
      'https://track.webgains.com/click.html?wgcampaignid={wgcampaignid}&wgprogramid={wgprogramid}&wgtarget={url}',
    slots: { clickref: 64 },
  },
  {
    type: 'button',
    on: host('r.bttn.io'),
    build: 'https://r.bttn.io/?btn_url={url}&btn_ref={btn_ref}',
    slots: { btn_pub_ref: 512, btn_pub_user: 256 },
    lacks: /[^ -~]/,
  },
  { type: 'aliexpress', on: host('s.click.aliexpress.(com|ru)'), short: host('a.aliexpress.com'), slots: {} },
  {
    type: 'howl',
    on: host('shop-links.co|howl.me|narrativ.com|bam-x.com'),
    short: host('howl.link'),
    destination: 'url',
    slots: {},
  },
  { type: 'ltk', on: host('rstyle.me|liketk.it|shopltk.com|ltk.app.link'), slots: {} },
  { type: 'shopmy', on: host('shopmy.us'), slots: {} },
  {
    type: 'tiktokshop',
    on: host('shop.tiktok.com|tiktok.com/(view/product|shop)'),
    short: host('(vm|vt).tiktok.com|tiktok.com/t'),
    slots: {},
  },
  {
    type: 'adtraction',
    on: /^(track\.adtraction\.com\/|[^/]+\/t\/t\?(?=(.*&)?a=)(.*&)?as=)/,
    build: 'https://track.adtraction.com/t/t?a={a}&as={as}&t=2&tk=1&url={url}',
    // The page may stand there unencoded, with parameters of its own.
    tail: /[?&]url=(https?:.*|[^&#]*)/,
    slots: { epi: 123, epi2: 123, epi3: 123, epi4: 123, epi5: 123 },
  },
  {
    type: 'admitad',
    on: /^(ad\.admitad\.com\/|[^/]+\/(g|goto)\/(\w{16,}\/|\w+\/?\?(.*&)?ulp=))/,
    build: '{domain=ad.admitad.com}/g/{hash}/?ulp={url}',
    slots: { subid: 50, subid1: 50, subid2: 50, subid3: 50, subid4: 120 },
    lacks: /\0/,
  },
  {
    type: 'impact',
    on: /^([^/]+\.(pxf\.io|sjv\.io|(7eer|7tiv|evyy|ojrq|i8h2|i\d{5,6})\.net)\/|[^/]+\/c\/\d+\/\d+\/\d+\/?(\?|$))/,
    build: '{domain}/c/{mpid}/{adid}/{campaignid}?u={url}',
    slots: { subId1: 255, subId2: 255, subId3: 255, sharedid: 255 },
  },
  { type: 'dub', adds: 'via={via}', slots: {} },
  DIRECT,
];
