// tour: the reader lets the shirt sell out, sees the hat take its place, taps, and finds the entry in the ledger.
import { expect, fireEvent, waitFor } from 'storybook/test';
import { cardsIn } from '../book/facts.ts';

export async function walkTheTour({ canvasElement }: { canvasElement: HTMLElement }) {
  const root = canvasElement.querySelector('vitrine-tour')?.shadowRoot as ShadowRoot;
  const labelled = (words: string) =>
    [...root.querySelectorAll('label')]
      .find((it) => it.textContent?.includes(words))
      ?.querySelector('select');
  const cardIs = (offer: string) =>
    waitFor(
      () => {
        const [card] = cardsIn(root);
        void expect(card?.dataset['offer']).toBe(offer);
        void expect(card?.dataset['stock']).not.toBe('unknown');
        return card as HTMLElement;
      },
      { timeout: 5000 },
    );
  const change = (words: string, value: string) =>
    fireEvent.change(labelled(words) as HTMLSelectElement, { target: { value } });

  // Only a card that nears the viewport asks.
  root.querySelector('vitrine-card')?.scrollIntoView();
  await cardIs('wanted');
  await change('linen-shirt/northwind', 'out_of_stock');
  const card = await cardIs('alternative');
  await expect(root.textContent).toContain('alternatives');
  card.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=action]')?.click();
  await waitFor(() =>
    expect(root.querySelector('[aria-label="The last entry"]')?.textContent).toContain('"handoff"'),
  );
  await change('linen-shirt/northwind', 'in_stock');
  await cardIs('wanted');
  scrollTo(0, 0);
}
