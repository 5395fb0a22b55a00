/** 1 to 64 of `A-Z a-z 0-9 _ -`: no dot and no slash, which `vt` and stock keys need for themselves. */
export const ID = /^[\w-]{1,64}$/;

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

/** `base`, or `base-2`, `base-3`, …: the first that `taken` does not hold, within 64 characters. */
export function unique(base: string, taken: (id: string) => boolean): string {
  let id = base;
  for (let n = 2; taken(id); n++) id = `${base.slice(0, 60)}-${n}`;
  return id;
}
