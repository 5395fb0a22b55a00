// Two habits of elements that no published rule asks for.

const opensListener = (node) =>
  node.callee.type === 'MemberExpression' && node.callee.property.name === 'addEventListener';

export const quietConstructor = {
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

/** Elements that HTML closes by itself. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** The first tag that does not match its neighbour, in words; undefined when all close. */
function unbalanced(markup, svg) {
  const open = [];
  for (const [tag, end, name, rest] of markup.matchAll(TAG)) {
    if (!name || VOID.has(name.toLowerCase()) || (svg && rest.endsWith('/'))) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return `${tag} closes nothing`;
  }
  return open.length ? `<${open.at(-1)}> is never closed` : undefined;
}

export const closedTemplates = {
  meta: { type: 'problem', docs: { description: 'What a template opens, it closes.' } },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        const { name } = node.tag;
        if (name !== 'html' && name !== 'svg') return;
        const markup = node.quasi.quasis.map((piece) => piece.value.raw).join('0');
        // SVG may stand inside HTML, and may close its own elements there.
        const wrong = unbalanced(markup, name === 'svg' || /<svg[\s>]/.test(markup));
        if (wrong) context.report({ node, message: `In this template ${wrong}.` });
      },
    };
  },
};
