// Core is pure: it names the language and nothing of the platform. One table, so that it can be read at a glance.
import { room } from './room.js';

/** Every global that core may name. Whatever else the platform has (DOM, network, timers) is the ports' business. */
const PURE = new Set(
  `Array BigInt Boolean Error Infinity Intl Iterator JSON Map Math NaN Number Object RangeError RegExp Set String Symbol
  SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams Uint8Array WeakMap WeakSet atob decodeURI
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

export const pure = {
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
