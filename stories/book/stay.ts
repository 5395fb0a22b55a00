// stay: in the book a tap leads nowhere, for its shops do not exist; what it would have done is told as an action.
import { action } from 'storybook/actions';

const EVENTS = ['vitrine-shown', 'vitrine-fallback', 'vitrine-handoff', 'vitrine-problem'] as const;

/** Tells every event of the elements, and keeps each tap on the page once the elements have heard it. */
export function stay(): void {
  for (const name of EVENTS)
    document.addEventListener(name, (event) => {
      const { isTrusted: _, ...said } = { ...event };
      action(name)(said);
    });
  for (const name of ['click', 'auxclick'])
    globalThis.addEventListener(name, (event) => {
      const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
      if (!(link instanceof HTMLAnchorElement) || link.origin === location.origin) return;
      event.preventDefault();
      action('leaves')(link.href);
    });
}
