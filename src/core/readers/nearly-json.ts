// nearly-json: the JSON of a page's script, also where it was written by hand or by a template: with line breaks in its
// strings, comments, a wrapper that hides it from old browsers, a comma or semicolon too many. Only what has one meaning
// is mended. What then still is not JSON (a quote inside a string, a value that is missing) is left unread: libraries
// that repair JSON guess there, and a guess can be a wrong price. So is one that says of one thing twice what it costs.

/** `<!--`, `<![CDATA[` and their ends around the whole, with or without the signs of a comment beside them. */
const HEAD = /^(?:\s|\/\/|\/\*|\*\/|<!--|-->|<!\[CDATA\[|>)+(?=[{[])/;
const TAIL = /^([\s\]]*?)(?:[\s;,>]|\/\/|\/\*|\*\/|-->|<!|\]\]>)+$/;
const MARK = /<!|-->|\]\]>/;

// A string, a comment, white space, a mark, anything else. Each runs to the end where its own end is missing, so that a
// text is read in one pass however it was made.
const TOKEN =
  /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|\/\*[^]*?(?:\*\/|$)|<!--[^]*?(?:-->|$)|\/\/[^\n\r]*|\s+|[{}[\],:;]|[^"\s/<{}[\],:;]+|[^]/g;

/** Undefined when it is not JSON, nor nearly, or contradicts itself. Never throws. */
export function parseNearly(text: string): unknown {
  try {
    return once(small(text));
  } catch {
    try {
      return once(small(mended(text)));
    } catch {
      return undefined;
    }
  }
}

/** Wix writes "Offers" and "Availability" (Automattic/data-liberation-agent#33, 2026-04). */
const small = (text: string): string =>
  text.replace(
    /"(O(?=ffers)|A(?=vailability)|P(?=rice))(\w+"\s*:)/g,
    (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}`,
  );

/** What costs or counts: where one thing says it twice, differently, the last is a guess. */
const TELLING = /^"(offers|availability|hasVariant|sku|gtin\d*|(low|high)?price(Currency|Specification)?)"$/i;

function once(json: string): unknown {
  const parsed: unknown = JSON.parse(json);
  // The things that are open here, each with what it says by name; a list says nothing.
  const open: (Map<string, string> | undefined)[] = [];
  let before = '';
  let name = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (/^\s/.test(token)) continue;
    const thing = open.at(-1);
    if (before === ':' && TELLING.test(name)) {
      const said = thing?.get(name);
      if (said !== undefined && (said !== token || /^[{[]/.test(token))) return undefined;
      thing?.set(name, token);
    }
    if (/^[{[]/.test(token)) open.push(token === '{' ? new Map() : undefined);
    else if (/^[}\]]/.test(token)) open.pop();
    else if (thing && before !== ':') name = token === ',' || token === ':' ? name : token;
    before = token;
  }
  return parsed;
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
