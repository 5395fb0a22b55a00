// unavailable: the database cannot be used for now. Whoever asked may ask again; nothing that was acknowledged is lost.

/** Seconds after which asking again makes sense. */
const RETRY_AFTER_S = 5;

export class StorageUnavailable extends Error {
  readonly retryAfterS = RETRY_AFTER_S;
  /** Of a batch, the places of the entries that were not kept; undefined when none was kept. */
  readonly notKept: readonly number[] | undefined;

  constructor(message: string, options: { cause?: unknown; notKept?: readonly number[] } = {}) {
    super(message, { cause: options.cause });
    this.notKept = options.notKept;
  }
}

/**
 * SQLSTATE classes that say "not now": connection exceptions, insufficient resources (a full disk, too many
 * connections), operator intervention (shutdown, failover, a statement over its time), system errors. Single codes: a
 * standby that takes no writes, a lock that was not to be had, and Citus' "a node cannot be reached" on each way.
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html, checked 2026-11.
 */
const CLASSES = ['08', '53', '57', '58'];
const CODES = ['25006', '55P03', '55006'];
/** Serialization failure and deadlock: the same transaction, run once more, usually succeeds. */
const RETRIABLE = ['40001', '40P01'];

/** Node's and the driver's own: no connection, or none in time. */
const NETWORK = /^(E(CONN\w*|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND|ENOSPC)$/;
const DRIVER =
  /timeout|timed out|Connection terminated|not queryable|closed the connection|pool after calling end/i;

/** The error that the driver threw, whatever it was wrapped in. */
function codeOf(error: unknown): { code: string; message: string } {
  let message = String(error);
  for (let it = error, depth = 0; it instanceof Error && depth < 5; it = it.cause, depth++) {
    const { code } = it as { code?: unknown };
    message = it.message;
    if (typeof code === 'string') return { code, message };
  }
  // The innermost: what wraps it repeats the statement and its parameters.
  return { code: '', message };
}

export const isRetriable = (error: unknown): boolean => RETRIABLE.includes(codeOf(error).code);

export function isUnavailable(error: unknown): boolean {
  if (error instanceof StorageUnavailable) return true;
  const { code, message } = codeOf(error);
  const isState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
  if (isState && (CLASSES.includes(code.slice(0, 2)) || CODES.includes(code) || RETRIABLE.includes(code)))
    return true;
  // Citus raises some node failures without a code of their own (XX000).
  if (code === 'XX000' && /connection|node|metadata|shard/i.test(message)) return true;
  return NETWORK.test(code) || DRIVER.test(message);
}

/** Runs `work`, once more where that usually helps. @throws StorageUnavailable for what may pass. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  try {
    try {
      return await work();
    } catch (error) {
      if (!isRetriable(error)) throw error;
      return await work();
    }
  } catch (error) {
    if (!isUnavailable(error) || error instanceof StorageUnavailable) throw error;
    // The statement holds people's click ids: only the driver's own message goes on.
    throw new StorageUnavailable(`The database cannot be used for now: ${codeOf(error).message}`);
  }
}
