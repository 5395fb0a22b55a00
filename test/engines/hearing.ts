// What a page says, heard from inside it: the proxy puts this script before all of the page's own.

export interface Said {
  /** A call is one of a function that the test has exposed. */
  readonly kind: 'console' | 'pageerror' | 'call';
  /** Of the console `log`, `error`, `warning` …; of a call the function's name. */
  readonly type: string;
  readonly text: string;
}

/** Run in the page as a script file of the page's own server, so that a strict policy lets it. */
function hear(): void {
  // A frame of the page's own tells the page around it.
  const outer = window.top as unknown as { __vitrineHeard?: { kind: string; type: string; text: string }[] };
  let said: { kind: string; type: string; text: string }[] = [];
  try {
    said = outer.__vitrineHeard ?? said;
  } catch {
    // A frame from elsewhere is not read.
  }
  Object.defineProperty(window, '__vitrineHeard', { value: said });
  const words = (it: unknown): string => (it instanceof Error ? `${it.name}: ${it.message}` : String(it));
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    const say = console[name].bind(console);
    console[name] = (...args: unknown[]) => {
      // The page may have put functions of its own in the place of a list's.
      let text = '';
      for (let at = 0; at < args.length; at++) text += `${at ? ' ' : ''}${words(args[at])}`;
      said.push({ kind: 'console', type: name === 'warn' ? 'warning' : name, text });
      say(...args);
    };
  }
  const uncaught = (error: unknown) =>
    said.push({
      kind: 'pageerror',
      type: 'error',
      text: error instanceof Error ? error.message : String(error),
    });
  window.addEventListener('error', ({ error, message }) => void uncaught(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => void uncaught(reason));
  // Its own words for it WebKit writes on a console that nobody reads.
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    said.push({
      kind: 'console',
      type: 'error',
      text: `${blockedURI} violates the following Content Security Policy directive: ${violatedDirective}`,
    }),
  );
}

/** The script, and after it those that a test has put before the page's own. */
export const hearing = (scripts: readonly string[]): string => [`(${hear})()`, ...scripts].join(';\n');

const path = '/__vitrine-hearing.js';
export const HEARING = { path, tagAfter: (before: string) => `${before}<script src="${path}"></script>` };
