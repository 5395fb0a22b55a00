// browser: the world as the steps need it, out of what a browser has.
import { consentOf } from './consent.ts';
import { ulid } from './ids.ts';
import type { Ports } from './ports.ts';
import { json } from './sources/json.ts';

/** The ports of this page. */
export function browserPorts(): Ports {
  return {
    // Looked up at each call, so that a page's own wrapper of fetch is honoured.
    fetch: (...request) => globalThis.fetch(...request),
    now: () => Date.now(),
    id: () => ulid(Date.now()),
    page: () => location.href,
    lang: () => document.documentElement.lang || navigator.language,
    consent: consentOf,
    source: async (name) => (name === 'json' ? json : null),
    random: () => Math.random(),
    wake,
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}

function wake(listener: () => void): () => void {
  const shown = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', shown);
  addEventListener('pageshow', shown);
  addEventListener('online', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('pageshow', shown);
    removeEventListener('online', shown);
  };
}
