// own-list: a structure that is not ours, built from createShop and cardView's views. No element of Vitrine is on it.
import { type Card, createShop, type Ports, type Shop, type Shown } from '../../src/index.ts';

/** Draws the document's products as an ordered list and keeps it true; the answer ends it. */
export function ownList(list: HTMLOListElement, document: unknown, ports: Ports): () => void {
  const shop: Shop = createShop({ document }, ports);
  const cards = (shop.$catalog.get()?.order ?? []).map((product) => {
    const card = shop.card(product, { placement: 'list' });
    const row = list.appendChild(list.ownerDocument.createElement('li'));
    const stop = card.$shown.subscribe((shown) => shown && draw(row, card, shown));
    // Whoever asks for stock says what a shopper can see; here it is all of it.
    card.near(true);
    return { card, stop };
  });
  return () => {
    for (const { card, stop } of cards) {
      stop();
      card.release();
    }
    shop.dispose();
    list.replaceChildren();
  };
}

/** The view has decided everything: what is left is to write it down. */
function draw(row: HTMLLIElement, card: Card, { view }: Shown): void {
  const { title, price, stock, standIn, action, disclosure } = view;
  const name = row.ownerDocument.createElement('b');
  name.textContent = title;
  const facts = [price && `${price.amount} ${price.currency}`, stock.replaceAll('_', ' ')];
  const said = row.ownerDocument.createElement('span');
  said.textContent = ` ${facts.filter(Boolean).join(', ')}${standIn ? `; instead: ${standIn.title}` : ''} `;
  row.replaceChildren(name, said);
  if (!action) return;
  const link = row.ownerDocument.createElement('a');
  Object.assign(link, { href: action.href, target: action.target, rel: action.rel });
  link.textContent = `${action.quiet ? 'View' : 'Shop'} at ${action.says.retailer ?? 'the shop'}`;
  // A click id belongs to one tap: the next one gets its own.
  link.addEventListener('click', () => setTimeout(() => card.tapped()));
  const label = row.ownerDocument.createElement('small');
  label.textContent = disclosure === 'none' ? '' : ` Ad · ${disclosure}`;
  row.append(link, label);
}
