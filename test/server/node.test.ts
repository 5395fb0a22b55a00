// The server behind a real port.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/server/node.ts';
import { peer } from '../../src/server/peer.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { standOn, tap } from './stand.ts';

const storage = { append: async () => [] } as unknown as Storage;
let listening: Listening;
beforeAll(async () => {
  const { server } = standOn(storage, { limits: { address: 1 } });
  listening = await listen(server, { port: 0, proxies: 1 });
});
afterAll(() => listening?.close());

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${listening.url}/v1/entries`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

describe('on a port', () => {
  it('believes as many proxies as it was told of, and nothing that a client wrote before', async () => {
    const from = (addresses: string) =>
      post(JSON.stringify({ entries: [tap()] }), { 'x-forwarded-for': addresses });
    expect((await from('192.0.2.1')).status).toBe(200);
    expect((await from('203.0.113.9, 192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.1, 192.0.2.2')).status).toBe(200);
  });

  it('reads no more than 64 KiB, whether the length was told or not', async () => {
    const long = JSON.stringify({ entries: [tap({ because: 'x'.repeat(70_000) })] });
    const stream = new ReadableStream({
      start(it) {
        it.enqueue(new TextEncoder().encode(long));
        it.close();
      },
    });
    for (const body of [long, stream]) {
      const answer = await post(body);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ what: expect.any(String), fix: expect.any(String) });
    }
  });

  it('answers what is no good request without its insides', async () => {
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(listening.url).port), 'localhost', () =>
        socket.end('GET http://[ HTTP/1.1\r\nhost: a b\r\n\r\n'),
      );
      socket.on('data', (it) => (text += String(it))).on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(said).not.toMatch(/\bat |node_modules/);
  });

  it('says which port is taken by its code', async () => {
    const port = Number(new URL(listening.url).port);
    await expect(listen(standOn(storage).server, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

it('a package that is missing is named with the command that installs it', async () => {
  const missing = Object.assign(new Error("Cannot find package 'hono' imported from here"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  await expect(peer(() => Promise.reject(missing))).rejects.toThrow('npm install hono');
  await expect(peer(() => Promise.reject(new Error('else')))).rejects.toThrow('else');
});
