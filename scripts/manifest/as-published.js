// The manifest as the package is used: only what `src/index.ts` exports and what a page may set, read or hear, and every
// path one that the package has.

const INDEX = 'lib/index.js';
const DEFINE = 'lib/define.js';
const LISTS = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'outputs'];

const said = (text) => text?.replace(/\s+/g, ' ').trim();
const typed = (type) =>
  type && {
    text: said(type.text)
      .replace(/ \| undefined$/, '')
      .replace(/^\| /, ''),
  };

const KEPT = {
  // Public fields of an instance: what elements call among themselves is nobody else's.
  members: ({ kind, privacy, static: ofClass, name }) =>
    kind === 'field' && !ofClass && !name.startsWith('#') && (privacy ?? 'public') === 'public',
  // What the analyzer guesses from a dispatch has no words.
  events: ({ description }) => description,
};

/**
 * A class's own lists and those of every class it extends, each name once, the nearest first. What a class has that the
 * package does not export counts as that of the exported class which extends it.
 */
function inherited(name, classes, list, published) {
  const found = new Map();
  let of = name;
  for (let at = classes.get(name); at; at = classes.get(at.superclass?.name)) {
    if (published.has(at.name)) of = at.name;
    for (const item of at[list] ?? []) if (!found.has(item.name)) found.set(item.name, { ...item, of });
  }
  return [...found.values()];
}

/** The nearest class above that the package exports, or the platform's own. */
function above(doc, classes, published) {
  let { superclass } = doc;
  while (superclass && classes.has(superclass.name) && !published.has(superclass.name))
    superclass = classes.get(superclass.name).superclass;
  if (!superclass) return undefined;
  if (published.has(superclass.name)) return { name: superclass.name, module: INDEX };
  return superclass.package
    ? { name: superclass.name, package: superclass.package }
    : { name: superclass.name, package: 'global:' };
}

function asItem({ of, description, type, inheritedFrom: _, ...item }, doc, published) {
  return {
    ...item,
    ...(type && { type: typed(type) }),
    ...(description && { description: said(description) }),
    ...(of !== doc.name && published.has(of) && { inheritedFrom: { name: of, module: INDEX } }),
  };
}

function asDeclaration(doc, classes, published) {
  const { name, tagName } = doc;
  const tag = doc.members?.find((it) => it.static && it.name === 'tagName')?.default.slice(1, -1);
  if (tag !== tagName) throw new Error(`${name} is "${tag}", and its @tagname says "${tagName}".`);
  const lists = LISTS.map((list) => {
    const items = inherited(name, classes, list, published).filter(KEPT[list] ?? (() => true));
    for (const it of items)
      if (!it.description) throw new Error(`${it.of}: nothing is said of "${it.name}".`);
    return [list, items.map((item) => asItem(item, doc, published))];
  });
  return {
    kind: 'class',
    name,
    description: said(doc.description),
    ...(tagName && { tagName, customElement: true }),
    superclass: above(doc, classes, published),
    ...Object.fromEntries(lists.filter(([, items]) => items.length > 0)),
  };
}

/** Analyzer plugin; the last one, since it writes the manifest anew. */
export function asPublished() {
  const classes = new Map();
  const states = new Set();
  return {
    name: 'vitrine:as-published',
    // A property that Lit is told to keep as state is no attribute, and nobody's to set.
    analyzePhase({ ts, node }) {
      if (ts.isPropertyAssignment(node) && /\bstate: true\b/.test(node.initializer.getText()))
        states.add(node.name.getText());
    },
    // Here each class still stands alone, and those that nobody exports are still there.
    moduleLinkPhase({ moduleDoc }) {
      for (const doc of moduleDoc.declarations.filter(({ kind }) => kind === 'class')) {
        const { members = [], attributes = [], ...rest } = structuredClone(doc);
        const isSet = ({ fieldName, name }) => !states.has(fieldName ?? name);
        classes.set(doc.name, {
          ...rest,
          members: members.filter(isSet),
          attributes: attributes.filter(isSet),
        });
      }
      states.clear();
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const index = manifest.modules.find(({ path }) => path === 'src/index.ts');
      const names = index.exports.map(({ name }) => name).filter((name) => classes.has(name));
      const published = new Set(names);
      const declarations = names.map((name) => asDeclaration(classes.get(name), classes, published));
      const from = (name) => ({ name, module: INDEX });
      Object.assign(manifest, {
        schemaVersion: '2.1.0',
        readme: 'README.md',
        modules: [
          {
            kind: 'javascript-module',
            path: INDEX,
            declarations,
            exports: names.map((name) => ({ kind: 'js', name, declaration: from(name) })),
          },
          {
            kind: 'javascript-module',
            path: DEFINE,
            declarations: [],
            exports: declarations
              .filter(({ tagName }) => tagName)
              .map(({ name, tagName }) => ({
                kind: 'custom-element-definition',
                name: tagName,
                declaration: from(name),
              })),
          },
        ],
      });
    },
  };
}
