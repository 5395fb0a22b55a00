// svelte: the elements in Svelte 5's markup, with types. Nothing is left of it in the script.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, PropsOf, Tag } from './props.ts';

type Written = { [T in Tag]: PropsOf<T, HTMLAttributes<ElementOf<T>>, 'on'> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Written {}
}
