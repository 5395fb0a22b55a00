// children: what stands in an element's light DOM: plain links that pay, for browsers that know no declarative shadow DOM
// and for the day when anything of ours fails.
import type { Section } from '../core/catalog.ts';
import { disclosureOf } from '../core/disclosure.ts';
import type { Settings } from '../core/settings.ts';
import { type Markup, markup } from './markup.ts';
import type { Tag } from './styles.ts';
import type { Shown, Walk } from './walk.ts';
import { FinishedWords } from './words.ts';

type Attributes = Readonly<Record<string, string>>;

/** The fallback of one element; `settings` are those that hold for it, `words` what a `vitrine-link` says. */
export function childrenOf(
  walk: Walk,
  tag: Tag,
  attributes: Attributes,
  settings: Settings,
  words: string,
): Markup {
  const { catalog } = walk;
  const say = new FinishedWords(() => settings.lang || catalog.lang, walk.moment);
  const { name, amazon, text } = disclosureOf(catalog);
  const sentence = [say.say('disclosure', { name }), amazon && say.say('amazon'), text]
    .filter(Boolean)
    .join(' ');

  const link = ({ view }: Shown) => {
    const { action, standIn, title, disclosure } = view;
    if (!action) return null;
    const label = disclosure === 'none' ? '' : say.say(disclosure);
    return markup`<a href="${action.href}" rel="${action.rel}">${standIn?.title ?? title}: ${say.phrase(action.says)}</a>${label && markup` <small>${label}</small>`}`;
  };
  const list = (items: readonly (Markup | null)[]) =>
    markup`<ul>${items.map((it) => it && markup`<li>${it}</li>`)}</ul>`;
  const card = (id: string) => {
    const shown = walk.card(id, settings);
    return shown && link(shown);
  };
  const plain = ({ label, url }: { label: string; url: string }) => {
    const view = walk.link(url, 'plain', settings);
    return (
      view &&
      markup`<a href="${view.href}" rel="${view.rel}">${label}</a>${view.pays && markup` <small>${say.say('affiliate')}</small>`}`
    );
  };
  const section = (it: Section) =>
    markup`${it.title && markup`<p><b>${it.title}</b></p>`}${
      it.type === 'text'
        ? markup`<p>${it.text}</p>`
        : list(it.type === 'links' ? it.links.map(plain) : it.products.map(card))
    }`;
  const { product = tag === 'vitrine-card' ? (catalog.order[0] ?? '') : '' } = attributes;

  switch (tag) {
    case 'vitrine-storefront':
      return markup`<p><b>${catalog.creator?.name}</b></p>${list((catalog.creator?.profiles ?? []).map(plain))}${catalog.sections.map(section)}<p><small>${sentence}</small></p>`;
    case 'vitrine-shelf':
      return list(shelved(walk, attributes).map(card));
    case 'vitrine-alternatives':
      return list(walk.instead(product, settings).map(link));
    case 'vitrine-link':
      return linked(walk, attributes, settings, words);
    case 'vitrine-disclosure': {
      const relation = catalog.products[product]?.relation;
      return markup`<small>${relation ? relation !== 'none' && say.say(relation) : sentence}</small>`;
    }
    case 'vitrine-card':
      return markup`${card(product)}`;
  }
}

function shelved({ catalog }: Walk, { products, section }: Attributes): readonly string[] {
  if (products) return products.trim().split(/\s+/);
  const named = catalog.sections.find((it) => it.type === 'products' && it.id === section);
  return named?.type === 'products' ? named.products : section ? [] : catalog.order;
}

function linked(walk: Walk, { product, href }: Attributes, settings: Settings, words: string): Markup {
  const link = product
    ? walk.card(product, settings)?.view.action
    : href && walk.link(href, 'offer', settings);
  return link ? markup`<a href="${link.href}" rel="${link.rel}">${words}</a>` : markup`${words}`;
}
