import { html, type TemplateResult } from 'lit';
import type { Image } from '../core/catalog.ts';

/** A product's picture at its fixed ratio; without one, the first letter of its name holds the place. */
export function picture(image: Image | undefined, title: string, eager = false): TemplateResult {
  if (!image) return html`<span class="letter" aria-hidden="true">${[...title][0] ?? ''}</span>`;
  return html`<img
    src=${image.src}
    alt=${image.alt ?? ''}
    width=${image.width ?? 800}
    height=${image.height ?? 1000}
    loading=${eager ? 'eager' : 'lazy'}
    fetchpriority=${eager ? 'high' : 'auto'}
    decoding="async"
  />`;
}
