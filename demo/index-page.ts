// /: what there is to try, in the order in which it makes sense.
import { type Html, html } from './html.ts';
import type { Addresses } from './maya.ts';

export function indexPage({ northwind, eastwind, network, server }: Addresses): Html {
  const shelf = html`<a href="${northwind}/shelf">Northwind’s shelf</a>`;
  const steps: [string, Html][] = [
    [
      'Open the storefront',
      html`<a class="go" href="/storefront">Maya’s storefront</a> is one tag on a plain page. Best on a phone, or in a narrow window.`,
    ],
    [
      'Tap a product, read what arrived',
      html`Tap the <strong>Linen camp shirt</strong>. The tap goes through <a href="${network}/">the network</a> to
      Northwind, whose page shows the creator, campaign, placement, product and click id it was handed. Tap again: only the
      click id is new. Things from Eastwind go there directly, with the same ids.`,
    ],
    [
      'Sell it out',
      html`At ${shelf}, press <em>Sell out</em> beside the Linen camp shirt. Or <em>Only 3 left</em>. Northwind is asked as
      any Shopify shop is: over its <code>graphql.json</code>, all products of a screen in one query.`,
    ],
    [
      'Reload, and see it give way',
      html`Back on <a href="/storefront">the storefront</a> the card offers the hemp shirt, with Maya’s reason. Tap it: the
      ids arrive with the product that was really offered. Restock, reload, and the linen one is back.`,
    ],
    [
      'Look at the other states',
      html`The blanket is sold out at Northwind and in stock at <a href="${eastwind}/">Eastwind</a>; the rain jacket has
      another size; the nonstick pan Maya would skip; the vase is in the shop only; the bell comes later, the sunscreen is
      over.`,
    ],
    [
      'See what no page can ask, and who asks instead',
      html`Eastwind runs on WooCommerce, which lets no other site’s page read its
      <a href="${eastwind}/wp-json/wc/store/v1/products">Store API</a>. In <a href="/maya.json">Maya’s document</a> the
      notebook is from <code>eastwind-woo</code>, which names it all the same: so Vitrine’s server
      <a href="${server}/v1/stock/maya?offers=notebook/eastwind-woo">asks in the page’s place</a>. Without a server the
      notebook would claim nothing, and the browser’s console would say why. Everything else of Eastwind’s took the other
      way out: <code>eastwind</code> names <a href="${eastwind}/stock.json">a file of its own</a> by the source
      <code>json</code>.`,
    ],
    [
      'Order something, and read the numbers',
      html`Tap, order in the shop, and open <a class="go" href="/numbers">the numbers</a>. The shop’s server has reported the
      order, signed, and creator and brand read the same commission, each with a token of their own. Taps without an order
      say why.`,
    ],
    [
      'Send the link in an e-mail',
      html`<a href="${server}/go/maya/linen-shirt?placement=mail">A plain link</a> needs no script: the server looks at the
      stock when it is tapped, leads to what can be had, and counts the tap. Sell the shirt out, and it leads to the hemp one.`,
    ],
    [
      'Give the stock endpoints a bad day',
      html`At the foot of ${shelf} they can be made to hang, to fail, or to answer an HTML page. Every link keeps working.`,
    ],
    [
      'Stand in the shop, and fill its bag',
      html`<a class="go" href="${northwind}/picks/linen-shirt">Northwind’s own page</a> has a card too. It reads the page’s
      JSON-LD, knows no other retailer, and when it is tapped nobody leaves: the shop cancels <code>vitrine-handoff</code>,
      puts the size into its bag, and the order still names Maya. The <a href="${northwind}/picks/rain-jacket">rain
      jacket</a> goes into it in the size that is left.`,
    ],
    [
      'Let the shop remember who sent you',
      html`At the foot of every shop page stands the shop’s question. Say <em>Keep it</em>, walk through the shop, and order
      something else: <code>vitrine-landing.js</code> credits it to Maya all the same, and the order page shows the
      conversion that the shop’s server reports. Say <em>Do not</em>, and nothing is kept.`,
    ],
    [
      'Open it inside somebody else’s app',
      html`<a class="go" href="/in-app">A phone with Instagram, TikTok or LINE on it</a>: pick the app and the system, see the
      storefront under that app’s user agent, and read how each card leaves and why. A way out that fails opens the sheet.`,
    ],
    [
      'Block the script',
      html`<a href="/bare">The same page without a script</a>: plain links that still carry creator, campaign, placement and
      product. Only the click id needs the script.`,
    ],
    [
      'See it inside somebody’s prose',
      html`<a href="/card">A blog post</a> with links in its sentences, single cards and a shelf composed by hand.`,
    ],
    [
      'See it among strangers',
      html`<a href="/strangers">Ten old libraries and five consent banners</a>, each on a page with the storefront.`,
    ],
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vitrine, the demo</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg">
<link rel="stylesheet" href="/css/base.css">
<link rel="stylesheet" href="/css/page.css">
</head>
<body>
<header class="top"><a class="brand" href="/">Vitrine</a><nav aria-label="Demo"><a href="/storefront">Storefront</a><a href="/card">Blog post</a><a href="/in-app">In an app</a><a href="/numbers">Numbers</a></nav></header>
<main>
<h1>A shop window that never leads to a dead end</h1>
<p class="lead">Five servers are running on your machine: a creator’s page, two small shops, the affiliate network between
them, and Vitrine’s own, which counts. Nothing is faked inside the page; stock is asked over HTTP, in the shops’ own languages, and taps really travel.</p>
<ol class="steps">${steps.map(([title, words]) => html`<li><h2>${title}</h2><p>${words}</p></li>`)}</ol>
<h2>Who is where</h2>
<dl class="places">
<div><dt>Maya’s page</dt><dd><a href="/storefront">/storefront</a> · <a href="/maya.json">its document</a></dd></div>
<div><dt>Northwind Supply</dt><dd><a href="${northwind}/">${northwind}</a> · <a href="${northwind}/shelf">shelf</a> · asked like Shopify, on a network like Impact</dd></div>
<div><dt>Eastwind</dt><dd><a href="${eastwind}/">${eastwind}</a> · <a href="${eastwind}/shelf">shelf</a> · runs like WooCommerce, on no network</dd></div>
<div><dt>The network</dt><dd><a href="${network}/">${network}</a> · the clicks that passed</dd></div>
<div><dt>Vitrine’s server</dt><dd><a href="/numbers">the numbers</a> · <a href="${server}/openapi.json">what it can be asked</a> · it keeps them until you press Ctrl-C</dd></div>
</dl>
</main>
</body>
</html>`;
}

/** Where Maya's profiles lead: there is no Maya, so there is no Instagram of hers. */
export function elsewherePage(place: string): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Maya, elsewhere</title><meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/page.css">
</head>
<body>
<header class="top"><a class="brand" href="/storefront">Maya Okafor</a><nav aria-label="Demo"><a href="/">The demo</a></nav></header>
<main><h1>Maya’s ${place} would be here</h1>
<p class="lead">She is invented, so this is as far as it goes. <a href="/storefront">Back to her storefront</a>.</p></main>
</body>
</html>`;
}
