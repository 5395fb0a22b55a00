// The script tag's build leaves no line breaks and indents in html`…` and css`…`: minifiers keep out of templates.
// A run of white space that holds a line break becomes one space, which means the same wherever HTML or CSS is read.
import type { Plugin } from 'vite';

type Node = { type: string; start: number; end: number; [key: string]: unknown };
type Cut = { start: number; end: number; text: string };

const TIGHTEN: Record<string, (text: string) => string> = {
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  svg: (text) => text.replace(/\s*\n\s*/g, ' '),
  // What stands in quotes is content, and nobody's to tighten.
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .split(/('[^']*'|"[^"]*")/)
      .map((part, index) => (index % 2 ? part : tightRules(part)))
      .join(''),
};

// A space beside `+`, `-` or `*` stays: in a sum and before a universal selector it means something.
const tightRules = (css: string) =>
  css
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([\w-]): /g, '$1:')
    .replace(/ ?([,>~/]) /g, '$1')
    .replace(/\b0\.(?=\d)/g, '.');

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every piece of template text below a node that can be written shorter. */
function cutsIn(node: Node, code: string): Cut[] {
  const inside = Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap((child) => cutsIn(child, code));
  if (node.type !== 'TaggedTemplateExpression') return inside;
  const tighten = TIGHTEN[(node.tag as Node).name as string];
  if (!tighten) return inside;
  const pieces = (node.quasi as { quasis: Node[] }).quasis.map(({ start, end }) => {
    return { start, end, text: tighten(code.slice(start, end)) };
  });
  return [...inside, ...pieces];
}

export function tightTemplates(): Plugin {
  return {
    name: 'vitrine:tight-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(html|svg|css)`/ },
      handler(code) {
        const cuts = cutsIn(this.parse(code) as unknown as Node, code).sort((a, b) => b.start - a.start);
        const tight = cuts.reduce(
          (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
          code,
        );
        return { code: tight, map: null };
      },
    },
  };
}
