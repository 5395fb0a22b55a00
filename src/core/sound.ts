// sound: the whole way from a document to two links, whose right addresses are known. An old library or an extension
// may have put other built-ins in the place of the browser's, and one that answers wrongly would cost a creator the
// account in a link, unseen. Only a page that has any is asked; for it this is a piece of its own.
import type { choose, leadsTo } from './choice.ts';
import type { parse } from './document.ts';
import type { idsOf } from './settings.ts';
import type { stamp } from './stamp.ts';
import type { Visit } from './visit.ts';

/** The steps, handed over: a second copy of them would be another than the one that is asked about. */
export interface Steps {
  readonly parse: typeof parse;
  readonly choose: typeof choose;
  readonly leadsTo: typeof leadsTo;
  readonly idsOf: typeof idsOf;
  readonly stamp: typeof stamp;
}

const AWIN =
  'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fd.example%2Fe%3Ff%3Dg&clickref=';
const AMAZON = 'https://www.amazon.com/dp/B000000000?tag=t-20&ascsubtag=';

const product = (id: string, url: string) => ({ id, name: id, offers: [{ retailer: id, url }] });

/** False where the steps come to other links than they must, `click` being a new click id: then nothing may be shown. */
export function isSound(steps: Steps, click: string): boolean {
  try {
    return (
      click.length === 26 &&
      // Lit's loops end by these.
      'ab'.indexOf('b', 1) === 1 &&
      'ab'.indexOf('c') === -1 &&
      /b/.exec('a') === null &&
      linkOf('a', steps, click) === `${AWIN}${click}&clickref2=c&clickref5=a` &&
      linkOf('b', steps, click) === AMAZON + click
    );
  } catch {
    return false;
  }
}

function linkOf(id: string, { parse, choose, leadsTo, idsOf, stamp }: Steps, click: string): unknown {
  const { catalog } = parse({
    version: 1,
    creator: { id: 'c', name: 'c' },
    retailers: {
      a: { network: { type: 'awin', awinmid: '1', awinaffid: '2' } },
      b: { network: { type: 'amazon', tag: 't-20' } },
    },
    products: [
      product('a', 'https://d.example/e?f=g'),
      product('b', `${AMAZON.slice(0, AMAZON.indexOf('?'))}`),
    ],
  });
  if (!catalog) return null;
  const visit = { now: 0, page: '', consent: 'none', fallback: 'swap' } as Visit;
  const to = leadsTo(choose(catalog, {}, id, visit));
  const network = catalog.retailers[to?.retailer ?? '']?.network;
  return to && stamp(to.url, idsOf(catalog, {}, visit, click, id), { network, ledger: true }).url;
}
