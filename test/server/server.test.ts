import { describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/server.ts';
import type { Storage } from '../../src/server/storage/storage.ts';

const none: Storage = {
  append: async () => [],
  convert: async () => 'kept',
  async *entries() {},
  storefront: async () => null,
  keepStorefront: async () => {},
  close: async () => {},
};
const server = createServer({ storage: none, storefronts: { get: async () => null } });

describe('the server', () => {
  it('answers what is not there with a problem that a person can follow', async () => {
    const answer = await server(new Request('https://vitrine.example/nowhere'));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 404,
      what: expect.any(String),
      fix: expect.any(String),
    });
  });
});
