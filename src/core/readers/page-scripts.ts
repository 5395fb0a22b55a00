// page-scripts: the JSON-LD texts of a page's HTML. Of use where there is no DOM; read in one pass, however the page
// was made to be slow to read.

/** Longer than any tag that somebody wrote in earnest. */
const TAG = 2000;

/** No page has its canonical address further down. */
const HEAD = 200_000;

/** What a page's head says of the page: its own address, as it is written, and its language. */
export function headOf(html: string): { canonical?: string | undefined; lang?: string | undefined } {
  const [head = ''] = html.slice(0, HEAD).split(/<body[\s>]/i);
  const tags = head.replace(/<!--[^]*?(-->|$)/g, '').match(/<(?:link|html)\s[^<>]{0,2000}>/gi) ?? [];
  const valueIn = (tag: string, name: string) => {
    const [, one, two, three] =
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
    return (one ?? two ?? three)?.trim();
  };
  const link = tags.find((tag) => /^canonical$/i.test(valueIn(tag, 'rel') ?? ''));
  const root = tags.find((tag) => /^<html/i.test(tag));
  return { canonical: link && valueIn(link, 'href'), lang: root && valueIn(root, 'lang') };
}

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
    if (/\stype\s*=\s*["']?\s*application\/ld(\+|&#x2b;|&#43;)json\s*["'\s;>]/i.test(tag))
      texts.push(html.slice(at + tag.length, end.index));
    opening.lastIndex = closing.lastIndex;
  }
  return texts;
}
