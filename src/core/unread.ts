// unread: what came of asking for a document in, why it cannot be had and how to mend it out.
import { gate } from './gate.ts';
import { type Problem, problem } from './problem.ts';

/** What a browser lets a page know of a document that it did not get. */
export interface Attempt {
  /** The document's address. */
  readonly src: string;
  /** The page's address. */
  readonly page: string;
  /** The HTTP status; null when no answer could be read. */
  readonly status: number | null;
  /** What came with a status of 200. */
  readonly text?: string | undefined;
  /** The device has a network, as far as it knows. */
  readonly isOnline: boolean;
  /** The page's policy refused the question. */
  readonly isForbidden: boolean;
  /** Asked again without reading the answer, the server did answer. */
  readonly answers: boolean;
}

const INLINE = 'or put the document into the element: <script type="application/json">…</script>.';
const OPEN = 'Open the address in a tab of its own and put it right.';

/** Null where no more can be said than what is known already. */
export function whyUnread(attempt: Attempt): Problem | null {
  const { src, status, text } = attempt;
  const say = (what: string, fix: string) => problem(src, what, fix);
  if (text !== undefined)
    return /^\s*</.test(text)
      ? say(
          'The document is not JSON: it answered a web page instead of JSON.',
          `Use the address that answers the JSON itself. ${OPEN}`,
        )
      : null;
  if (status === 404 || status === 410)
    return say(`It answered ${status}: there is nothing at this address.`, OPEN);
  if (status === 401 || status === 403)
    return say(`It answered ${status}: it is not open to all.`, 'Let everybody read it without signing in.');
  return status === null ? whyUnreached(attempt, say) : null;
}

function whyUnreached(
  { src, page, isOnline, isForbidden, answers }: Attempt,
  say: (what: string, fix: string) => Problem,
): Problem | null {
  const to = gate(src);
  const { protocol = '', origin = '' } = gate(page) ?? {};
  if (/^file:/i.test(page))
    return say(
      'A page that is opened from a file may fetch nothing.',
      `Open it through a web server, ${INLINE}`,
    );
  if (!to) return say('It is no http or https address.', `Write the whole address, ${INLINE}`);
  if (isForbidden)
    return say(
      'The policy of the page (CSP) forbids to fetch it.',
      `Add ${to.origin} to connect-src in it, ${INLINE}`,
    );
  if (protocol === 'https:' && to.protocol === 'http:')
    return say('A page of https may fetch nothing over http.', 'Write https:// in it.');
  if (!isOnline) return say('The device is offline.', 'Connect it, and load the page again.');
  if (!answers)
    return say('It cannot be reached.', `The address, the server or a blocker is to blame. ${OPEN}`);
  if (origin === to.origin) return null;
  return say(
    `Its server answers, but does not let pages of ${origin || 'other sites'} read it (CORS).`,
    'Have that server send the header "Access-Control-Allow-Origin: *" with it. An address that it does not know looks the same from here: open it in a tab.',
  );
}
