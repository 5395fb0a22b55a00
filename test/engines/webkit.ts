// WebKit as it is had on Linux: WebKitGTK's MiniBrowser on a screen of its own that nobody sees, and its driver.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openSession, type Session } from './webdriver.ts';

export interface WebKit {
  readonly session: Session;
  close(): Promise<void>;
}

export interface WebKitOptions {
  /** What MiniBrowser says it is; its own words when left out. */
  readonly userAgent?: string | undefined;
  /** `host:port` of the proxy through which every request goes. */
  readonly proxy?: string | undefined;
  /** MiniBrowser's further options. */
  readonly args?: readonly string[];
}

/** There is no graphics card: software draws, and no buffer is shared with one. */
const SOFTWARE = { LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', NO_AT_BRIDGE: '1' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const failed = (child: ChildProcess, name: string): Promise<never> =>
  new Promise((_, refuse) => {
    child.once('error', (error) => refuse(new Error(`${name} does not start: ${error.message}`)));
    child.once('exit', (code) => refuse(new Error(`${name} ended with ${code}.`)));
  });

/**
 * A screen; resolves to its number as X writes it, `:1`. No window manager is there to give the focus: X gives it to
 * the window under the pointer, which rests in the middle. So the screen is smaller than any window that is put on it.
 */
async function screen(): Promise<{ display: string; x: ChildProcess }> {
  const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '640x480x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = new Promise<string>((tell) =>
    x.stdio[3]?.once('data', (text) => tell(`:${String(text).trim()}`)),
  );
  return { display: await Promise.race([told, failed(x, 'Xvfb')]), x };
}

/** Asks until the driver listens, ten seconds at most. */
async function listening(driver: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const up = await fetch(`${driver}/status`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** Starts all three; rejects with the reason when one of them does not start. */
export async function startWebKit({ userAgent, proxy, args = [] }: WebKitOptions = {}): Promise<WebKit> {
  const { display, x } = await screen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...SOFTWARE, DISPLAY: display },
    stdio: 'ignore',
  });
  const end = () => {
    driver.kill();
    x.kill();
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    const gone = failed(driver, 'WebKitWebDriver');
    await Promise.race([listening(address), gone]);
    const said = userAgent ? [`--user-agent=${userAgent}`] : [];
    const opening = openSession(address, {
      // Filling the screen it has no tool bar, so that the window's size is the page's.
      'webkitgtk:browserOptions': { args: ['--automation', '--full-screen', ...said, ...args] },
      ...(proxy && { proxy: { proxyType: 'manual', httpProxy: proxy } }),
    });
    const session = await Promise.race([opening, gone]);
    gone.catch(() => {});
    return {
      session,
      async close() {
        await session.command('DELETE', '').catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
