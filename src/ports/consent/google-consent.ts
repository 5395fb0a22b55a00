// google-consent: Google Consent Mode 2. Granted: `ad_storage`. Its state is read from Google's tag once that has
// come, and until then from the page's own commands to it.
import type { Consent } from '../../core/visit.ts';
import type { Page } from '../consent.ts';
import type { Watch } from './platforms.ts';

/** Milliseconds between two looks, until the tag is there to call back. */
const PAUSE = 500;

export const watch: Watch = (tell, page) => {
  let last: Consent | undefined;
  let listening = false;
  function look(): void {
    const word = stateOf(page);
    if (word !== last) tell((last = word));
    const tag = page.google_tag_data?.ics;
    if (listening) return;
    if (tag?.addListener) {
      listening = true;
      // It calls before its own state has changed.
      tag.addListener(['ad_storage'], () => setTimeout(look));
    }
    setTimeout(look, PAUSE);
  }
  look();
};

function stateOf(page: Page): Consent {
  const tag = page.google_tag_data?.ics;
  if (tag?.usedDefault || tag?.usedUpdate) {
    const { default: first, update = first } = tag.entries?.ad_storage ?? {};
    return update === true ? 'granted' : 'denied';
  }
  return fromCommands(page.dataLayer);
}

/** The last `update` counts, and without one every `default`: those for a region may be for this one. */
function fromCommands(layer: unknown): Consent {
  const commands = Array.isArray(layer) ? layer.filter((said) => said?.[0] === 'consent') : [];
  if (commands.length === 0) return 'none';
  const said = (kind: string): string[] =>
    commands.flatMap((it) => (it[1] === kind && it[2]?.ad_storage) || []);
  const granted = said('update')
    .slice(-1)
    .concat(said('update').length ? [] : said('default'));
  return granted.length > 0 && granted.every((it) => it === 'granted') ? 'granted' : 'denied';
}
