import { html, nothing, type TemplateResult } from 'lit';
import type { Image } from '../core/catalog.ts';

/** The width it is really drawn at, where the browser can tell of a lazy picture; else half a phone, or a card. */
const SIZES = 'auto, (max-width: 40em) 50vw, 320px';

/** A product's picture at its fixed ratio; without one, the first letter of its name holds the place. */
export function picture(image: Image | undefined, title: string, eager = false): TemplateResult {
  if (!image) return html`<span class="letter" aria-hidden="true">${[...title][0] ?? ''}</span>`;
  const { srcset = [] } = image;
  // How it loads comes first: some browsers fetch as soon as they know the address.
  return html`<img
    loading=${eager ? 'eager' : 'lazy'}
    fetchpriority=${eager ? 'high' : 'auto'}
    srcset=${srcset.length ? srcset.map(({ src, width }) => `${src} ${width}w`).join(', ') : nothing}
    sizes=${srcset.length ? SIZES : nothing}
    src=${image.src}
    alt=${image.alt ?? ''}
    width=${image.width ?? 800}
    height=${image.height ?? 1000}
    decoding="async"
  />`;
}
