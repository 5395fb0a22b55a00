// What each element takes and says, as a TypeScript interface: src/frameworks/elements.ts, out of custom-elements.json.
import type { Documented, Said } from '../manifest.ts';

const LINE = 110;

/** HTML has only text: a number may be written out, and a boolean is there or not. */
const asAttribute = (type: string): string => (type === 'number' ? 'number | `${number}`' : type);

function union(indent: string, name: string, type: string): string {
  const line = `${indent}${name}: ${type};`;
  if (line.length <= LINE) return line;
  return `${indent}${name}:\n${indent}  | ${type.split(' | ').join(`\n${indent}  | `)};`;
}

function members(items: readonly Said[], optional: '?' | '', typed: (type: string) => string): string {
  return items
    .map(({ name, description, type }) => {
      const key = /^\w+$/.test(name) ? name : `'${name}'`;
      return `      /** ${description} */\n${union('      ', key + optional, typed(type?.text ?? 'string'))}\n`;
    })
    .join('');
}

function element({ tagName, name, attributes, members: properties, events }: Documented): string {
  return `  '${tagName}': {
    element: ${name};
    attributes: {
${members(attributes, '?', asAttribute)}    };
    properties: {
${members(properties, '?', String)}    };
    events: {
${members(events, '', String)}    };
  };
`;
}

/** The whole file. */
export function elementTypes(classes: readonly Documented[]): string {
  const tagged = classes.filter(({ tagName }) => tagName);
  const events = tagged.flatMap((it) => it.events.map(({ type }) => type?.text ?? 'Event'));
  const names = [...new Set([...tagged.map(({ name }) => name), ...events])].toSorted();
  return `// Made from custom-elements.json by \`npm run manifest\`; not to be edited.
import type {
${names.map((name) => `  ${name},\n`).join('')}} from '../index.ts';

/** What each element takes in HTML and from script, and what it tells. */
export interface Elements {
${tagged.map((it) => `  /** ${it.description} */\n${element(it)}`).join('')}}
`;
}
