// adopt: `<div data-vitrine="card" data-vitrine-product="…">` in, the element inside it out. Page builders strip tags
// that they do not know, and let such a div pass.

/** Fills every such place on the page, now and whenever one is added. */
export function adopt(): void {
  const page = globalThis.document;
  // There is none where `vitrine/define` is imported on a server.
  if (!page) return;
  const fillAll = () => page.querySelectorAll<HTMLElement>('[data-vitrine]').forEach(fill);
  const begin = () => {
    fillAll();
    const changes = { childList: true, subtree: true, attributeFilter: ['data-vitrine'] };
    new MutationObserver(fillAll).observe(page, changes);
  };
  // A place that is still being read would get its later children beside the element.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', begin);
  else begin();
}

function fill(place: HTMLElement): void {
  const tag = `vitrine-${place.dataset['vitrine']}`;
  const Class = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  if (!Class || place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  // Only what the element knows: `data-vitrine-onclick` passes a builder's filter and must not become a handler.
  for (const name of Class.observedAttributes ?? []) {
    const value = place.getAttribute(`data-vitrine-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}
