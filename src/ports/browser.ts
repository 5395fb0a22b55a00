// browser: the world as the steps need it, out of what a browser has.
import { attempt } from '../core/attempt.ts';
import type { Clues } from '../core/environment.ts';
import { pageConsent } from './consent.ts';
import { ulid } from './ids.ts';
import { areNative } from './natives.ts';
import { outboxes } from './outbox.ts';
import type { Ports } from './ports.ts';
import type { Source, World } from './sources/source.ts';

/** Each a piece of its own, fetched when a document names them. The server asks for those that no page can. */
const SOURCES: Readonly<Record<string, () => Promise<Source>>> = {
  json: async () => (await import('./sources/json.ts')).json,
  shopify: async () => (await import('./sources/shopify.ts')).shopify,
  'shopify-page': async () => (await import('./sources/shopify-page.ts')).shopifyPage,
  woocommerce: async () => (await import('./sources/woocommerce.ts')).woocommerce,
  'json-ld': async () => (await import('./sources/json-ld.ts')).jsonLd,
  server: fromServer,
  magento: fromServer,
  bigcommerce: fromServer,
  feed: fromServer,
};

async function fromServer(): Promise<Source> {
  return (await import('./sources/server.ts')).server;
}

async function source(name: string): Promise<Source | null> {
  return Object.hasOwn(SOURCES, name) ? (SOURCES[name]?.() ?? null) : null;
}

/** What a source may know of the page. */
const onPage: Required<Pick<World, 'jsonLd' | 'currency'>> = {
  jsonLd: () =>
    [...document.querySelectorAll('script[type="application/ld+json" i]')].map((it) => it.textContent ?? ''),
  // A Shopify shop tells its own pages.
  currency: () => (globalThis as { Shopify?: { currency?: { active?: string } } }).Shopify?.currency?.active,
};

/** Only what is known at once: a promise would come after the first tap. */
function clues(): Clues {
  const { userAgent, platform, maxTouchPoints, standalone, userAgentData } = navigator as Navigator & {
    readonly standalone?: boolean;
    readonly userAgentData?: { readonly brands: Clues['brands']; readonly platform: string };
  };
  const telegram = 'TelegramWebviewProxy' in globalThis;
  const { brands, platform: clientPlatform } = userAgentData ?? {};
  return { userAgent, platform, maxTouchPoints, standalone, brands, clientPlatform, telegram };
}

/** The ports of this page. */
export function browserPorts(): Ports {
  const ports: Ports = {
    ...onPage,
    ...pageConsent(),
    bridges: () => import('./bridges/bridges.ts'),

    // Looked up at each call, so that a page's own wrapper of fetch is honoured.
    fetch: (...request) => globalThis.fetch(...request),
    now: () => Date.now(),
    id: () => ulid(Date.now()),
    page: () => location.href,
    lang: () => document.documentElement.lang || navigator.language,
    native: areNative,
    clues,
    source,
    asleep: () => document.visibilityState === 'hidden',
    random: () => Math.random(),
    wake,
    nextTask: () => new Promise((done) => setTimeout(done)),
    later: (task, ms) => {
      const timer = setTimeout(attempt(task), ms);
      return () => clearTimeout(timer);
    },
  };
  return { ...ports, outbox: outboxes(ports) };
}

function wake(listener: () => void): () => void {
  const shown = attempt(() => document.visibilityState === 'visible' && listener());
  // Back out of the browser's cache; a page that is only just shown has nothing to catch up with.
  const back = ({ persisted }: PageTransitionEvent) => persisted && shown();
  // Its own, for in a test of Node's the global object may be no window.
  const view = document.defaultView ?? globalThis;
  document.addEventListener('visibilitychange', shown);
  view.addEventListener('pageshow', back);
  view.addEventListener('online', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    view.removeEventListener('pageshow', back);
    view.removeEventListener('online', shown);
  };
}
