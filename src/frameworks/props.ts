// props: a framework's own HTML attributes in, those of each element out.
import type { Elements } from './elements.ts';

/** An element's name. */
export type Tag = keyof Elements;
/** The class behind the name. */
export type ElementOf<T extends Tag> = Elements[T]['element'];

/** Its attributes and properties: frameworks set whichever the element has. */
type Own<T extends Tag> = Elements[T]['attributes'] & Elements[T]['properties'];
/** Its events, as a framework writes them. */
type Heard<T extends Tag, Prefix extends string> = {
  [Name in keyof Elements[T]['events'] as `${Prefix}${Name & string}`]?: (
    event: Elements[T]['events'][Name],
  ) => void;
};

/** All that may be written on an element: its own, and of the framework's what it does not say otherwise. */
export type PropsOf<T extends Tag, Theirs, Prefix extends string> = Omit<Theirs, keyof Own<T>> &
  Own<T> &
  Heard<T, Prefix>;
