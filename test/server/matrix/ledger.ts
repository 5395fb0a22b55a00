// A ledger in which every value that belongs to somebody can be told by its bytes: a marker stands in no other row, and
// the list says whose it is. Seeded through the server, as pages, shops and networks would.
import { formatTime } from '../../../src/core/time.ts';
import type { Server } from '../../../src/server/server.ts';
import type { KeptEntry, Storage } from '../../../src/server/storage/storage.ts';
import { id, NOW, sign } from '../stand.ts';

export const CREATORS = ['maya', 'otto'] as const;
export const RETAILERS = { northwind: 'Northwind', eastwind: 'Eastwind' } as const;
export type Retailer = keyof typeof RETAILERS;

/** The keys that `ledger.ts` signs with; in the tokens of the matrix they report for one creator or for all. */
export const SIGNING = {
  maya: { key: 'signs-for-maya', secret: 'markersecret-of-the-key-of-maya' },
  otto: { key: 'signs-for-otto', secret: 'markersecret-of-the-key-of-otto' },
  northwind: { key: 'signs-for-northwind', secret: 'markersecret-of-the-key-of-northwind' },
  eastwind: { key: 'signs-for-eastwind', secret: 'markersecret-of-the-key-of-eastwind' },
} as const;

/** Of a network that does not sign. */
export const PLAIN = {
  maya: 'markersecret-of-impact-for-maya',
  otto: 'markersecret-of-impact-for-otto',
} as const;

/** A value, and whose it is. A row is its creator's, and of a retailer and its brand where it names one or came of its tap. */
export interface Marker {
  readonly text: string;
  /** `nobody` where no answer may have it at all. */
  readonly creator: string;
  readonly retailers: readonly Retailer[];
}

export interface Seeded {
  readonly markers: readonly Marker[];
  /** A click of each creator and retailer, and one of her own. */
  readonly clicks: Readonly<Record<string, string>>;
  /** An entry of each creator, in the words in which it was taken. */
  readonly entries: Readonly<Record<string, KeptEntry>>;
  /** Each tap, and whose it is. */
  readonly taps: readonly Omit<Marker, 'text'>[];
}

