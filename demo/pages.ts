// The page server: the creator's side, with the built script from dist/.
import { OPEN, sendAsset, sendFile, sendJson, sendPage, sendScript, sendText } from './answer.ts';
import { cardPage } from './card-page.ts';
import { agentOf } from './in-app-agents.ts';
import { inAppPage, plansOf } from './in-app-page.ts';
import { elsewherePage, indexPage } from './index-page.ts';
import type { LedgerKeys } from './ledger-keys.ts';
import { type Addresses, mayaDocument, withApps } from './maya.ts';
import { numbersPage } from './numbers-page.ts';
import type { Handle } from './origin.ts';
import { plainLinks } from './plain-links.ts';
import { sendStatic } from './static-page.ts';
import { policy, storefrontPage } from './storefront-page.ts';
import { strangerPage, strangersPage } from './strangers-page.ts';
import { sendStranger } from './strangers.ts';

export function createPages(addresses: () => Addresses, keys: LedgerKeys): Handle {
  return async (request, response, url) => {
    const at = addresses();
    const now = new Date();
    const links = (placement: string) =>
      plainLinks(mayaDocument(at, now), placement, at.home + url.pathname, now.getTime());
    const asked = (name: string) => agentOf(url.searchParams.get(name), url.searchParams.get('os'));
    const inside = url.searchParams.has('in-app') ? asked('in-app') : undefined;
    const storefront = (script: boolean) =>
      sendPage(response, storefrontPage(links('bio'), script, inside), {
        'content-security-policy': policy(at),
      });

    if (await sendAsset(response, url.pathname)) return;
    if (await sendScript(response, url.pathname)) return;
    if (await sendStranger(response, url.pathname)) return;
    const stranger = url.pathname.match(/^\/strangers\/([\w-]+)$/)?.[1];
    const among = stranger && strangerPage(stranger, links('bio'));
    if (among) return sendPage(response, among);
    const place = url.pathname.match(/^\/elsewhere\/([a-z]+)$/)?.[1];
    if (place) return sendPage(response, elsewherePage(place));
    switch (url.pathname) {
      case '/':
        return sendPage(response, indexPage(at));
      case '/storefront':
        return storefront(!url.searchParams.has('noscript'));
      case '/bare':
        return storefront(false);
      case '/numbers':
        return sendPage(response, await numbersPage(at, keys, url.searchParams));
      case '/static':
      case '/static.css': {
        const made = { document: mayaDocument(at, now), now: now.getTime(), policy: policy(at) };
        return sendStatic([request, response, url], made);
      }
      case '/card':
        return sendPage(response, cardPage(links('blog'), at.eastwind));
      case '/strangers':
        return sendPage(response, strangersPage());
      case '/in-app': {
        const document = withApps(mayaDocument(at, now));
        const plans = plansOf(document, asked('app'), `${at.home}/storefront`, now.getTime());
        return sendPage(response, inAppPage(asked('app'), plans));
      }
      case '/pretend.js':
        return sendFile(response, './js', 'pretend.js');
      case '/maya.json': {
        const document = mayaDocument(at, now);
        const said = url.searchParams.has('apps') ? withApps(document) : document;
        return sendJson(response, said, { ...OPEN, 'cache-control': 'no-cache' });
      }
      default:
        sendText(response, 404, `There is no ${url.pathname} here. The demo starts at ${at.home}/`);
    }
  };
}
