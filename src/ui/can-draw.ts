// can-draw: whether Lit draws on this page. A page may have replaced what it is made of, and then it draws nothing, or
// something else, without a word.
import { html, render } from 'lit';

/** False where a small link does not stand as it was written: what leads to a shop would not either. */
export function canDraw(): boolean {
  try {
    const place = document.createElement('div');
    const [href, text] = ['#', 'b'];
    render(html`<a href=${href}><b>${text}</b></a>`, place);
    return place.innerHTML.replace(/<!--.*?-->/g, '') === '<a href="#"><b>b</b></a>';
  } catch {
    return false;
  }
}
