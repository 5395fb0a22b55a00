/** 1 to 64 of `A-Z a-z 0-9 _ -`: no dot and no slash, which `vt` and stock keys need for themselves. */
export const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A ULID: 26 characters of Crockford base 32. */
export const CLICK = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** An id a person would recognise, made from words; empty when the words have no Latin letter or digit. */
export function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}

/** Gives out ids that are not `taken` yet: `base`, else `base-2`, `base-3`, …, within 64 characters. */
export function namer(taken: Set<string | undefined>): (base: string) => string {
  // Where each base stands, so that thousands of the same name take no longer than as many different ones.
  const counts = new Map<string, number>();
  return (base) => {
    let id: string;
    let count = counts.get(base) ?? 0;
    do id = ++count === 1 ? base : `${base.slice(0, 57)}-${count}`;
    while (taken.has(id));
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}
