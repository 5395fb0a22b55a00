// adopt: `<div data-vitrine="card" data-vitrine-product="…">` in, the element inside it out. Page builders strip tags
// that they do not know, and let such a div pass.

/** Fills every such place on the page, now and whenever one is added. */
export function adopt(page: Document): void {
  // A place that is still being read would get its later children beside the element.
  const fillAll = () =>
    page.readyState === 'loading' || page.querySelectorAll<HTMLElement>('[data-vitrine]').forEach(fill);
  new MutationObserver(fillAll).observe(page, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-vitrine'],
  });
  page.addEventListener('DOMContentLoaded', fillAll);
  fillAll();
}

function fill(place: HTMLElement): void {
  const tag = `vitrine-${place.dataset['vitrine']}`;
  const Class = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  if (!Class?.observedAttributes || place.querySelector(tag)) return;
  const element = document.createElement(tag);
  // Only what the element knows: `data-vitrine-onclick` passes a builder's filter and must not become a handler.
  for (const name of Class.observedAttributes) {
    const value = place.getAttribute(`data-vitrine-${name}`);
    if (value) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}
