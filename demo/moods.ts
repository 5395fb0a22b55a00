// The bad days of a shop's stock endpoints, so that they can be seen too. A person chooses one at /shelf.
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Headers, send } from './answer.ts';

export const MOODS = {
  answers: 'answer',
  slow: 'answer after 2 s',
  hangs: 'never answer',
  fails: 'answer 500',
  html: 'answer an HTML page with status 200',
} as const;
export type Mood = keyof typeof MOODS;

/** True when the bad day has dealt with the request; `headers` are those of a good day. */
export async function badDay(mood: Mood, response: ServerResponse, headers: Headers): Promise<boolean> {
  switch (mood) {
    case 'answers':
      return false;
    case 'slow':
      await wait(2000, undefined, { ref: false });
      return false;
    case 'hangs':
      // The connection stays open until the asker gives up or the demo is closed.
      return true;
    case 'fails':
      send(response, 500, 'text/plain', 'No stock today.', headers);
      return true;
    case 'html':
      send(response, 200, 'text/html', '<!doctype html><title>Please hold</title>', headers);
      return true;
  }
}
