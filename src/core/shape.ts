// shape: what a value has to look like, as plain data. `salvage` walks it, and the published JSON Schema is made of it.

/** `T` is what fits. */
export interface Shape<T = unknown> {
  /** A single value in the words of JSON Schema. */
  readonly json?: object;
  /** How to mend a value that is not of this kind; undefined for one that is. */
  readonly mend?: (value: unknown) => string | undefined;
  readonly optional?: true;
  /** An address: it has to pass the gate. */
  readonly leadsTo?: 'page' | 'image';
  /** An object's members by name. */
  readonly members?: Members;
  /** A record's names and values. */
  readonly names?: Shape;
  readonly values?: Shape;
  /** What a list is made of. */
  readonly items?: Shape;
  /** Objects that their `type` tells apart. */
  readonly kinds?: readonly { readonly members: { readonly type: Literal } }[];
  /** Never there: it only carries the type. */
  readonly fits?: T;
}
export type Members = Readonly<Record<string, Shape>>;

/** What fits a shape. */
export type Fitting<S> = S extends { readonly fits?: infer T } ? Exclude<T, undefined> : never;

type Optional<M> = { [K in keyof M]: M[K] extends { optional: true } ? K : never }[keyof M];
type Whole<M> = { [K in Exclude<keyof M, Optional<M>>]: Fitting<M[K]> } & {
  [K in Optional<M>]?: Fitting<M[K]> | undefined;
};
type Flat<T> = { [K in keyof T]: T[K] };
type Literal<T = unknown> = Shape<T> & { readonly is: T };

/** A single value: what `fits`, and the fix for what does not. */
export const leaf = <T>(json: object, fits: (value: unknown) => boolean, fix: string): Shape<T> => ({
  json,
  mend: (value) => (fits(value) ? undefined : fix),
});

export const literal = <const T>(is: T, fix = ''): Literal<T> => ({
  ...leaf({ const: is }, (value) => value === is, fix),
  is,
});

export const oneOf = <const T extends string>(words: readonly T[]): Shape<T> =>
  leaf(
    { enum: words, type: 'string' },
    (value) => words.includes(value as T),
    `Use one of: ${words.join(', ')}.`,
  );

/** Text that passes the test; what is no text at all may need another fix. */
export const text = (
  fits: (words: string) => boolean,
  fix: string,
  notText = fix,
  json: object = {},
): Shape<string> => ({
  json: { type: 'string', ...json },
  mend: (value) => (typeof value !== 'string' ? notText : fits(value) ? undefined : fix),
});

export const matching = (pattern: RegExp, fix: string, notText?: string): Shape<string> =>
  text((words) => pattern.test(words), fix, notText, { pattern: pattern.source });

export const optional = <S extends Shape>(shape: S): S & { readonly optional: true } => ({
  ...shape,
  optional: true,
});

export const object = <M extends Members>(members: M): Shape<Flat<Whole<M>>> & { readonly members: M } => ({
  members,
});

export const record = <T>(names: Shape<string>, values: Shape<T>): Shape<Record<string, T>> => ({
  names,
  values,
});

export const list = <T>(items: Shape<T>, fix: string): Shape<T[]> => ({
  items,
  mend: (value) => (Array.isArray(value) ? undefined : fix),
});

export const union = <K extends { readonly members: { readonly type: Literal } }>(
  kinds: readonly K[],
): Shape<Fitting<K>> => ({ kinds });
