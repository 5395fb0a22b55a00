// unread: asks again for a document that cannot be had, so that the author is told why; imported only then.
import type { Problem } from '../core/problem.ts';
import { whyUnread } from '../core/unread.ts';
import { DEADLINE, type Fetched, fetchText, UNREACHED } from './fetch.ts';
import type { Ports } from './ports.ts';

type Asking = Pick<Ports, 'fetch' | 'page' | 'nextTask'>;

/**
 * What to say instead of `problems`, which are known of the document at `src` already; and its text, where the browser
 * has kept a copy of a server that is down.
 */
export async function unread(
  ports: Asking,
  src: string,
  fetched: Fetched,
  problems: readonly Problem[],
): Promise<{ readonly told: readonly Problem[]; readonly copy: string | null }> {
  const status = fetched.ok ? 200 : fetched.status;
  const policy = hearPolicy(src);
  const isDown = status === null || status >= 500;
  const copy = isDown
    ? await fetchText(ports.fetch, src, { credentials: 'same-origin', cache: 'force-cache' }, DEADLINE)
    : null;
  const isUnreached = !fetched.ok && fetched.problem.what === UNREACHED;
  const answers = isUnreached && !copy?.ok && (await isThere(ports, src));
  // The policy speaks in a task of its own.
  await ports.nextTask();
  const why =
    status === null && !isUnreached
      ? null
      : whyUnread({
          src,
          page: ports.page(),
          status,
          text: fetched.ok ? fetched.text : undefined,
          isOnline: globalThis.navigator?.onLine !== false,
          isForbidden: policy(),
          answers,
        });
  return { told: why ? [why] : problems, copy: copy?.ok ? copy.text : null };
}

/** Whether the server answers at all: what it answers is not to be read, so that it need not allow it. */
async function isThere({ fetch }: Asking, src: string): Promise<boolean> {
  const blind = await fetchText(fetch, src, { mode: 'no-cors', cache: 'no-store' }, DEADLINE);
  return blind.ok || blind.status !== null;
}

/** Listens until it is asked whether the policy of the page has refused that address. */
function hearPolicy(src: string): () => boolean {
  let isForbidden = false;
  const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= effectiveDirective === 'connect-src' && src.startsWith(blockedURI);
  };
  globalThis.document?.addEventListener('securitypolicyviolation', hear);
  return () => {
    globalThis.document?.removeEventListener('securitypolicyviolation', hear);
    return isForbidden;
  };
}
