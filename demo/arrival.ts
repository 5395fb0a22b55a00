// What came with a visit to a shop: the ids in its own address, and nothing else. This is all a retailer ever sees.
import { type Ids, read } from '../src/core/index.ts';
import { type Html, html } from './html.ts';

/** What the network's redirect hands to the shop; its own click id is `irclickid`. */
const PASSED = ['irclickid', 'subId1', 'subId2', 'subId3', 'sharedid'] as const;
const ROWS: readonly { id: keyof Ids; says: string; means: string }[] = [
  { id: 'creator', says: 'Creator', means: 'who sent the shopper' },
  { id: 'campaign', says: 'Campaign', means: 'for what' },
  { id: 'placement', says: 'Placement', means: 'from where' },
  { id: 'product', says: 'Product', means: 'what the link was for' },
  { id: 'click', says: 'Click id', means: 'this one tap' },
];

export interface Arrival {
  readonly ids: Ids;
  /** The network's parameters, by name. */
  readonly passed: ReadonlyMap<string, string>;
  /** `vt` as it stood, to be handed on to the order. */
  readonly vt: string | null;
}

export function arrivalOf(url: URL): Arrival {
  const passed = new Map<string, string>();
  for (const name of PASSED) {
    const value = url.searchParams.get(name);
    if (value) passed.set(name, value);
  }
  return { ids: read(url.href).ids, passed, vt: url.searchParams.get('vt') };
}

const IN_ADDRESS = 'Read from this page’s own address, the way a shop’s analytics would.';

export function arrivalPanel(
  { ids, passed }: Arrival,
  title = 'What arrived',
  words: string = IN_ADDRESS,
): Html {
  const none = Object.values(ids).every((id) => !id) && passed.size === 0;
  const id = 'what-arrived';
  return html`<section class="arrived" aria-labelledby="${id}" data-arrived="${none ? 'nothing' : 'something'}">
    <h2 id="${id}">${title}</h2>
    ${
      none
        ? html`<p>Nothing arrived: this address carries no attribution ids, so nobody is credited for this visit.
            Come through <strong>a tap on Maya’s storefront</strong> and read them here.</p>`
        : html`<p>${words}</p>
            <dl>${ROWS.map(({ id, says, means }) => row(id, says, means, ids[id]))}</dl>
            ${
              passed.size > 0 &&
              html`<h3>Passed on by the network</h3>
                <dl>${[...passed].map(([name, value]) => row(name, name, '', value))}</dl>`
            }`
    }
  </section>`;
}

function row(name: string, says: string, means: string, value: string | undefined): Html {
  return html`<div><dt>${says}${means && html` <small>${means}</small>`}</dt>
    ${value ? html`<dd data-arrived="${name}">${value}</dd>` : html`<dd class="none">not sent</dd>`}</div>`;
}

/**
 * The ids as hidden fields, so that they outlast the page: the order carries them. `vitrine/landing` puts into `vt`
 * whoever is credited; without scripts it is whoever stands in the address.
 */
export function arrivalFields({ vt, passed }: Arrival): Html {
  const fields = [['vt', vt ?? ''] as const, ...passed];
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
