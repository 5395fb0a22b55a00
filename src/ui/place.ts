// place: an open panel and its button in, the panel beside the button, or at the bottom edge, out.
// The one file that knows floating-ui.
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Narrower than this there is no room beside anything. */
const NARROW = 520;
const EDGE = 12;

/** Keeps the panel in its place until the function it gives back is called. */
export function place(panel: HTMLElement, button: HTMLElement): () => void {
  // A sheet of its own: a strict CSP may forbid what stands in a style attribute.
  const sheet = new CSSStyleSheet();
  panel.shadowRoot?.adoptedStyleSheets.push(sheet);

  async function update(): Promise<void> {
    panel.dataset.as = innerWidth < NARROW ? 'sheet' : 'beside';
    if (!panel.isConnected) return stop();
    if (panel.dataset.as === 'sheet') return sheet.replaceSync('');
    // The product may have come back meanwhile, and its button gone; the list stays where it is.
    if (!button.isConnected) return;
    let high = '';
    const room = size({
      padding: EDGE,
      apply({ availableHeight }) {
        high = `max-height:${Math.max(200, Math.floor(availableHeight))}px`;
        sheet.replaceSync(`:host([popover]){${high}}`);
      },
    });
    const { x, y } = await computePosition(button, panel, {
      strategy: 'fixed',
      placement: 'bottom',
      middleware: [
        offset(8),
        flip({ padding: EDGE, fallbackPlacements: ['top', 'right', 'left'] }),
        shift({ padding: EDGE }),
        room,
      ],
    });
    sheet.replaceSync(`:host([popover]){${high};left:${Math.round(x)}px;top:${Math.round(y)}px}`);
  }

  let stop = () => {};
  stop = autoUpdate(button, panel, () => void update());
  return stop;
}
