// /card: a blog post of Maya's. Vitrine in the middle of other people's prose: a link, single cards, a shelf by hand.
import { type Html, html } from './html.ts';
import type { PlainLinks } from './plain-links.ts';

export function cardPage(links: PlainLinks, eastwind: string): Html {
  const inline = (product: string, says: string) =>
    html`<vitrine-link product="${product}" data-label="${links.label(product)}">${links.link(product, says)}</vitrine-link>`;
  const card = (product: string, layout?: string) =>
    html`<vitrine-card product="${product}"${layout && html` layout="${layout}"`}>${links.link(product)} <small class="label">${links.label(product)}</small></vitrine-card>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>One bag, nine days · Maya Okafor</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg">
<link rel="preload" as="fetch" crossorigin href="/maya.json">
<script type="module" src="/vitrine.js"></script>
<link rel="stylesheet" href="/css/base.css">
<link rel="stylesheet" href="/css/page.css">
</head>
<body>
<header class="top"><a class="brand" href="/storefront">Maya Okafor</a><nav aria-label="Demo"><a href="/">The demo</a></nav></header>
<main>
<vitrine-storefront src="/maya.json" placement="blog" heading-level="1">
<article>
<h1>One bag, nine days</h1>
<vitrine-disclosure><p class="label">Advertising: I earn from some of the links in this post.</p></vitrine-disclosure>
<p class="lead">Every autumn I walk the coast from Sines to Sagres with a bag that fits under a bus seat. Here is what was
in it, and what I left at home on purpose.</p>
<p>The shirt question is settled. I wore ${inline('linen-shirt', 'the linen camp shirt')} for six days and washed it in
sinks; the other three belonged to ${inline('hemp-shirt', 'its hemp sister')}, which dries slower and looks like it has a
plan. Both roll up to the size of a loaf.</p>
${card('linen-shirt', 'horizontal')}
<p>It rained twice, properly. Nobody has ever regretted a hood.</p>
<vitrine-shelf>
<div class="pair">
${card('rain-jacket')}
${card('trail-shoes')}
</div>
</vitrine-shelf>
<p>In the evenings there was coffee. I carry ${inline('enamel-mug', 'one mug')} for everything, soup included, and I make
no apology for the extra two hundred grams.</p>
<h2>And one thing from no document at all</h2>
<p>A card can also be told what it needs by its attributes alone. This one was pasted by hand.</p>
<vitrine-card name="Dipped stoneware vase" image="/art/ceramic-vase.svg" href="${eastwind}/products/ceramic-vase"
retailer="Eastwind" price="64.00" currency="USD" stock="in_store_only" relation="affiliate" layout="compact"><a
href="${eastwind}/products/ceramic-vase" rel="sponsored noopener">Dipped stoneware vase at Eastwind</a> <small class="label">Ad · affiliate link</small></vitrine-card>
</article>
</vitrine-storefront>
</main>
</body>
</html>`;
}
