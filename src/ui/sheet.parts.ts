// The bits that the sheet is built of. Plain DOM: a piece that is fetched later must not bring a second Lit.
// No string is ever read as HTML, so that Trusted Types have nothing to mind.

type Child = Node | string | null | false | undefined;

/** An element with these attributes; a function is a listener for that event, false and null are left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | null | ((event: Event) => void)> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : value);
  element.append(...children.filter((it): it is Node | string => Boolean(it)));
  return element;
}

/** Strokes on a field of 24 by 24. */
const ICONS = {
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  address: 'M4 9a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v1a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM8 9.5h5M8 18h8',
  open: 'M13 5h6v6M19 5l-8 8M17 14v4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 5 18V9a1.5 1.5 0 0 1 1.5-1.5h4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  done: 'M5 13l4.5 4.5L19 7',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', name === 'dots' ? 'icon dots' : 'icon');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Puts the text where the shopper can paste it; `field` shows it, and is the way where the clipboard is closed. */
export async function copyText(text: string, field?: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!field) return false;
    field.hidden = false;
    field.focus();
    field.select();
    try {
      // Deprecated, and the only way in many an app's built-in browser.
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
