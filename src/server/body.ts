// body: what was posted, as far as it may go.
import { Refusal } from './refusal.ts';

/** Bytes. */
export const MAX_BODY = 64 * 1024;

/** The text of a request. @throws Refusal 413 above `max` bytes, without reading on; 400 where it is no UTF-8 or breaks off. */
export async function textOf(request: Request, max = MAX_BODY): Promise<string> {
  const tooLarge = () =>
    new Refusal(413, `This is over ${max / 1024} KiB.`, 'Send less at once, in several requests.', {
      connection: 'close',
    });
  const told = request.headers.get('content-length');
  if (Number(told) > max) throw tooLarge();
  // What tells its length is read at once: streams cost a server more than all else that it does with a batch.
  const whole =
    told === null ? streamed(request, max, tooLarge) : request.arrayBuffer().then((it) => new Uint8Array(it));
  const bytes = await whole.catch((error: unknown) => {
    // Whoever hangs up is no error of the server's: a stranger would fill the log with them.
    throw error instanceof Refusal ? error : new Refusal(400, 'The body broke off.', 'Send it again.');
  });
  if (bytes.length > max) throw tooLarge();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'This is no UTF-8 text.', 'Send it as UTF-8.');
  }
}

async function streamed(request: Request, max: number, tooLarge: () => Refusal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.length;
    if (size > max) {
      void reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The JSON of a text. @throws Refusal 400. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      400,
      'This is not JSON.',
      'Send a JSON object, or a form: order=1001&value=68.00. A JSON checker finds the place.',
    );
  }
}
