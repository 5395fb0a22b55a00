// The order of the house, as lint rules: which floor may import which, and what core may not touch.
// One table each, so that a new floor or package is one line here.

/** A floor's neighbours, and the npm packages it may load (a trailing star admits subpaths and all of node:). */
const FLOORS = {
  core: { floors: [], packages: ['valibot'] },
  ports: { floors: ['core'], packages: [] },
  shop: { floors: ['core', 'ports'], packages: ['nanostores'] },
  ui: { floors: ['core', 'shop'], packages: ['lit*', 'nanostores', '@shoelace-style/localize*'] },
  static: { floors: ['core', 'ui'], packages: ['*'] },
  landing: { floors: ['core'], packages: [] },
  server: { floors: ['core', 'ports/sources'], packages: ['*'] },
  cli: { floors: ['core', 'static', 'server'], packages: ['*'] },
};

/** Every global that core may name. Whatever else the platform has (DOM, network, timers) is the ports' business. */
const PURE = new Set(
  `Array BigInt Boolean Error Infinity Intl Iterator JSON Map Math NaN Number Object RangeError RegExp Set String Symbol
  SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams Uint8Array WeakMap WeakSet decodeURI
  decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone undefined`.split(
    /\s+/,
  ),
);

/** The language's own types; any other global type is the platform's too. */
const TYPES = new Set(
  `Awaited Capitalize Exclude Extract Generator Iterable IterableIterator Lowercase NoInfer NonNullable Omit Parameters Partial
  Pick PropertyKey Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Required ReturnType Uncapitalize Uppercase const`.split(
    /\s+/,
  ),
);

/** The part of a file's path after the last `src/`, in folders: `['core', 'stock.ts']`. */
function room(filename) {
  const path = filename.replaceAll('\\', '/');
  const at = path.lastIndexOf('/src/');
  return at < 0 ? null : path.slice(at + 5).split('/');
}

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
  const allowed = [here, ...floor.floors];
  if (target !== null && allowed.some((name) => target.startsWith(`${name}/`))) return undefined;
  return `${here} may import only ${allowed.join(', ')}, not "${specifier}"`;
}

const floors = {
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

/** The name of a member, whether written `.random` or `['random']`. */
const memberOf = (node) => {
  const { parent } = node;
  if (parent.type !== 'MemberExpression' || parent.object !== node) return undefined;
  return parent.computed ? String(parent.property.value) : parent.property.name;
};

/** What core may do with `Date` in its one file of time: turn a given moment into words and back. */
const tellsTime = (node) =>
  (node.parent.type === 'NewExpression' && node.parent.arguments.length > 0) ||
  ['parse', 'UTC'].includes(memberOf(node) ?? '');

/** Why core may not use this global, or undefined. */
function impurity(node, isType, keepsTime) {
  const { name } = node;
  if (name === 'Date' && keepsTime) {
    if (!isType && !tellsTime(node)) return 'Core has no clock: "now" comes in with the Visit.';
  } else if (name === 'Math') {
    if (['random', undefined].includes(memberOf(node)))
      return 'Core has no chance: ids come in through a port.';
  } else if (!PURE.has(name) && !(isType && TYPES.has(name))) {
    return `Core may not use the global "${name}": take what you need as an argument.`;
  }
  return undefined;
}

const pure = {
  meta: { type: 'problem', docs: { description: 'Core names no DOM, clock, random or network.' } },
  create(context) {
    const from = room(context.filename);
    if (from?.[0] !== 'core') return {};
    const keepsTime = from.join('/') === 'core/time.ts';
    return {
      'Program:exit'() {
        const global = context.sourceCode.scopeManager.globalScope;
        // The platform's own names arrive either unresolved or as globals that nothing in the file defines.
        const known = global.variables.filter((variable) => variable.defs.length === 0);
        const references = [...global.through, ...known.flatMap((variable) => variable.references)];
        const seen = new Set();
        for (const { identifier: node, isTypeReference } of references) {
          if (seen.has(node)) continue;
          seen.add(node);
          const message = impurity(node, isTypeReference === true, keepsTime);
          if (message) context.report({ node, message });
        }
      },
    };
  },
};

const opensListener = (node) =>
  node.callee.type === 'MemberExpression' && node.callee.property.name === 'addEventListener';

const quietConstructor = {
  meta: {
    type: 'problem',
    docs: { description: 'An element listens from connectedCallback, not from birth.' },
  },
  create(context) {
    const inside = [];
    return {
      MethodDefinition: (node) => void inside.push(node.kind === 'constructor'),
      'MethodDefinition:exit': () => void inside.pop(),
      CallExpression(node) {
        if (!inside.at(-1) || !opensListener(node)) return;
        context.report({
          node,
          message: 'No listener in a constructor: add it when connected, remove it after.',
        });
      },
    };
  },
};

export default {
  meta: { name: 'vitrine' },
  rules: { floors, pure, 'quiet-constructor': quietConstructor },
};
