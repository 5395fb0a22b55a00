// elsewhere: what cannot be asked from this page goes through the document's server, where it names one.
import { site } from '../../core/gate.ts';
import { refused } from './answering.ts';
import { server } from './server.ts';
import type { Answered, Question, World } from './source.ts';

/** Asks the server, else says `what` stands in the way. */
export async function elsewhere(question: Question, world: World, what: string): Promise<Answered> {
  if (!question.server)
    return refused(
      question.settings.source,
      what,
      'Set "server", which can ask it, or use the source "json".',
    );
  return server.ask(question, world);
}

/** The whole address of a shop, named by its host or by its address. */
export function shopUrl(shop: string | undefined): URL | null {
  const url = shop && (/^https?:\/\//.test(shop) ? shop : `https://${shop}`);
  return url && URL.canParse(url) ? new URL(url) : null;
}

/**
 * Where to ask the shop from here: its own address, or on its own pages the page's origin (which may differ by
 * `www.`, and only the same origin may ask); null on anybody else's page.
 */
export function ownOrigin(shop: URL, { page }: World): string | null {
  if (!page) return shop.origin;
  const here = new URL(page());
  return site(here) === site(shop) ? here.origin : null;
}
