// `npx vitrine render`, and what a host of plain files makes of the folder it wrote.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run.ts';
import { maya } from '../core/maya.ts';
import { links, parsed } from '../static/parsed.ts';
import { stage } from './stage.ts';

const on = stage();
// The command reads the real clock: the shirt is to be had whatever the day.
const always = {
  ...maya,
  products: maya.products.map((it) => ({ ...it, from: undefined, until: undefined })),
};
let folder: string;
let host: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-render-'));
  await writeFile(at('maya.json'), JSON.stringify(always));
  await writeFile(at('wrong.json'), JSON.stringify({ ...always, lang: 7 }));
  host = createServer(async (request, response) => {
    const name = basename(request.url ?? '') || 'index.html';
    const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[name.split('.').at(-1) ?? ''];
    const body = await readFile(join(at('public'), name)).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((go) => host.listen(0, '127.0.0.1', go));
});
afterAll(async () => {
  host?.closeAllConnections();
  await new Promise((go) => host?.close(go));
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const pageIn = (name: string) => readFile(join(at(name), 'index.html'), 'utf8');

async function called(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(
    ['render', ...args],
    {},
    {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    },
  );
  return { code, ...said };
}

describe('render', () => {
  test('writes a page that sells, and lays beside it all that its script may import', async () => {
    const { code, out, err } = await called(
      at('maya.json'),
      '-o',
      at('public'),
      '--page',
      'https://maya.example/',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/2 products, and \d+ files beside it/);
    const found = parsed(await pageIn('public'));
    expect(
      links(found, 'root').some(({ attributes }) => /goto\.northwind/.test(attributes['href'] ?? '')),
    ).toBe(true);
    const files = await readdir(at('public'));
    const script = await readFile(join(at('public'), 'vitrine.js'), 'utf8');
    const later = [...script.matchAll(/import\([`"']\.\/([\w-]+\.js)[`"']\)/g)].map((it) => it[1]);
    expect(later.length).toBeGreaterThan(5);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'vitrine.js', ...later]));
    expect(files).not.toContain('vitrine.css');
    for (const { attributes } of found.filter(({ name }) => name === 'script'))
      if (attributes['src']) expect(files).toContain(attributes['src']);
  });

  test('writes its styles beside it when it is told to, the document’s theme among them', async () => {
    const { code, out } = await called(at('maya.json'), '-o', at('strict'), '--styles', 'linked', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      products: 2,
      files: expect.arrayContaining(['index.html', 'vitrine.css']),
    });
    expect(await pageIn('strict')).not.toContain('<style');
    expect(await readFile(join(at('strict'), 'vitrine.css'), 'utf8')).toContain(
      '--vitrine-theme-accent: #7a3cff',
    );
  });

  test('writes what survived, and says what did not', async () => {
    const { code, out, err } = await called(at('wrong.json'), '-o', at('wrong'));
    expect(code).toBe(1);
    expect(err).toContain('wrong.json, lang: ');
    expect(out).toContain('2 products');
    expect(await pageIn('wrong')).toContain('Linen shirt');
  });

  test('any host of plain files will do, with scripts and without', async () => {
    await called(at('maya.json'), '-o', at('public'));
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await on.phone({ javaScriptEnabled })).newPage();
      await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
      const link = page.locator('a.action').first();
      if (javaScriptEnabled)
        await expect.poll(() => link.getAttribute('href')).toMatch(/subId1=|vt%3D[0-9A-Z]{26}/);
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/goto\.northwind\.example\//);
    }
  });
});
