// solid: the elements in Solid's JSX, with types. Nothing is left of it in the script.
import type { JSX as Solid } from 'solid-js';
import type { ElementOf, PropsOf, Tag } from './props.ts';

type Written = { [T in Tag]: PropsOf<T, Solid.HTMLAttributes<ElementOf<T>>, 'on:'> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Written {}
  }
}
