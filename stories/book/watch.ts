// watch: tells the panels what the cards in sight have decided, whenever that changes.
import { addons } from 'storybook/preview-api';
import { ASK, HTML, LOOK, WHY } from './channel.ts';
import { cardsIn, type Fact, factOf } from './facts.ts';

/** Milliseconds between looks: stock comes when it comes, and no event says so. */
const PAUSE = 300;

let at = 0;
let told = '';
let html: { id: string; html: string } | undefined;

const sameCard = (one: HTMLElement, event: Event) => event.composedPath().includes(one);

function tell(): void {
  const cards = cardsIn(document)
    .map(factOf)
    .filter((fact): fact is Fact => fact !== null);
  const news = { cards, at: Math.min(at, Math.max(0, cards.length - 1)) };
  const text = JSON.stringify(news);
  if (text === told) return;
  told = text;
  addons.getChannel().emit(WHY, news);
}

/** The story's HTML as it would be pasted now. */
export function tellHtml(id: string, text: string): void {
  html = { id, html: text };
  at = 0;
  addons.getChannel().emit(HTML, html);
}

/** Begins to watch; the card that the reader points at or tabs to is the one that is explained. */
export function watch(): void {
  const channel = addons.getChannel();
  channel.on(ASK, () => {
    told = '';
    tell();
    if (html) channel.emit(HTML, html);
  });
  channel.on(LOOK, (place: number) => {
    at = place;
    tell();
  });
  const look = (event: Event) => {
    const place = cardsIn(document).findLastIndex((card) => sameCard(card, event));
    if (place >= 0) at = place;
  };
  for (const name of ['pointerover', 'focusin']) document.addEventListener(name, look);
  setInterval(tell, PAUSE);
}
