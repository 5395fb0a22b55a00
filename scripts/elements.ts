// The elements' own documentation, out of what stands above each class and each property in src/ui.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const UI = fileURLToPath(new URL('../src/ui/', import.meta.url));

export interface Property {
  readonly name: string;
  /** Null where it is no attribute. */
  readonly attribute: string | null;
  readonly type: string;
  readonly says: string;
}

export interface Documented {
  /** Null for a class that others extend. */
  readonly tag: string | null;
  readonly extends: string;
  readonly name: string;
  readonly says: string;
  readonly properties: readonly Property[];
  readonly slots: readonly string[];
  readonly events: readonly (readonly [name: string, says: string])[];
  readonly parts: readonly (readonly [name: string, says: string])[];
  readonly tokens: readonly (readonly [name: string, says: string])[];
}

/** Every element and what it extends, by class name. */
export function documented(): ReadonlyMap<string, Documented> {
  const files = readdirSync(UI).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const found = files.flatMap((name) => read(readFileSync(join(UI, name), 'utf8')));
  return new Map(found.map((it) => [it.name, it]));
}

function read(text: string): Documented[] {
  const [head, name = '', base = ''] = /export (?:abstract )?class (\w+) extends (\w+)/.exec(text) ?? [];
  if (!head || !base.endsWith('Element')) return [];
  const before = text.slice(0, text.indexOf(head));
  const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(before)?.[0] ?? '';
  const tag = /static (?:override |readonly )*tagName = '([a-z-]+)'/.exec(text)?.[1] ?? null;
  return [
    {
      tag,
      name,
      extends: base,
      says: /\/\*\*\s+\* ([^@][^]*?)\n \*\n/.exec(comment)?.[1]?.replace(/\s+\*\s*/g, ' ') ?? '',
      properties: properties(text),
      slots: all(comment, /@slot - (.+)/g).map(([says = '']) => says),
      events: all(comment, /@fires \{\w+\} (\S+) - (.+)/g).map(([event = '', says = '']) => [event, says]),
      parts: all(comment, /@csspart (\S+) - (.+)/g).map(([part = '', says = '']) => [part, says]),
      tokens: all(comment, /@cssprop (\S+) - (.+)/g).map(([token = '', says = '']) => [token, says]),
    },
  ];
}

function properties(text: string): Property[] {
  const block = /static override properties: PropertyDeclarations = \{([^]*?)\n {2}\};/.exec(text)?.[1] ?? '';
  return all(block, /^\s+(\w+): (\{.*\}),?$/gm)
    .filter(([, options = '']) => !options.includes('state: true'))
    .map(([name = '', options = '']) => {
      const field = new RegExp(
        `/\\*\\* ([^]*?) \\*/\\s+(?:declare )?(?:readonly )?${name}\\??(?:: ([^;=]+))?(?: = [^;]+)?;`,
      ).exec(text);
      const named = /attribute: '([\w-]+)'/.exec(options)?.[1];
      return {
        name,
        attribute: options.includes('attribute: false') ? null : (named ?? name.toLowerCase()),
        type: (field?.[2] ?? 'boolean').replace(/\s+/g, ' ').trim(),
        says: (field?.[1]?.split('/** ').at(-1) ?? '').replace(/\s+\*\s*/g, ' '),
      };
    });
}

function all(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map(([, ...groups]) => groups);
}