export async function seed(server: Server, storage: Storage): Promise<Seeded> {
  const markers: Marker[] = [];
  const clicks: Record<string, string> = {};
  const entries: Record<string, KeptEntry> = {};
  const taps: Omit<Marker, 'text'>[] = [];
  const send = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await server(
      new Request(`https://vitrine.example${path}`, { method: 'POST', body, headers }),
    );
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  let [currencies, marked] = [0, 0];

  for (const creator of CREATORS) {
    const owned = (retailers: readonly Retailer[], whose: string = creator) => {
      const note = (text: string) => {
        markers.push({ text, creator: whose, retailers });
        return text;
      };
      return {
        note,
        mark: (field: string) => note(`mk-${creator}-${retailers.join('-')}-${field}-${++marked}-km`),
        ulid: () => note(id()),
        // A currency of its own shows in a sum, where an amount would not.
        currency: () =>
          note(
            `Q${String.fromCharCode(65 + Math.floor(currencies / 26))}${String.fromCharCode(65 + (currencies++ % 26))}`,
          ),
      };
    };
    const take = async (list: readonly object[]) => {
      const answer = (await send('/v1/entries', JSON.stringify({ entries: list }))) as { accepted: number };
      if (answer.accepted !== list.length) throw new Error(JSON.stringify(answer));
    };
    const own = owned([]);
    const entryOf = (type: string, { mark, ulid }: ReturnType<typeof owned>, more: object) => ({
      id: ulid(),
      type,
      at: formatTime(NOW),
      creator,
      ...Object.fromEntries(
        ['campaign', 'placement', 'product', 'offer', 'because']
          .filter((field) => !(field in more))
          .map((field) => [field, mark(field)]),
      ),
      ...more,
    });
    const report = async (
      { mark, currency }: ReturnType<typeof owned>,
      more: Record<string, string | undefined>,
      how: 'claimed' | 'signed' | keyof typeof RETAILERS = 'signed',
    ) => {
      const body = JSON.stringify({
        order: mark('order'),
        product: mark('product'),
        campaign: mark('campaign'),
        value: '70.10',
        commission: '7.01',
        currency: currency(),
        ...more,
      });
      const by = SIGNING[how === 'signed' || how === 'claimed' ? creator : how];
      const headers = how === 'claimed' ? undefined : { 'vitrine-signature': sign(body, { ...by, creator }) };
      await send(`/v1/conversions/${creator}/direct`, body, headers);
      return body;
    };

    for (const retailer of ['northwind', 'eastwind'] as const) {
      const its = owned([retailer]);
      // Both know the click of an order at Eastwind that came after a tap to Northwind: see below.
      const click = owned(retailer === 'northwind' ? ['northwind', 'eastwind'] : [retailer]).ulid();
      clicks[`${creator} ${retailer}`] = click;
      const named = { retailer, brand: RETAILERS[retailer], click };
      await take([
        entryOf('shown', its, named),
        entryOf('handoff', its, { ...named, how: 'web', network: 'direct' }),
        entryOf('outcome', its, { ...named, how: 'web', outcome: 'left' }),
        // Only its brand says whose it is.
        entryOf('handoff', its, { brand: RETAILERS[retailer], click: its.ulid() }),
        // Without consent: no click.
        entryOf('handoff', its, { retailer }),
      ]);
      for (let tap = 0; tap < 3; tap++) taps.push({ creator, retailers: [retailer] });
      // It names nobody: it came of that tap.
      await report(its, { click });
      await report(its, { click, retailer, status: 'reversed' }, retailer);
      await report(its, { retailer }, 'claimed');
      // As a network tells it, which knows the click alone.
      const fields = { key: PLAIN[creator], SubId1: click, ActionId: its.mark('order') };
      const amounts = { Amount: '71.20', Payout: '7.12', Currency: its.currency(), Status: 'locked' };
      await send(`/v1/conversions/${creator}/impact?${new URLSearchParams({ ...fields, ...amounts })}`, '');
    }

    // A card that was Northwind's gave way to Eastwind's offer: what was meant is hers and Northwind's, all else Eastwind's.
    const [meant, given] = [owned(['northwind']), owned(['eastwind'])];
    // Known to both: see below.
    const swapped = owned(['northwind', 'eastwind']).ulid();
    clicks[`${creator} swapped`] = swapped;
    const instead = {
      retailer: 'eastwind',
      brand: 'Eastwind',
      click: swapped,
      product: meant.mark('meant'),
      offered: given.mark('offered'),
      stock: 'out_of_stock',
    };
    await take([
      entryOf('fallback', given, instead),
      entryOf('handoff', given, { ...instead, how: 'web' }),
      entryOf('outcome', given, { ...instead, how: 'web', outcome: 'left' }),
    ]);
    taps.push({ creator, retailers: ['eastwind'] });
    await report(given, { click: swapped });
    await report(given, { click: swapped, retailer: 'eastwind' }, 'eastwind');
    // Bought at Eastwind after a tap that led to Northwind.
    await report(given, { click: clicks[`${creator} northwind`], retailer: 'eastwind' }, 'eastwind');
    // Somebody who has learned the rival's click posts taps of their own with it, before and after by their own word.
    for (const at of [NOW - 86_400_000, NOW])
      await take([entryOf('handoff', meant, { retailer: 'northwind', click: swapped, at: formatTime(at) })]);
    for (let tap = 0; tap < 2; tap++) taps.push({ creator, retailers: ['northwind'] });

    // Hers alone: nobody's tap, and reports from files.
    const alone = own.ulid();
    clicks[creator] = alone;
    const first = entryOf('handoff', own, { click: alone });
    await take([first, entryOf('shown', own, {})]);
    entries[creator] = { ...first, received: formatTime(NOW) } as KeptEntry;
    taps.push({ creator, retailers: [] });
    await report(own, { click: alone });
    await storage.convert({
      id: own.ulid(),
      type: 'conversion',
      at: formatTime(NOW),
      received: formatTime(NOW),
      creator,
      network: 'amazon',
      proof: 'imported',
      status: 'approved',
      order: own.mark('order'),
      value: '1.00',
      currency: own.currency(),
    });
    // The same id in other words is kept aside, and no answer of all has it.
    const conflict = { ...entryOf('handoff', owned([], 'nobody'), {}), id: first.id };
    await send('/v1/entries', JSON.stringify({ entries: [conflict] }));
  }
  return { markers, clicks, entries, taps };
}
