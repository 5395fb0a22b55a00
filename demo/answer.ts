// The few ways in which every server of the demo answers a request.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Html } from './html.ts';

export type Headers = Record<string, string>;

/** Any page may read the answer. */
export const OPEN: Headers = { 'access-control-allow-origin': '*' };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  more: Headers = {},
) {
  const headers: Headers = { 'content-type': type, 'x-content-type-options': 'nosniff', ...more };
  // Compressed as on a real host, so that what a shopper waits for can be measured here.
  const packs = /\bbr\b/.test(String(response.req.headers['accept-encoding'])) && body.length > 600;
  if (packs) Object.assign(headers, { 'content-encoding': 'br', vary: 'accept-encoding' });
  response.writeHead(status, headers);
  response.end(response.req.method === 'HEAD' ? undefined : packs ? brotliCompressSync(body, quick) : body);
}

export function sendPage(response: ServerResponse, page: Html, more: Headers = {}, status = 200) {
  send(response, status, 'text/html; charset=utf-8', page.text, { 'cache-control': 'no-store', ...more });
}

/** Readable by any page, unless `headers` leave that out. */
export function sendJson(response: ServerResponse, body: unknown, headers: Headers = OPEN, status = 200) {
  const all = { 'cache-control': 'no-store', ...headers };
  send(response, status, 'application/json', JSON.stringify(body), all);
}

export function sendText(response: ServerResponse, status: number, text: string) {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** `name` has been matched by a pattern without slashes: it cannot leave its folder. */
export async function sendFile(response: ServerResponse, folder: string, name: string) {
  const file = fileURLToPath(new URL(`${folder}/${name}`, import.meta.url));
  try {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    send(response, 200, type, await readFile(file, 'utf8'), {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
  } catch {
    sendText(response, 404, `There is no ${name}. If it is a script: npm run build:script`);
  }
}

export function redirect(response: ServerResponse, status: 302 | 303, location: string) {
  response.writeHead(status, { location, 'cache-control': 'no-store' }).end();
}

const MAX_BODY = 50_000;

export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BODY) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}

/** Pictures and styles, the same on all four origins. True when the request was for one. */
export async function sendAsset(response: ServerResponse, path: string): Promise<boolean> {
  const [, folder, name] = path.match(/^\/(art|css)\/([\w-]+\.(?:svg|css))$/) ?? [];
  if (!folder || !name) return false;
  await sendFile(response, folder, name);
  return true;
}

/** The built script and its later pieces, for whoever serves them. True when the request was for one. */
export async function sendScript(response: ServerResponse, path: string): Promise<boolean> {
  const [, name] = path.match(/^\/(vitrine[\w.-]*\.(?:js|map))$/) ?? [];
  if (!name) return false;
  await sendFile(response, '../dist', name);
  return true;
}
