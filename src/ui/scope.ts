/** A DocumentFragment's nodeType; the page may have replaced `Node`. */
const FRAGMENT = 11;

/** The nearest node above this one that `is` the one looked for, through shadow roots too. */
export function nearest<T extends Node>(from: Node, is: (node: Node) => boolean): T | null {
  for (let node = above(from); node; node = above(node)) if (is(node)) return node as T;
  return null;
}

function above(node: Node): Node | null {
  return node.parentNode ?? (node.nodeType === FRAGMENT ? (node as ShadowRoot).host : null);
}
