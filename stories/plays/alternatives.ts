// alternatives: the reader opens what else is in stock, sees it, and closes it again.
import { expect, waitFor } from 'storybook/test';
import { cardsIn } from '../book/facts.ts';

export async function openPanel({ canvasElement, globals }: { canvasElement: HTMLElement; globals: object }) {
  const { stock, csp } = globals as Record<string, string>;
  if (stock || csp) return;
  const button = await waitFor(() => {
    const root = cardsIn(canvasElement)[0]?.shadowRoot;
    const found = root?.querySelector<HTMLButtonElement>('button[part=action], button[part=more]');
    void expect(found).toBeTruthy();
    return found as HTMLButtonElement;
  });
  button.click();
  const root = button.getRootNode() as ShadowRoot;
  const panel = await waitFor(() => {
    const found = root.querySelector<HTMLElement>('vitrine-alternatives');
    void expect(found?.shadowRoot?.querySelector('[part=row]')).toBeTruthy();
    return found as HTMLElement;
  });
  await expect(panel.matches(':popover-open')).toBe(true);
  panel.hidePopover();
  await waitFor(() => expect(root.querySelector('vitrine-alternatives:popover-open')).toBeNull());
}
