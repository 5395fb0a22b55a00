// schema: an entry as a page may send it. Conversions are no page's to tell, and unknown members are left out.
import * as v from 'valibot';
import { CLICK } from '../../core/id.ts';
import { MAX_BECAUSE, MAX_BRAND } from '../../core/ledger.ts';
import { id, NETWORK_TYPES, oneOf, stock, time } from '../../core/schema.ts';
import { wellFormed } from '../../core/well-formed.ts';

/** Cut and cleaned, never refused: an entry is not lost for its length. */
const text = (max: number) =>
  v.pipe(
    v.string('Write it as text.'),
    v.transform((value) => wellFormed(value, max)),
  );
const ulidFix = 'Use a ULID: 26 characters of Crockford base 32.';
const ulid = v.pipe(v.string(ulidFix), v.regex(CLICK, ulidFix));
const HOW = ['web', 'app-link', 'universal-link', 'intent', 'escape', 'copy', 'cart'] as const;

/** What only the judging of the ways out reads: an entry is not refused for it, a wrong one is left out. */
const told = <T extends v.GenericSchema<string>>(schema: T) => v.fallback(v.optional(schema), undefined);

export const entrySchema = v.object(
  {
    id: ulid,
    type: oneOf(['shown', 'fallback', 'handoff', 'outcome']),
    at: time,
    creator: id,
    campaign: v.optional(id),
    placement: v.optional(id),
    product: v.optional(id),
    offer: v.optional(id),
    retailer: v.optional(id),
    brand: v.optional(text(MAX_BRAND)),
    network: v.optional(oneOf(NETWORK_TYPES)),
    click: v.optional(ulid),
    stock: v.optional(stock),
    offered: v.optional(id),
    how: v.optional(oneOf(HOW)),
    outcome: v.optional(oneOf(['left', 'stayed', 'unknown'])),
    because: v.optional(text(MAX_BECAUSE)),
    method: told(id),
    inApp: told(id),
    inAppVersion: told(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
    os: told(id),
  },
  'Write it as { "id": "…", "type": "…", … }.',
);

/** A batch, before its entries are judged. */
export const batchSchema = v.object({
  entries: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

/** What a batch is answered. */
export const batchAnswerSchema = v.object({
  /** Taken now, or taken before in the same words. */
  accepted: v.number(),
  refused: v.array(v.object({ id: v.string(), what: v.string(), fix: v.string() })),
  /** Ids that stand for other words already. */
  conflicts: v.array(v.string()),
});

export type SentEntry = v.InferOutput<typeof entrySchema>;
export type BatchAnswer = v.InferOutput<typeof batchAnswerSchema>;
