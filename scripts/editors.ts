// Writes what editors know of the elements, out of custom-elements.json: VS Code's custom data and JetBrains' web-types.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { publishedManifest } from './manifest.ts';

const FOLDER = fileURLToPath(new URL('../lib/editors/', import.meta.url));

const manifest = JSON.parse(publishedManifest());
// Tokens have a list of their own.
const options = { hideLogs: true, hideCssPropertiesDocs: true };
const files = {
  'vscode.html-data.json': getVsCodeHtmlCustomData(manifest, options),
  'vscode.css-data.json': getVsCodeCssCustomData(manifest, options),
  'web-types.json': getWebTypesData(manifest, options),
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(files))
  writeFileSync(join(FOLDER, name), `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
