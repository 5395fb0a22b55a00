// The order of the house: which floor may import which, and what it may load. One line a floor.
import { room } from './room.js';

/** A floor's neighbours, and the npm packages it may load (a trailing star admits subpaths and all of node:). */
const FLOORS = {
  core: { floors: [], packages: ['valibot'] },
  ports: { floors: ['core'], packages: [] },
  shop: { floors: ['core', 'ports'], packages: ['nanostores'] },
  ui: { floors: ['core', 'shop'], packages: ['lit*', '@shoelace-style/localize*', '@floating-ui/dom'] },
  static: { floors: ['core', 'ui'], packages: ['*'] },
  landing: { floors: ['core', 'ports'], packages: [] },
  server: { floors: ['core', 'ports/sources'], packages: ['*'] },
  cli: { floors: ['core', 'static', 'server'], packages: ['*'] },
  // What other stacks are given: only what anybody may import.
  frameworks: {
    floors: [],
    entries: ['index.ts', 'define.ts'],
    packages: ['@lit/react', 'react', 'preact', 'solid-js', 'svelte/elements', 'vue'],
  },
};

/** Where a relative specifier leads, counted from `src/`; null when it leaves `src`. */
function resolve(from, specifier) {
  const path = from.slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (path.pop() === undefined) return null;
    } else if (part !== '.') path.push(part);
  }
  return path.join('/');
}

const admits = (packages, name) =>
  packages.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : p === name));

/** Why this import is not allowed, or undefined. */
function objection(from, specifier) {
  const here = from[0];
  const floor = FLOORS[here];
  if (!floor) return undefined;
  if (!specifier.startsWith('.')) {
    return admits(floor.packages, specifier) ? undefined : `${here} may not load the package "${specifier}"`;
  }
  const target = resolve(from, specifier);
  const { floors: below, entries = [] } = floor;
  const allowed = [here, ...below];
  if (target !== null && allowed.some((name) => target.startsWith(`${name}/`))) return undefined;
  if (entries.includes(target)) return undefined;
  return `${here} may import only ${[...allowed, ...entries].join(', ')}, not "${specifier}"`;
}

export const floors = {
  meta: {
    type: 'problem',
    docs: { description: 'A floor imports only the floors and packages in the table.' },
  },
  create(context) {
    const from = room(context.filename);
    if (!from || from.length < 2) return {};
    const check = (node) => {
      if (!node) return;
      const said = typeof node.value === 'string' ? node.value : undefined;
      const message =
        said === undefined ? 'The linter cannot follow a computed import.' : objection(from, said);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
    };
  },
};
