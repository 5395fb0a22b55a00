// What an element writes on its host for others to read, `@output {type} name - what it is`: no word of the standard's.

const OUTPUT = /^\{(.+?)\} (\S+) - ([^]+)$/;

/** Analyzer plugin: gives each class its own `outputs`, as `{ name, type: { text }, description }`. */
export function outputs() {
  return {
    name: 'vitrine:outputs',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const doc = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      const said = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'output');
      if (!doc || said.length === 0) return;
      doc.outputs = said.map((tag) => {
        const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
        const [, type, name, description] = OUTPUT.exec(text) ?? [];
        if (!name) throw new Error(`${doc.name}: @output {type} name - what it is; not "${text}".`);
        return { name, type: { text: type }, description };
      });
    },
  };
}
