// all: who is measured, in the order of the table.
import { renderElement } from '../../../src/static/index.ts';
import { goods, storefront } from '../goods.ts';
import type { Contender } from './contender.ts';
import { GRID_STYLES, STYLES } from './look.ts';
import { plain } from './plain.ts';

/** JSON that may stand in a script element. */
const inline = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');

function client(name: string, entry: string, styles: string, rest: Partial<Contender> = {}): Contender {
  return {
    name,
    entry,
    head: () => `<style>${styles}</style><script type="module" src="/${entry}.js"></script>`,
    body: (count) =>
      `<script type="application/json" id="goods">${inline(goods(count))}</script><ul class="grid"></ul>`,
    ...rest,
  };
}

/**
 * The card's last element is there and says so. A second answer is asked for as a page does that was away for a while:
 * the clock moves on, the page is looked at again; what is measured begins when the answer has come.
 */
const VITRINE_PAGE = `<script>
{
  const { fetch } = window;
  const { now } = Date;
  let ahead = 0, round = 0, came;
  Date.now = () => now() + ahead;
  window.fetch = async (input, init) => {
    if (!String(input).includes('/stock.json')) return fetch(input, init);
    const response = await fetch('/stock.json?round=' + round + '&count=' + bench.count, init);
    const text = await response.text();
    came?.(performance.now());
    return new Response(text);
  };
  const card = (count) => document.querySelector('vitrine-shelf')?.shadowRoot?.querySelector('li:nth-child(' + count + ') > vitrine-card');
  Object.assign(bench, {
    drawn: (count) => Boolean(card(count)?.shadowRoot?.querySelector('.action')),
    update(next) {
      round = next;
      ahead += 400_000;
      const answered = new Promise((done) => { came = done; });
      document.dispatchEvent(new Event('visibilitychange'));
      return answered;
    },
    updated: (next) => card(bench.count).dataset.stock === (next % 2 ? 'limited' : 'in_stock'),
  });
}
</script>`;

const vitrine: Contender = {
  name: 'Vitrine',
  head: (count) =>
    `<style>body { margin: 16px } vitrine-shelf { min-height: 100vh }</style>${VITRINE_PAGE}
<link rel="preload" as="fetch" crossorigin href="/maya/${count}.json"><script type="module" src="/vitrine/vitrine.js"></script>`,
  body: (count) => `<vitrine-shelf src="/maya/${count}.json"></vitrine-shelf>`,
  script: 'vitrine.js',
  link: 'vitrine-card .action',
};

/** The same, made by a server: what stands there is looked at, not what the script makes of it later. */
const finished: Contender = {
  ...vitrine,
  name: 'Vitrine, finished HTML',
  body: (count) =>
    renderElement(storefront(count), 'vitrine-shelf', { src: `/maya/${count}.json` }, { now: Date.now() }),
  only: ['12', 'slow'],
};

export const contenders: readonly Contender[] = [
  plain,
  client('bare Lit card', 'bare-lit', GRID_STYLES, { link: 'bare-card .action' }),
  vitrine,
  finished,
  client('React 19', 'react', STYLES, { link: '.action' }),
  client('Web Awesome', 'webawesome', `${GRID_STYLES} .brand, .note, .disclosure { font-size: 14px }`),
  client('Buy Button', 'buy-button', GRID_STYLES),
];
