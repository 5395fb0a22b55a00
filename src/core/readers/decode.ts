// decode: the text of bytes whose encoding nobody vouches for. Headers and declarations are often wrong, bytes are not:
// a mark at the start, zeros in UTF-16's places and well-formed UTF-8 say more than either. No statistics on letters:
// on tables of numbers they guess, and a guess makes wrong names.

/** Bytes as text. `declared`: the charset of the HTTP header, if any; else the XML's or HTML's own declaration counts. */
export function decode(bytes: Uint8Array, declared?: string): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  // A character that was cut in two costs itself, not all others: enough of the rest is UTF-8.
  const lossy = new TextDecoder().decode(bytes);
  const lost = lossy.split('\uFFFD').length - 1;
  const whole = lossy.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  if (whole > 10 * lost) return lossy;
  const [start = ''] = /^[^]{0,2048}/.exec(lossy) ?? [];
  for (const name of [declared, declaredIn(start)]) {
    const text = name === undefined || /^utf-?8$/i.test(name) ? undefined : strictly(name, bytes);
    if (text !== undefined) return text;
  }
  return windows1252(bytes);
}

/** `text/csv; charset="iso-8859-1"`: the charset. */
export function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
}

function declaredIn(start: string): string | undefined {
  const [, xml, html] =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start) ??
    [];
  return xml ?? html;
}

// Text that is mostly Latin has a zero in every second byte; without a mark, the first line tells.
function utf16Of(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 256);
  const zeros = [0, 1].map((side) => start.filter((it, at) => it === 0 && at % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd < start.length / 4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Undefined when the bytes are not of that encoding, or nobody knows it. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

// 0x80 to 0x9F, where windows-1252 is more than Latin-1 (encoding.spec.whatwg.org, 2026-11).
const MORE = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

// By hand: TextDecoder of Node 20.18.3 to 24 takes it for Latin-1 and loses the euro (nodejs/node#56542).
function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replace(/[\x80-\x9F]/g, (it) => MORE[it.charCodeAt(0) - 0x80] ?? it);
}
