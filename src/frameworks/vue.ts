// vue: the elements in Vue 3's templates, with types. Nothing is left of it in the script.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.ts';
import type { ElementOf, PropsOf, Tag } from './props.ts';

type Events<T extends Tag> = Elements[T]['events'];
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;
/** `@vitrine-handoff` in a template, `onVitrineHandoff` in what is made of it. */
type Heard<T extends Tag> = {
  [Name in keyof Events<T> as `on${Capitalize<Camel<Name> & string>}`]?: (event: Events<T>[Name]) => void;
};
type Emit<T extends Tag> = <Name extends keyof Events<T>>(name: Name, event: Events<T>[Name]) => void;

type Written = {
  [T in Tag]: new () => ElementOf<T> & {
    $props: PropsOf<T, HTMLAttributes, never> & Heard<T> & PublicProps;
    $emit: Emit<T>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Written {}
}
