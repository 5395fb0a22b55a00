// pasted: a link as a person has pasted it in, the link that was meant out.
import { gate } from './gate.ts';
import { decode } from './parameters.ts';
import { unwrap } from './unwrap.ts';

/** No link is so long, and what looks for one in a text must not take seconds. */
const MOST = 4096;

/** The link in the text, through the gate and out of what other services put around it; null when there is none. */
export function pasted(text: string, base?: string): URL | null {
  const link = gate(mended(text), base);
  for (const within of link && text.length <= MOST ? unwrap(link) : []) {
    const found = pasted(within);
    if (found) return found;
  }
  return link;
}

// Nobody sees them. The joiners of letters belong to the words of some languages, so they go at the ends only.
const UNSEEN =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|^[\u200c\u200d]|[\u200c\u200d]$/g;

/** Where a link stands and ends for certain in what was copied with it: in HTML, in quotes and angle brackets. */
const MARKED =
  /^[^]*href\s*=\s*(["']?)(https?:[^\s>]*?)\1(?:\/?>|\s|$)|^["<`\u00ab\u201c-\u201e\u2039](https?:[^\s"<>`|\u00bb\u201c-\u201e\u203a]+)/i;
/** The same where its end is not so plain: Markdown, other brackets, a sentence. */
const LOOSE = /(?:^[^]*\]\(<?|^[[('\u2018]|\s[('"]?)(https?:[^\s"<>]+)/i;

/** The text without what cannot be part of a link and was copied along. */
export function mended(text: string): string {
  if (text.length > MOST) return text;
  let link = text;
  for (let before = ''; before !== link; ) {
    before = link;
    link = link
      .replace(/&(amp(;|%3b)|#0*38;|#x0*26;)+/gi, '&')
      .replace(/&#(x?)([\da-f]{2,4});/gi, (_, hex, code) =>
        String.fromCharCode(parseInt(code, hex ? 16 : 10)),
      )
      // As JSON writes them.
      .replace(/\\(?:\/|u00(26|2f))/gi, (_, code) => (code === '26' ? '&' : '/'))
      .replace(UNSEEN, '')
      .trim();
    if (/^https?%(25)*3A%/i.test(link)) link = decode(link);
  }
  if (/^https?:/i.test(link)) {
    // What is left of the HTML or the quotes around it, or the second of two.
    const end = link.search(/["`\u00bb\u201d](?=[\s>]|$)|>$|[\r\n]\s{0,9}https?:/i);
    return end < 0 || link.slice(0, end).includes('<') ? link : link.slice(0, end);
  }
  const marked = MARKED.exec(link);
  if (marked) return marked[2] ?? `${marked[3]}`;
  let loose = LOOSE.exec(link)?.[1];
  // The end of the sentence or of the brackets, but for those that the link itself has opened.
  for (let ends = 9; loose && ends > 0; ends--)
    if (/[.,;:!?'\u2019]$/.test(loose) || closes(loose, '(', ')') || closes(loose, '[', ']'))
      loose = loose.slice(0, -1);
  return loose ?? link;
}

const closes = (link: string, open: string, close: string): boolean =>
  link.endsWith(close) && link.split(open).length < link.split(close).length;
