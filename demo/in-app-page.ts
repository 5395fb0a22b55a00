// /in-app: the storefront as an app's built-in browser shows it, and how each of its cards would leave.
import {
  type Catalog,
  choose,
  environment,
  fold,
  type Handoff,
  leadsTo,
  parse,
  planHandoff,
  stamp,
  tables,
} from '../src/core/index.ts';
import { AGENTS, type Agent } from './in-app-agents.ts';
import { type Html, html } from './html.ts';
import { HOWS, inWords } from './plan-words.ts';

interface Planned {
  readonly id: string;
  readonly name: string;
  readonly shop: string;
  readonly plan: Handoff;
}

/** The plan of every card whose link leads somewhere; on the stock that is typed, since nobody is asked here. */
export function plansOf(document: unknown, { userAgent, app }: Agent, page: string, now: number): Planned[] {
  const { catalog } = parse(document);
  if (!catalog) throw new Error('The document of the demo is no document.');
  const telegram = app === 'telegram';
  const visit = { now, page, environment: environment({ userAgent, telegram, standalone: false }) };
  return catalog.order.flatMap((id) => planned(catalog, id, visit));
}

function planned(catalog: Catalog, id: string, visit: Parameters<typeof planHandoff>[2]): Planned[] {
  const choice = choose(catalog, fold([], visit.now, catalog), id, {
    now: visit.now,
    only: undefined,
    fallback: 'swap',
  });
  const target = leadsTo(choice);
  const retailer = target ? catalog.retailers[target.retailer] : undefined;
  if (!target || !retailer) return [];
  const ids = {
    creator: catalog.creator?.id,
    campaign: catalog.attribution.campaign,
    placement: 'bio',
    product: id,
  };
  const { url } = stamp(target.url, ids, {
    network: retailer.network,
    passVt: retailer.passVt,
    page: visit.page,
  });
  const plan = planHandoff({ url, choice, retailer }, tables, visit);
  return [{ id, name: catalog.products[id]?.name ?? id, shop: retailer.name, plan }];
}

export function inAppPage(agent: Agent, plans: readonly Planned[]): Html {
  const { app, os, name, userAgent } = agent;
  const frame = `/storefront?in-app=${app}&os=${os}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inside ${name} · Vitrine, the demo</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/maya.svg">
<link rel="stylesheet" href="/css/base.css">
<link rel="stylesheet" href="/css/page.css">
<link rel="stylesheet" href="/css/in-app.css">
</head>
<body>
<header class="top"><a class="brand" href="/">Vitrine</a><nav aria-label="Demo"><a href="/storefront">Storefront</a><a href="/in-app" aria-current="page">In an app</a></nav></header>
<main>
<div class="intro">
<h1>Inside somebody else’s app</h1>
<p class="lead">Most taps happen in an app’s own browser, where the shopper is logged out. How a tap leaves is decided before
the finger comes down. Pick an app, tap in the phone, read why.</p>
<form method="get" action="/in-app">
<label>App <select name="app">${AGENTS.filter((it) => it.os === 'ios').map(
    (it) => html`<option value="${it.app}"${it.app === app && html` selected`}>${it.name}</option>`,
  )}</select></label>
<fieldset><legend>Phone</legend>${(['ios', 'android'] as const).map(
    (it) =>
      html`<label><input type="radio" name="os" value="${it}"${it === os && html` checked`}> ${it === 'ios' ? 'iPhone' : 'Android'}</label>`,
  )}</fieldset>
<button>Show it</button>
</form>
</div>
<div class="phone ${os}">
<p class="app"><span aria-hidden="true">✕</span> <b>${name}</b> <span aria-hidden="true">⋯</span></p>
<iframe src="${frame}" title="Maya’s storefront inside ${name}" sandbox="allow-scripts allow-same-origin allow-forms allow-popups" allow="clipboard-write"></iframe>
</div>
<section class="plans" aria-labelledby="plans">
<h2 id="plans">How each card leaves</h2>
<p class="agent"><code>${userAgent}</code></p>
<p>This frame lets no other app open, so a way out that is a link leads nowhere here: after a second and a half the sheet
opens, as it does on a phone whose app blocks it. On the plain link nothing opens by itself.</p>
<ul>${plans.map(planRow)}</ul>
</section>
</main>
</body>
</html>`;
}

function planRow({ name, shop, plan }: Planned): Html {
  const ways = plan.ways.filter(({ how }) => how !== 'copy');
  return html`<li><details><summary><b>${name}</b> <span>${shop}</span>
<em class="${plan.how}">${HOWS[plan.how]}${plan.method && html` · <code>${plan.method}</code>`}</em></summary>
<p class="href"><code>${plan.href}</code></p>
<ol>${plan.trail.map((step) => html`<li class="${step.verdict}">${inWords(step)}</li>`)}</ol>
${ways.length > 0 && html`<p>In the sheet: ${ways.map(({ method }) => html`<code>${method}</code> `)}</p>`}</details></li>`;
}
