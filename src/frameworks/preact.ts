// preact: the elements in Preact's JSX, with types. Nothing is left of it in the script.
import type { HTMLAttributes } from 'preact';
import type { ElementOf, PropsOf, Tag } from './props.ts';

type Written = { [T in Tag]: PropsOf<T, HTMLAttributes<ElementOf<T>>, 'on'> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Written {}
  }
}
