// custom-elements.json says what the sources say, all of it, and what its readers need.
import { validateCem } from '@wc-toolkit/cem-validator';
import { expect, test } from 'vitest';
import { elementTypes } from '../../scripts/manifest/element-types.ts';
import { documented, ELEMENT_TYPES, manifestText, publishedManifest } from '../../scripts/manifest.ts';
import { PAPER } from '../../src/ui/presets.ts';
import { read, sources } from './files.ts';

const element = (tag: string) => documented().find(({ tagName }) => tagName === tag);
const takes = (tag: string, attribute: string) =>
  element(tag)
    ?.attributes.find(({ name }) => name === attribute)
    ?.type?.text.split(' | ')
    .map((it) => it.replaceAll("'", ''));

test('custom-elements.json is fresh', async () => {
  expect(publishedManifest(), 'run: npm run manifest').toBe(await manifestText());
});

test('what frameworks know of the elements is fresh', () => {
  expect(read(ELEMENT_TYPES), 'run: npm run manifest').toBe(elementTypes(documented()));
});

test('it holds every element, with the tag it registers', () => {
  const tags = sources().flatMap(
    (path) => read(path).match(/(?<=static readonly tagName = ')[a-z-]+/g) ?? [],
  );
  expect(tags.length).toBeGreaterThan(0);
  expect(documented().flatMap(({ tagName }) => tagName ?? [])).toEqual(tags.toSorted());
});

test('the validator finds nothing to say', async () => {
  const rules = {
    packageJson: {
      packageType: 'error',
      exports: 'error',
      customElementsProperty: 'error',
      publishedCem: 'error',
    },
    // `typeDefinitionPath` is a field of another tool's.
    manifest: {
      schemaVersion: 'error',
      modulePath: 'error',
      definitionPath: 'error',
      typeDefinitionPath: 'off',
      exportTypes: 'error',
      tagName: 'error',
    },
  } as const;
  await validateCem(JSON.parse(publishedManifest()), { rules });
});

test('the validator would', async () => {
  const broken = JSON.parse(publishedManifest().replaceAll('"custom-element-definition"', '"js"'));
  await expect(validateCem(broken, { rules: { manifest: { definitionPath: 'error' } } })).rejects.toThrow(
    '6',
  );
});

test('what attributes take is what the document takes', () => {
  const lists = [...read('storefront.schema.json').matchAll(/"(\w+)": \{\s*"enum": (\[[^\]]+\])/g)];
  const document = Object.fromEntries(lists.map(([, name = '', list = '']) => [name, JSON.parse(list)]));
  for (const name of ['stock', 'relation']) expect(takes('vitrine-card', name)).toEqual(document[name]);
  for (const name of ['preset', 'scheme'])
    expect(takes('vitrine-storefront', name)?.toSorted()).toEqual(document[name].toSorted());
  expect(takes('vitrine-shelf', 'layout')).toEqual(document.layout);
});

test('every part that is drawn is documented, and the other way round', () => {
  const drawn = sources()
    .filter((path) => path.startsWith('src/ui/'))
    .flatMap((path) => [...read(path).matchAll(/\bpart="([a-z-]+)"/g)].map((found) => found[1] ?? ''));
  const said = documented().flatMap(({ cssParts }) => cssParts.map(({ name }) => name));
  // Handed on under another name by what holds the element; and a card's words, whose part is the kind of word.
  const given = ['card-title', 'shelf-title', 'more'];
  expect([...new Set(said)].toSorted()).toEqual([...new Set([...drawn, ...given])].toSorted());
});

test('the colours that it names are those of the default preset', () => {
  const tokens = documented().find(({ name }) => name === 'VitrineElement')?.cssProperties;
  for (const [name, [light, dark]] of Object.entries(PAPER))
    expect(tokens?.find((it) => it.name === `--vitrine-${name}`)?.default, name).toBe(
      light === dark ? light : `light-dark(${light}, ${dark})`,
    );
});
