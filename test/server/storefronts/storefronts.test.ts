// The documents: where they come from, and how they are served.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storefronts } from '../../../src/server/endpoint.ts';
import { NO_SECRETS } from '../../../src/server/secrets.ts';
import { createServer } from '../../../src/server/server.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { folderStorefronts } from '../../../src/server/storefronts/folder.ts';
import { firstOf, storedStorefronts } from '../../../src/server/storefronts/stored.ts';
import { maya, testServer } from '../maya.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-storefronts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string, id = 'maya') => JSON.stringify(maya({ creator: { id, name } }));

describe('a folder', () => {
  test('holds one file a creator, and a changed one counts at once', async () => {
    const file = join(folder, 'maya.json');
    const shelf = folderStorefronts(folder);
    expect(await shelf.get('maya')).toBeNull();
    writeFileSync(file, text('Maya'));
    const first = await shelf.get('maya');
    expect(first?.json).toBe(text('Maya'));
    expect(await shelf.get('maya')).toEqual(first);
    writeFileSync(file, text('Otto'));
    utimesSync(file, 1, 1);
    const second = await shelf.get('maya');
    expect(second?.json).toBe(text('Otto'));
    expect(second?.etag).not.toBe(first?.etag);
    rmSync(file);
    expect(await shelf.get('maya')).toBeNull();
  });

  test('says which document names another creator, and which is no JSON', async () => {
    const said: string[] = [];
    writeFileSync(join(folder, 'maya.json'), text('Maya', 'maya-o'));
    writeFileSync(join(folder, 'otto.json'), '{');
    const shelf = folderStorefronts(folder, (error) => void said.push(JSON.stringify(error)));
    expect([await shelf.get('maya'), await shelf.get('otto')]).toEqual([null, null]);
    expect(said.join()).toMatch(/maya\.json.*creator\.id is .*maya-o.*otto\.json.*is no JSON/);
  });

  test.each(['..', '../maya', 'a/b', '', 'maya.json', 'a\0', '%2e%2e', 'x'.repeat(65)])(
    'has nothing for %j',
    async (creator) => {
      writeFileSync(join(folder, 'maya.json'), text('Maya'));
      expect(await folderStorefronts(join(folder, 'inner')).get(creator)).toBeNull();
      expect(await folderStorefronts(folder).get(creator)).toBeNull();
    },
  );
});

test('the storage is asked once in five seconds, after the folder', async () => {
  const asked: string[] = [];
  let now = 0;
  const storage = {
    async storefront(creator: string) {
      asked.push(creator);
      return creator === 'otto' ? text('Otto', 'otto') : null;
    },
  };
  writeFileSync(join(folder, 'maya.json'), text('Maya'));
  const both = firstOf(
    folderStorefronts(folder),
    storedStorefronts(storage, () => now),
  );
  expect((await both.get('maya'))?.json).toBe(text('Maya'));
  expect(asked).toEqual([]);
  const otto = await both.get('otto');
  expect(otto).toEqual({ json: text('Otto', 'otto'), etag: expect.stringMatching(/^"[\w+/]{24}"$/) });
  expect(await both.get('otto')).toEqual(otto);
  expect(asked).toEqual(['otto']);
  now = 5000;
  await both.get('otto');
  expect(asked).toEqual(['otto', 'otto']);
});

describe('GET /s/{creator}.json', () => {
  const { ask } = testServer(maya({}));

  test('is the document as it was written, open to any page, and kept for a minute', async () => {
    const answer = await ask('/s/maya.json');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(maya({}));
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('cache-control')).toContain('max-age=60');
  });

  test('is not sent to those who have it', async () => {
    const etag = (await ask('/s/maya.json')).headers.get('etag') ?? '';
    for (const said of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('/s/maya.json', { headers: { 'if-none-match': said } });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
    expect((await ask('/s/maya.json', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test.each(['/s/otto.json', '/s/..%2fmaya.json', '/s/.json', '/s/maya', '/s/__proto__.json'])(
    '%s is a Problem',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ what: expect.any(String), fix: expect.any(String) });
    },
  );
});

describe('PUT /s/{creator}.json', () => {
  const TOKEN = 'token-of-maya-0000';
  function publishing(storefronts?: Storefronts) {
    const stored = new Map<string, string>();
    const secrets = { ...NO_SECRETS, tokens: [{ token: TOKEN, creator: 'maya' }] };
    const storage = {
      storefront: async (creator: string) => stored.get(creator) ?? null,
      keepStorefront: async (creator: string, json: string) => void stored.set(creator, json),
    } as Partial<Storage> as Storage;
    const server = createServer({
      storage,
      storefronts: storefronts ?? storedStorefronts(storage, () => (clock += 60_000)),
      secrets,
    });
    let clock = 0;
    const put = (creator: string, body: string, token = TOKEN) =>
      server(
        new Request(`https://vitrine.example/s/${creator}.json`, {
          method: 'PUT',
          body,
          headers: { authorization: `Bearer ${token}` },
        }),
      );
    return {
      put,
      get: (creator: string) => server(new Request(`https://vitrine.example/s/${creator}.json`)),
    };
  }

  test('publishes the document of the token’s creator, and tells its Problems', async () => {
    const { put, get } = publishing();
    const answer = await put('maya', text('Maya'));
    expect([answer.status, (await answer.json()).stored]).toEqual([200, true]);
    expect(await (await get('maya')).text()).toBe(text('Maya'));
  });

  test.each<[string, string, string, string | undefined, number]>([
    ['another creator’s document', 'otto', text('Otto', 'otto'), undefined, 403],
    ['a document that names another creator', 'maya', text('Otto', 'otto'), undefined, 400],
    ['no JSON', 'maya', '{', undefined, 400],
    ['no known token', 'maya', text('Maya'), 'nobody', 401],
    ['more than 2 MB', 'maya', ' '.repeat(2_000_001), undefined, 413],
  ])('refuses %s', async (_name, creator, body, token, status) => {
    const { put, get } = publishing();
    expect((await put(creator, body, token)).status).toBe(status);
    expect((await get('maya')).status).toBe(404);
  });

  test('does not publish over a file of the operator’s', async () => {
    writeFileSync(join(folder, 'maya.json'), text('Maya'));
    const { put } = publishing(folderStorefronts(folder));
    expect((await put('maya', text('Other'))).status).toBe(409);
  });
});
