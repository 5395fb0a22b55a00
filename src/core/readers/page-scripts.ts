// page-scripts: the JSON-LD texts of a page's HTML. Of use where there is no DOM; read in one pass, however the page
// was made to be slow to read.

/** Longer than any tag that somebody wrote in earnest. */
const TAG = 2000;

export function jsonLdIn(html: string): string[] {
  const texts: string[] = [];
  const opening = /<!--|<script(?=[\s/>])/gi;
  const closing = /<\/script(?=[\s/>])/gi;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const at = found.index;
    if (found[0] === '<!--') {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      opening.lastIndex = end + 3;
      continue;
    }
    const [tag] = /^<script(?:"[^"]*"|'[^']*'|[^'">])*>/i.exec(html.slice(at, at + TAG)) ?? [];
    if (!tag) {
      opening.lastIndex = at + TAG;
      continue;
    }
    closing.lastIndex = at + tag.length;
    const end = closing.exec(html);
    if (!end) break;
    if (/\stype\s*=\s*["']?\s*application\/ld\+json\s*["'\s;>]/i.test(tag))
      texts.push(html.slice(at + tag.length, end.index));
    opening.lastIndex = closing.lastIndex;
  }
  return texts;
}
