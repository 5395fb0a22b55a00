// find: the reader searches the storefront, and only what fits is left.
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { cardsIn } from '../book/facts.ts';

export async function find({ canvasElement, globals }: { canvasElement: HTMLElement; globals: object }) {
  if ((globals as { csp?: string }).csp) return;
  const root = canvasElement.querySelector('vitrine-storefront')?.shadowRoot as ShadowRoot;
  const field = await waitFor(() => {
    const found = root.querySelector<HTMLInputElement>('input[part=search]');
    void expect(found).toBeTruthy();
    return found as HTMLInputElement;
  });
  await userEvent.type(field, 'pan');
  await waitFor(() => {
    const titles = cardsIn(canvasElement).map(
      (card) => card.shadowRoot?.querySelector('[part=title]')?.textContent,
    );
    void expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) void expect(title).toMatch(/pan/i);
  });
  await fireEvent.input(field, { target: { value: '' } });
  await waitFor(() => expect(cardsIn(canvasElement).length).toBeGreaterThan(10));
}
