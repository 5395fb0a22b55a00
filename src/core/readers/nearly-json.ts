// nearly-json: the JSON of a page's script, also where it was written by hand or by a template: with line breaks in its
// strings, comments, a wrapper that hides it from old browsers, a comma or semicolon too many. Only what has one meaning
// is mended. What then still is not JSON (a quote inside a string, a value that is missing) is left unread: libraries
// that repair JSON guess there, and a guess can be a wrong price.

/** `<!--`, `<![CDATA[` and their ends around the whole, with or without the signs of a comment beside them. */
const HEAD = /^(?:\s|\/\/|\/\*|\*\/|<!--|-->|<!\[CDATA\[|>)+(?=[{[])/;
const TAIL = /^([\s\]]*?)(?:[\s;,>]|\/\/|\/\*|\*\/|-->|<!|\]\]>)+$/;
const MARK = /<!|-->|\]\]>/;

// A string, a comment, white space, a mark, anything else. Each runs to the end where its own end is missing, so that a
// text is read in one pass however it was made.
const TOKEN =
  /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|\/\*[^]*?(?:\*\/|$)|<!--[^]*?(?:-->|$)|\/\/[^\n\r]*|\s+|[{}[\],:;]|[^"\s/<{}[\],:;]+|[^]/g;

/** Undefined when it is not JSON, nor nearly. Never throws. */
export function parseNearly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(mended(text));
    } catch {
      return undefined;
    }
  }
}

function mended(text: string): string {
  const kept: string[] = [];
  let comma = -1;
  for (const [token] of bare(text).matchAll(TOKEN)) {
    const spaced = /^(\s|\/[/*]|<!--)/.test(token);
    // What stands before a closing bracket has nothing to part.
    if (comma >= 0 && /^[\]}]/.test(token)) kept[comma] = '';
    // A space, or two numbers would become one.
    kept.push(spaced ? ' ' : token[0] === '"' ? string(token) : token);
    if (token === ',') comma = kept.length - 1;
    else if (!spaced) comma = -1;
  }
  let end = kept.length;
  while (/^[\s,;]$/.test(kept[end - 1] ?? '')) end--;
  return kept.slice(0, end).join('');
}

/** Without the wrapper. */
function bare(text: string): string {
  const [head = ''] = HEAD.exec(text) ?? [];
  const last = text.lastIndexOf('}') + 1;
  const rest = text.slice(last);
  // Longer than any end that somebody wrote.
  const [, closing = rest] = (rest.length < 200 && MARK.test(rest) && TAIL.exec(rest)) || [];
  return text.slice(MARK.test(head) ? head.length : 0, last) + closing;
}

/** Control characters as JSON writes them; `\'` and others that need no backslash without it, as in JavaScript. */
function string(token: string): string {
  return token.replace(/\\([^])|\p{Cc}/gu, (it, escaped?: string) => {
    if (escaped === undefined) return `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return /["\\/bfnrtu\dxv]/.test(escaped) ? it : escaped.trim();
  });
}
