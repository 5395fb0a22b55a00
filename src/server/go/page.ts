// page: what a person sees where a plain link cannot simply lead on. No script, no picture, one style that a strict
// policy names by its hash.
import { html, raw } from 'hono/html';
import type { Catalog, Product } from '../../core/catalog.ts';
import { windowOf } from '../../core/candidate.ts';
import { disclosureOf } from '../../core/disclosure.ts';
import { isSoldOut } from '../../core/stock.ts';
import type { Destination } from './destination.ts';
import type { Spoken } from './words.ts';

type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ground: #faf8f5; --ink: #23201c; --quiet: #67605a; --line: #e3ddd4; --go: #23201c; --on-go: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #191715; --ink: #f2ede6; --quiet: #b4aca2; --line: #3b3630; --go: #f2ede6; --on-go: #191715; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: clamp(2rem, 12vh, 7rem) 1.25rem 3rem; }
h1 { margin: 0 0 .75rem; font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; }
a { color: inherit; text-underline-offset: .2em; }
.go { display: block; margin: 1.5rem 0; padding: .95rem 1.25rem; border-radius: .75rem; background: var(--go); color: var(--on-go);
  font-weight: 600; text-align: center; text-decoration: none; }
.go:hover { opacity: .9; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; border-radius: .25rem; }
.go:focus-visible { outline-color: var(--go); border-radius: .75rem; }
.by, .label { color: var(--quiet); font-size: .875rem; }
ul { margin: 1.5rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
li a { display: block; padding: .8rem 0; }
`;

/** For Amazon, whose programme forbids redirects that hide where a link leads: the link itself, in the open. */
export function openLinkPage(
  catalog: Catalog,
  wanted: Product,
  { choice, href, target, retailer }: Destination,
  tongue: Spoken,
): Markup {
  const { say } = tongue;
  const product = catalog.products[target.product] ?? wanted;
  const name = retailer?.name ?? new URL(href).hostname;
  const ruledOut = choice.trail.some(({ verdict }) => verdict === 'stop');
  const soldOut = choice.wanted && isSoldOut(choice.wanted.stock) && !ruledOut;
  // A network's link is never "none".
  const label = say(product.relation === 'none' ? 'affiliate' : product.relation);
  const { text } = catalog.disclosure ?? {};
  return page(
    `${product.name} · ${name}`,
    catalog,
    tongue,
    html`${target.product !== wanted.id && html`<p>${say(soldOut ? 'soldOut' : 'insteadOf', wanted.name)}</p>`}
      <h1>${product.name}</h1>
      ${product.note && html`<p>${product.note}</p>`}
      <a class="go" href="${href}" rel="sponsored noopener">${say('viewAt', name)}</a>
      <p class="label">${label}</p>
      <p class="label">${say('amazon')}</p>
      ${text && html`<p class="label">${text}</p>`}`,
  );
}

/** On a page that anybody can ask for by a link that leads nowhere. */
const MOST_LINKS = 60;

/** Where the link leads nowhere: what there is besides, as plain links that choose by stock as this one would have. */
export function lostPage(
  { title, says, query, now }: { title: string; says: string; query: string; now: number },
  catalog: Catalog | null,
  tongue: Spoken,
): Markup {
  const { say } = tongue;
  const { id: creator, name = '' } = catalog?.creator ?? {};
  const products = (catalog?.order ?? [])
    .flatMap((id) => catalog?.products[id] ?? [])
    .filter((it) => it.verdict !== 'skip' && windowOf(it, now) === 'open')
    .slice(0, MOST_LINKS);
  const { amazon = false, text } = catalog ? disclosureOf(catalog) : {};
  const links =
    creator &&
    products.length > 0 &&
    html`<p>${says}</p>
      <ul>${products.map(
        (it) =>
          html`<li><a href="/go/${creator}/${it.id}${query}" rel="sponsored noopener">${it.name}</a></li>`,
      )}</ul>
      <p class="label">${say('disclosure', name)}</p>
      ${amazon && html`<p class="label">${say('amazon')}</p>`}
      ${text && html`<p class="label">${text}</p>`}`;
  return page(title, catalog, tongue, html`<h1>${title}</h1>${links}`);
}

function page(title: string, catalog: Catalog | null, { lang, dir }: Spoken, body: Markup): Markup {
  const name = catalog?.creator?.name;
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}${name && ` · ${name}`}</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>${name && html`<p class="by">${name}</p>`}
${body}</main></body>
</html>`;
}

let policy: Promise<string> | undefined;

/** Nothing is loaded and nothing runs. */
export function policyOf(): Promise<string> {
  policy ??= crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE)).then((hash) => {
    const told = btoa(String.fromCharCode(...new Uint8Array(hash)));
    return `default-src 'none'; style-src 'sha256-${told}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  });
  return policy;
}
