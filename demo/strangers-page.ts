// /strangers: Maya's storefront on pages with an old library or a consent banner on them; /strangers/all with all ten.
import { Html, html } from './html.ts';
import type { PlainLinks } from './plain-links.ts';
import { filesOf, STRANGERS, type Stranger } from './strangers.ts';

const ofKind = (kind: Stranger['kind']) =>
  Object.entries(STRANGERS).filter(([, stranger]) => stranger.kind === kind);

const list = (kind: Stranger['kind']) =>
  html`<ul>${ofKind(kind).map(([word, { name, does }]) => html`<li><a href="/strangers/${word}">${name}</a>: ${does}.</li>`)}</ul>`;

const head = (title: string, more: Html) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg">
${more}
</head>`;

export function strangersPage(): Html {
  return html`${head(
    'Among strangers',
    html`<link rel="stylesheet" href="/css/base.css">
<link rel="stylesheet" href="/css/page.css">`,
  )}
<body>
<header class="top"><a class="brand" href="/">Vitrine</a></header>
<main><h1>Among strangers</h1>
<p class="lead">The storefront on pages that hold something else besides. With each it is drawn, and its links pay.</p>
<h2>Ten old libraries</h2>${list('library')}<p><a href="/strangers/all">All ten on one page</a>.</p>
<h2>Five consent banners</h2>${list('banner')}
</main>
</body>
</html>`;
}

/** Null where there is no such stranger. */
export function strangerPage(word: string, links: PlainLinks): Html | null {
  const words = word === 'all' ? ofKind('library').map(([it]) => it) : [word];
  const strangers = words.flatMap((it) => STRANGERS[it] ?? []);
  if (strangers.length === 0) return null;
  const files = words
    .flatMap(filesOf)
    .map((file) =>
      file.endsWith('.css')
        ? html`<link rel="stylesheet" href="${file}">`
        : html`<script src="${file}"></script>`,
    );
  const own = strangers.map(
    ({ markup = '', start }) => new Html(markup + (start ? `<script>${start}</script>` : '')),
  );
  return html`${head(
    strangers.map(({ name }) => name).join(', '),
    html`${files}<script type="module" src="/vitrine.js"></script>
<link rel="stylesheet" href="/css/storefront.css">`,
  )}
<body>
${own}
<main>
<vitrine-storefront src="/maya.json" placement="bio" heading-level="1">
${links.storefront()}
</vitrine-storefront>
</main>
</body>
</html>`;
}
