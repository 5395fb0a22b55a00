// Every built-in that the built scripts use, read out of them: globals, and functions by the names under which they are called.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from '../../scripts/run.js';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly id?: Node;
  readonly init?: Node | null;
  readonly properties?: readonly (Node & { readonly key: Node; readonly value: Node })[];
}

export interface BuiltIns {
  /** Names that nobody in the script has declared: `Array`, `fetch`. */
  readonly globals: readonly string[];
  /** The names of all that is called: `isArray`, `map`, `closest`; the script's own among them. */
  readonly methods: readonly string[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What the scripts of that name in dist/ use. */
export function builtInsOf(matching: RegExp): BuiltIns {
  const globals = new Set<string>();
  const methods = new Set<string>();
  const walk = (node: Node, parent: Node | null, key: string): void => {
    const isName =
      (parent?.type === 'MemberExpression' && key === 'property') ||
      (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent?.type ?? '') && key === 'key');
    // Two letters and less are what the minifier has left of the script's own.
    if (node.type === 'Identifier' && node.name && node.name.length > 2 && !(isName && !parent?.computed))
      globals.add(node.name);
    // The script keeps some of them under names of its own.
    if (node.type === 'VariableDeclarator' && node.init?.name === 'globalThis')
      for (const { key: kept } of node.id?.properties ?? []) globals.add(String(kept.name));
    const { callee } = node;
    if (node.type === 'CallExpression' && callee?.type === 'MemberExpression' && callee.property?.name)
      methods.add(callee.property.name);
    for (const [name, value] of Object.entries(node))
      for (const child of [value].flat()) if (isNode(child)) walk(child, node, name);
  };
  const dist = join(ROOT, 'dist');
  for (const name of readdirSync(dist).filter((it) => matching.test(it)))
    walk(parseAst(readFileSync(join(dist, name), 'utf8')) as unknown as Node, null, '');
  return { globals: [...globals].sort(), methods: [...methods].sort() };
}
