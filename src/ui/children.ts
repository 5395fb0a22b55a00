// children: what an element's own children are for.

const OURS =
  'vitrine-storefront,vitrine-shelf,vitrine-card,vitrine-link,vitrine-alternatives,vitrine-disclosure,[data-vitrine]';

/** The children are Vitrine elements, placed by the page's author. */
export function composes(element: Element): boolean {
  return element.querySelector(OURS) !== null;
}

/** The children are what to show while, and if, there is nothing better. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some(({ nodeType, nodeName, textContent }) =>
    nodeType === 3
      ? /\S/.test(textContent ?? '')
      : nodeType === 1 && !/^(SCRIPT|STYLE|TEMPLATE|LINK)$/.test(nodeName),
  );
}

/** The document written into the element, or undefined. */
export function inlineDocument(element: Element): string | undefined {
  for (const child of element.children)
    if (child.tagName === 'SCRIPT' && /json/.test((child as HTMLScriptElement).type))
      return child.textContent ?? '';
  return undefined;
}
