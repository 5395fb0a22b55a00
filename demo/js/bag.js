// Northwind's own cart. A tap on a card of Vitrine's is cancelled, and what the card offers goes into the bag instead.
const KEPT = 'bag';
const bag = document.querySelector('[data-bag]');
const status = bag.querySelector('[role="status"]');
const lines = bag.querySelector('ul');
const line = bag.querySelector('template').content;
const form = bag.querySelector('form');

document.addEventListener('vitrine-handoff', (event) => {
  const sku = event.choice.offered?.sku;
  // Nothing that we could put into a bag: the link leads where it leads.
  if (!sku) return;
  event.preventDefault();
  // No network hears of a tap that stays here: from now on the order carries the ids.
  const kept = read();
  save({ skus: [...kept.skus, sku], vt: event.vt || kept.vt });
  void show(sku);
});

form.addEventListener('submit', () => {
  // The last word: whoever's card filled the bag goes before whoever sent the shopper some other day.
  credit();
  save({ skus: [], vt: null });
});

function credit() {
  const { vt } = read();
  if (vt) form.elements.vt.value = vt;
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? { skus: [], vt: null };
  } catch {
    return { skus: [], vt: null };
  }
}

function save(kept) {
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

/** Draws the bag; `added` is told to those who cannot see it. */
async function show(added) {
  const { skus } = read();
  const query = new URLSearchParams(skus.map((sku) => ['sku', sku]));
  const told = skus.length > 0 ? await (await fetch(`/bag.json?${query}`)).json() : [];
  lines.replaceChildren(...told.map(drawn));
  credit();
  form.hidden = told.length === 0;
  const total = told.reduce((sum, { price }) => sum + Number(price.replace('.', '')), 0);
  form.querySelector('[data-total]').textContent = `$${(total / 100).toFixed(2)}`;
  bag.dataset.bag = String(told.length);
  const news = told.find(({ sku }) => sku === added);
  if (news) status.textContent = `In your bag: ${news.name}, ${news.variant}.`;
  else if (added) status.textContent = 'That has just gone; nothing was put into your bag.';
  else status.textContent = told.length > 0 ? 'Still in your bag:' : 'Your bag is empty.';
}

function drawn({ sku, name, variant, price, image, url }) {
  const item = line.cloneNode(true).firstElementChild;
  item.dataset.bagSku = sku;
  item.querySelector('img').src = image;
  const link = item.querySelector('a');
  link.href = url;
  link.textContent = name;
  item.querySelector('span').textContent = `${variant} · $${price}`;
  item.querySelector('input').value = sku;
  return item;
}

void show();
