// /storefront: Maya's link in bio, as the snippet says. A strict policy stands at the door, to show that it holds.
import { type Html, html } from './html.ts';
import type { Agent } from './in-app-agents.ts';
import type { Addresses } from './maya.ts';
import type { PlainLinks } from './plain-links.ts';

/** No inline script or style, no `eval`, no text made into HTML but by Vitrine's one policy, nothing from elsewhere. */
export const policy = ({ northwind, eastwind, server }: Addresses): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${northwind} ${eastwind} ${server ?? ''}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types vitrine',
  ].join('; ');

/**
 * `script` false: as a shopper sees it whose network, browser or extension lets no script through. `inside`: as it stands
 * in that app's built-in browser.
 */
export function storefrontPage(links: PlainLinks, script: boolean, inside?: Agent): Html {
  // In an app the shops have apps of their own, so that there is more to decide.
  const source = inside ? '/maya.json?apps' : '/maya.json';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Maya Okafor: what I keep reaching for</title>
<meta name="description" content="Clothes, kitchen things and a lamp: what Maya Okafor uses, and what she would skip.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg">
${
  inside &&
  html`<script src="/pretend.js" data-user-agent="${inside.userAgent}"${inside.app === 'telegram' && html` data-telegram`}></script>
`
}${
  script &&
  html`<link rel="preload" as="fetch" crossorigin href="${source}">
<script type="module" src="/vitrine.js"></script>`
}
<link rel="stylesheet" href="/css/storefront.css">
</head>
<body>
<main>
<vitrine-storefront src="${source}" placement="bio" heading-level="1">
${links.storefront()}
</vitrine-storefront>
</main>
</body>
</html>`;
}
