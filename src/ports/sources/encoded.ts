// encoded: the text of an answer whose encoding nobody vouches for, as of pages and feeds. No page loads this file.
import { charsetIn, decode } from '../../core/readers/decode.ts';

/** For `fetchText`. */
export async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return decode(bytes, charsetIn(response.headers.get('content-type') ?? ''));
}
