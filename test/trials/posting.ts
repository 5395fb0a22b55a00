// Batches of taps into a server, by several connections, and what it acknowledged.
import { Agent, request } from 'node:http';
import type { Entry } from '../../src/core/ledger.ts';
import { formatTime } from '../../src/core/time.ts';
import { newId } from '../../src/server/new-id.ts';

export const BATCH = 20;

export const batchOf = (creator: string): Entry[] =>
  Array.from(
    { length: BATCH },
    (_, at): Entry => ({
      id: newId(Date.now()),
      type: at ? 'shown' : 'handoff',
      at: formatTime(Date.now()),
      creator,
      campaign: 'autumn-26',
      placement: 'bio',
      product: 'linen-shirt',
      offer: 'northwind',
      retailer: 'northwind',
      brand: 'Northwind Supply',
      network: 'impact',
      because: 'wanted: in_stock',
      stock: 'in_stock',
      how: 'web',
      click: newId(Date.now()),
    }),
  );

export interface Answer {
  /** 0 where none came. */
  readonly status: number;
  readonly body: string;
}

export interface Poster {
  post(body: string | Buffer): Promise<Answer>;
  end(): void;
}

export function createPoster(url: string, connections: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (body) =>
      new Promise((resolve) => {
        const asked = request(`${url}/v1/entries`, { method: 'POST', agent }, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
          answer.on('error', () => resolve({ status: 0, body: '' }));
        });
        asked.on('error', (error) => resolve({ status: 0, body: String(error) })).end(body);
      }),
    end: () => agent.destroy(),
  };
}
