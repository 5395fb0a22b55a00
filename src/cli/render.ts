// render: a storefront document as a folder that any host of plain files can serve.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gate } from '../core/gate.ts';
import { type Command, Failure, Misuse } from './command.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** The script and what it imports later; not the shop's side, nor the whole in one file. */
const NEEDED = /^vitrine(?!-landing|\.iife)[\w-]*\.js$/;

export const render: Command = {
  usage: 'render <document> -o <folder> [--page https://…] [--styles inline|linked] [--time-zone UTC]',
  says: 'Writes index.html and its script, a finished page that sells with scripts off. --page is its address: relative ones in the document start there. --styles linked writes vitrine.css beside it, for hosts whose policy forbids inline styles.',
  options: {
    out: { type: 'string', short: 'o' },
    page: { type: 'string' },
    styles: { type: 'string', default: 'inline' },
    'time-zone': { type: 'string', default: 'UTC' },
  },
  details: [
    ['-o, --out <folder>', 'where index.html and its scripts are written'],
    ['--page https://…', 'the address of the page: relative ones in the document start there'],
    ['--styles inline|linked', 'linked writes vitrine.css beside it, for hosts that forbid inline styles'],
    ['--time-zone UTC', 'an IANA name, for the times on the page'],
  ],
  words: 1,
  async run({ words: [file = ''], values, report }) {
    const { out, page, styles, 'time-zone': timeZone } = values as Record<string, string | undefined>;
    if (!out) throw new Misuse('-o takes the folder to write to.');
    if (page !== undefined && !gate(page))
      throw new Misuse('--page takes a whole address, like https://maya.example/.');
    if (styles !== 'inline' && styles !== 'linked') throw new Misuse('--styles takes inline or linked.');
    if (!isZone(timeZone)) throw new Misuse('--time-zone takes an IANA name, like Europe/Lisbon.');
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw failure(file, `It cannot be read: ${error.message}.`, 'Check the name.');
    });
    const { parse } = await import('../core/document.ts');
    const { problemsOf, renderStorefront, stylesheet } = await import('../static/index.ts');
    const moment = { now: Date.now(), page, timeZone };
    for (const it of problemsOf(text, moment))
      report({ ...it, path: [file, it.path].filter(Boolean).join(', ') });
    const { catalog } = parse(text, { base: page });
    // Nothing of it survived; whatever page was there before is better than an empty one.
    if (!catalog) return {};
    const scripts = (await readdir(DIST).catch(() => [])).filter((name) => NEEDED.test(name));
    if (!scripts.includes('vitrine.js'))
      throw failure(
        'dist',
        'There is no dist/vitrine.js to lay beside the page.',
        'Build it: npm run build.',
      );
    await mkdir(out, { recursive: true });
    const linked = styles === 'linked';
    const html = renderStorefront(text, { ...moment, styles: linked ? 'vitrine.css' : 'inline' });
    if (linked) await writeFile(join(out, 'vitrine.css'), stylesheet(catalog.theme));
    await Promise.all(scripts.map((name) => copyFile(join(DIST, name), join(out, name))));
    await writeFile(join(out, 'index.html'), html);
    const files = ['index.html', ...(linked ? ['vitrine.css'] : []), ...scripts];
    const line = `${join(out, 'index.html')}: ${catalog.order.length} products, and ${files.length - 1} files beside it.`;
    return { line, json: { folder: out, products: catalog.order.length, files } };
  },
};

const failure = (path: string, what: string, fix: string): Failure => new Failure({ path, what, fix });

function isZone(timeZone: string | undefined): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
