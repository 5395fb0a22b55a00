// mistakes: what is written wrongly on an element, as Problems that say what to write instead.
import { closest, distance } from './closest.ts';
import { type Problem, problem, show } from './problem.ts';

/** What was found on an element; whoever found it knows that it is wrong, and not yet what was meant. */
export interface Found {
  /** The element's name: `vitrine-card`. */
  readonly tag: string;
  /** The attributes that the element reads. */
  readonly reads: readonly string[];
  /** What each other element reads, by its name. */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
  /** Attributes that it does not read; a placeholder's with their prefix, `data-vitrine-prodct`. */
  readonly unread: readonly string[];
  /** Attributes whose value is none of those that there are. */
  readonly values: readonly {
    readonly name: string;
    readonly value: string;
    readonly known: readonly string[];
  }[];
  /** Attributes that name what the document does not have, and the ids that it has. */
  readonly ids: readonly { readonly name: string; readonly id: string; readonly known: readonly string[] }[];
  /** Attributes without which there is nothing to show. */
  readonly lacks: readonly string[];
}

const PREFIX = 'data-vitrine-';

/** HTML's own and RDFa's that are a letter away from one of ours. */
const NOT_OURS = /^(form|content|property|prefix|resource|target)$/;
/** Marks of frameworks: `v-if`, `x-data`, `ng-app`, `hx-get`, `_ngcontent-abc`, `wire:model`, `@click`, `:class`. */
const MARK = /[^a-z-]|^(data|aria|x|v|ng|hx|on)-/;
/** Where else an author puts the document's address. */
const ADDRESS = /^(document|url|source|file|json|href|data-src)$/;
/** Any element may have these for its own reasons, whatever they are to one of ours. */
const COMMON = /^(name|href|image)$/;
const MOST = 8;

/** The Problems, in the order in which a person would mend them. */
export function mistakes({ tag, reads, elsewhere, unread, values, ids, lacks }: Found): Problem[] {
  return [
    ...unread.flatMap((name) => misspelt(name, tag, reads, elsewhere) ?? []),
    ...values.map(({ name, value, known }) =>
      problem(name, `${show(value)} cannot be used here.`, instead(value, known)),
    ),
    ...ids.map(({ name, id, known }) => {
      const kind = KINDS[name] ?? name;
      const lost = name === 'only' ? ', so that nothing may be offered here' : '';
      return problem(name, `The document has no ${kind} ${show(id)}${lost}.`, instead(id, known));
    }),
    ...lacks.map((name) => missing(name, tag, unread)),
  ];
}

const KINDS: Readonly<Record<string, string>> = { only: 'retailer', products: 'product' };

function instead(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  const list = known.slice(0, MOST).join(', ') + (known.length > MOST ? ', …' : '');
  if (known.length === 0) return 'Take it away: there is none.';
  return meant
    ? `Write "${meant}"${known.length > 1 ? `, or another of: ${list}` : ''}.`
    : `Use one of: ${list}.`;
}

/** Nothing where the name may well be somebody else's: only what is nearly one of ours is told. */
function misspelt(
  written: string,
  tag: string,
  reads: readonly string[],
  elsewhere: Found['elsewhere'],
): Problem | null {
  const prefix = written.startsWith(PREFIX) ? PREFIX : '';
  const name = written.slice(prefix.length);
  const what = `${tag} does not read "${written}".`;
  const meant = NOT_OURS.test(name) ? undefined : meantBy(name, reads);
  if (meant) return problem(written, what, `If it is to be "${prefix}${meant}", write that.`);
  const others = Object.keys(elsewhere).filter((it) => it !== tag && elsewhere[it]?.includes(name));
  if (others.length === 0 || COMMON.test(name)) return null;
  return problem(written, what, `It belongs on ${others.join(', ')}.`);
}

/** The name that has been misspelt. The more letters it has, the more of them may be wrong. */
export function meantBy(name: string, reads: readonly string[]): string | undefined {
  const [first = '', second = ''] = name;
  if (MARK.test(name)) return undefined;
  const bare = name.replaceAll('-', '');
  return reads
    .map((it) => ({ it, off: distance(bare, it.replaceAll('-', '')) }))
    .filter(({ it, off }) => {
      // Of three letters nearly every word is one away, so they have to be the same three.
      if (it.length < 4) return off <= 2 && letters(name) === letters(it);
      return off <= (it.length > 6 ? 2 : 1) && (it[0] === first || (it[0] === second && it[1] === first));
    })
    .sort((a, b) => a.off - b.off)[0]?.it;
}

const letters = (word: string) => [...new Set(word)].sort().join('');

function missing(name: string, tag: string, unread: readonly string[]): Problem {
  if (name === 'name') return problem(name, 'The product has no name.', 'Write it as name="…".');
  if (name === 'product')
    return problem(name, `${tag} names no product.`, 'Write the id of one as product="…".');
  const there = unread.find((it) => ADDRESS.test(it));
  return problem(
    name,
    `${tag} has no document: neither it nor an element around it names one.`,
    there
      ? `Write the address in "${there}" as src="…".`
      : 'Write its address as src="…", or put it into the element: <script type="application/json">…</script>.',
  );
}

/** A placeholder for an element that there is not: `data-vitrine="crad"`. Nothing where it is like none of ours. */
export function noElement(kind: string, kinds: readonly string[]): Problem[] {
  const meant = meantBy(kind, kinds);
  if (!meant) return [];
  return [
    problem('data-vitrine', `${show(kind)} is no element of Vitrine.`, `Write data-vitrine="${meant}".`),
  ];
}

/** A tag that begins as ours do and is none of them, misspelt or cut short: `vitrine-crad`, `vitrine-store`. */
export function noTag(tag: string, tags: readonly string[]): Problem {
  // Of one or two letters nothing can be said.
  const whole = tag.length > 10 && tags.find((it) => it.startsWith(tag));
  return problem(tag, 'Vitrine has no element of that name.', instead(whole || tag, tags));
}
