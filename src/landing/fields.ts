// fields: every `<input name="vt">` of the page says whom the order is to be credited to, whenever it comes.

/** The second is a Shopify theme's way to give the cart an attribute. */
const FIELDS = 'input[name=vt],input[name="attributes[vt]"]';

let words = '';
let watcher: MutationObserver | undefined;

const put = (field: Element): void => void ((field as HTMLInputElement).value = words);
const fillIn = (part: ParentNode): void => part.querySelectorAll(FIELDS).forEach(put);

// Old libraries put another `Element` in the browser's place.
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** From now on they hold this. */
export function fill(vt: string): void {
  words = vt;
  fillIn(document);
  watcher ??= new MutationObserver((changes) => {
    // Only what has been added is looked through: its parent may hold half the page.
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (isElement(node)) {
          if (node.matches(FIELDS)) put(node);
          fillIn(node);
        }
  });
  // The same page twice is one.
  watcher.observe(document, { childList: true, subtree: true });
}
