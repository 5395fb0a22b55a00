// head: what a page says of itself before anything is drawn.
import type { Catalog } from '../core/catalog.ts';
import { gate } from '../core/gate.ts';
import { PRESETS } from '../ui/presets.ts';
import { itemList } from './json-ld.ts';
import { dataScript, Markup, markup } from './markup.ts';
import { pageStyle } from './styles.ts';

export interface Head {
  readonly catalog: Catalog | null;
  readonly styles: string;
  readonly script: string | null;
  readonly page: string | undefined;
}

/** More open connections than this cost more than they save. */
const CONNECTIONS = 4;
/** Words that a search engine or a shared link has room for. */
const WORDS = 155;

export function headOf({ catalog, styles, script, page }: Head): Markup {
  const { creator = null } = catalog ?? {};
  const title = creator?.name ?? 'Storefront';
  const description = catalog ? descriptionOf(catalog) : '';
  const list = catalog && itemList(catalog, page);
  const avatar = creator?.avatar;
  const lines = [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    description && markup`<meta name="description" content="${description}">`,
    markup`<meta name="color-scheme" content="${schemeOf(catalog)}">`,
    page && markup`<link rel="canonical" href="${page}">`,
    avatar && markup`<link rel="icon" href="${avatar}">`,
    ...openGraph({ title, description, url: page, image: pictureOf(catalog) }),
    ...asked(catalog).map((origin) => markup`<link rel="preconnect" href="${origin}" crossorigin>`),
    styles === 'inline'
      ? new Markup(`<style>${pageStyle}</style>`)
      : markup`<link rel="stylesheet" href="${styles}">`,
    script && markup`<script type="module" src="${script}"></script>`,
    list && dataScript('application/ld+json', list),
  ];
  return markup`${lines.map((line) => line && markup`${line}\n`)}`;
}

function descriptionOf({ creator, order, products }: Catalog): string {
  const words = creator?.bio ?? order.map((id) => products[id]?.name).join(', ');
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= WORDS) return line;
  return `${line.slice(0, WORDS).replace(/\s+\S*$/, '')}…`;
}

function schemeOf(catalog: Catalog | null): string {
  const { preset, scheme } = catalog?.theme ?? {};
  const set = scheme ?? (preset && PRESETS[preset].scheme);
  return set === 'light' || set === 'dark' ? set : 'light dark';
}

/** The portrait, else the first picture; only a whole address can be shared. */
function pictureOf(catalog: Catalog | null): string | undefined {
  const pictures = catalog?.order.map((id) => catalog.products[id]?.image?.src) ?? [];
  return [catalog?.creator?.avatar, ...pictures].find((src) => src && gate(src));
}

function openGraph(said: Readonly<Record<string, string | undefined>>): Markup[] {
  const named = Object.entries({ type: 'website', ...said });
  const lines = named.map(
    ([name, value]) => value && markup`<meta property="og:${name}" content="${value}">`,
  );
  return [...lines, markup`<meta name="twitter:card" content="summary">`].filter(
    (it) => it instanceof Markup,
  );
}

/** The origins that the page's script will ask about stock. */
function asked(catalog: Catalog | null): string[] {
  if (!catalog) return [];
  const retailers = Object.values(catalog.retailers).filter(({ stock }) => stock);
  const addresses = retailers.map(({ stock }) => stock?.['url'] ?? stock?.['shop'] ?? '');
  const origins = [...addresses, catalog.server ?? ''].flatMap((it) => {
    const open = gate(it) ?? gate(`https://${it}`);
    return it && open ? [open.origin] : [];
  });
  return [...new Set(origins)].slice(0, CONNECTIONS);
}
