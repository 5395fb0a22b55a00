// adopt: `<div data-vitrine="card" data-vitrine-product="…">` in, the element inside it out. Page builders strip tags
// that they do not know, and let such a div pass. So do the filters of comments: only a page that says so is filled.
import { attempt } from '../core/attempt.ts';
import { problem } from '../core/problem.ts';
import { VitrineProblemEvent } from './events.ts';
import { mistakes } from './mistakes.ts';

/** Only in the head: a comment's markup stands in the body, and adds attributes to `<html>` and `<body>` at most. */
const PERMISSION = 'html>head>meta[name=vitrine][content=placeholders]';
const FIX = 'Put <meta name="vitrine" content="placeholders"> into the head.';

let told = false;

/** Fills every such place on the page, now and whenever one is added, and has misspelt tags told: `<vitrine-crad>`. */
export function adopt(page: Document): void {
  // A place that is still being read would get its later children beside the element.
  const fillAll = attempt(
    () =>
      page.readyState === 'loading' ||
      page.querySelectorAll<HTMLElement>('[data-vitrine],:not(:defined)').forEach(fill),
  );
  new MutationObserver(fillAll).observe(page, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-vitrine'],
  });
  page.addEventListener('DOMContentLoaded', fillAll);
  fillAll();
}

/** What was meant is found out by a piece of its own. */
const look = (place: HTMLElement): void =>
  void mistakes()
    .then(({ tellOf }) => tellOf(place))
    .catch(() => {});

function fill(place: HTMLElement): void {
  // A name of ours that nobody has defined is misspelt.
  if (place.localName.startsWith('vitrine-')) return look(place);
  const { vitrine: kind, ...more } = place.dataset;
  if (!kind) return;
  const tag = `vitrine-${kind}`;
  const Class = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  const isKnown = Boolean(Class?.observedAttributes);
  if (isKnown && place.querySelector(tag)) return;
  // Not `document.head`: a form or a picture of that name in a comment takes its place.
  if (!document.querySelector(PERMISSION)) {
    const news = problem('data-vitrine', 'This page does not allow it.', FIX);
    // In a microtask, as the elements do: whoever imports us listens in the next line.
    if (!told && isKnown) queueMicrotask(() => place.dispatchEvent(new VitrineProblemEvent(news)));
    told ||= isKnown;
    return;
  }
  if (!Class?.observedAttributes) return look(place);
  const element = document.createElement(tag);
  // Only what the element knows: `data-vitrine-onclick` passes a builder's filter and must not become a handler.
  for (const name of Class.observedAttributes) {
    const value = place.getAttribute(`data-vitrine-${name}`);
    // Whoever wrote the place may ask for less than the visitor has allowed, never for more.
    if (value && (name !== 'consent' || value === 'denied')) element.setAttribute(name, value);
  }
  if (Object.keys(more).filter((it) => it.startsWith('vitrine')).length > element.attributes.length)
    look(place);
  element.append(...place.childNodes);
  place.append(element);
}
