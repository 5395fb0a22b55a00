// The W3C WebDriver protocol, as much of it as the tests need: one session, its commands as plain HTTP.
// https://www.w3.org/TR/webdriver2/

/** The property by which an element travels. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A driver's refusal: `code` is the standard's, such as `no such window`. */
export class DriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

export interface ElementRef {
  readonly [ELEMENT]: string;
}

export interface Session {
  /** One command; `path` begins after the session's id. Rejects with a DriverError. */
  command<T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
  /** The body of a function, run in the page; `arguments` holds `args`, which may hold elements. */
  execute<T = unknown>(body: string, ...args: unknown[]): Promise<T>;
}

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new DriverError(value?.error ?? `${response.status}`, value?.message ?? '');
  return value;
}

/** Opens a session at the driver that listens at `driver`. */
export async function openSession(driver: string, capabilities: object): Promise<Session> {
  const wanted = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await ask(`${driver}/session`, 'POST', wanted)) as { sessionId: string };
  const command = <T>(method: string, path: string, body?: object) =>
    ask(
      `${driver}/session/${sessionId}${path}`,
      method,
      method === 'POST' ? (body ?? {}) : undefined,
    ) as Promise<T>;
  return {
    command,
    execute: (script, ...args) => command('POST', '/execute/sync', { script, args }),
  };
}
