// tap: a tap on the card is announced before the page is left, and the next one gets a click id of its own.
import { expect, waitFor } from 'storybook/test';
import { cardsIn } from '../book/facts.ts';

const actionOf = (card: HTMLElement) =>
  card.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=action]') as HTMLAnchorElement;

const clickOf = (card: HTMLElement) => new URL(actionOf(card).href).searchParams.get('subId1');

export async function tap({ canvasElement, globals }: { canvasElement: HTMLElement; globals: object }) {
  // Without consent there is no click id, and a strict page hears its own taps.
  const { consent, csp, app } = globals as Record<string, string>;
  if (consent === 'denied' || csp || app) return;
  const card = await waitFor(() => {
    const found = cardsIn(canvasElement)[0] as HTMLElement;
    void expect(found).toBeTruthy();
    return found;
  });
  const heard: Event[] = [];
  card.addEventListener('vitrine-handoff', (event) => heard.push(event), { once: true });
  const before = clickOf(card);
  actionOf(card).click();
  await expect(heard.length).toBe(1);
  await waitFor(() => expect(clickOf(card)).not.toBe(before));
}
