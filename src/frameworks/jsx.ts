// jsx: the elements in React 19's own JSX, with types. Nothing is left of it in the script.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementOf, PropsOf, Tag } from './props.ts';

type Written = {
  [T in Tag]: PropsOf<T, DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>, 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Written {}
  }
}
