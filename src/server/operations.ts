// GET /healthz, /readyz, /metrics: what whoever runs the server asks it.
import type { Endpoint } from './endpoint.ts';
import { StorageUnavailable } from './storage/unavailable.ts';

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
const text = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } },
});

/** Up: it answers. Asks no database, or an orchestrator would end every server while the database restarts. */
export const healthEndpoint: Endpoint = {
  path: '/healthz',
  operations: { get: { summary: 'Whether the server is up', responses: { 200: text('It is up') } } },
  serve: () => ({ get: (c) => c.body('ok\n', 200, PLAIN) }),
};

/** Ready: an entry could be kept now. */
export const readyEndpoint: Endpoint = {
  path: '/readyz',
  operations: {
    get: {
      summary: 'Whether an entry could be kept now: writes to the ledger and takes it back',
      responses: { 200: text('It could'), 503: text('The ledger cannot be reached') },
    },
  },
  serve({ storage, log, now }) {
    let asked: Promise<boolean> | undefined;
    let askedAt = 0;
    const isReady = () =>
      storage.ping().then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof StorageUnavailable)) log(error);
          return false;
        },
      );
    return {
      async get(c) {
        // Anybody may ask, and each answer costs the ledger a write: one serves all who ask within a second.
        if (!asked || Math.abs(now() - askedAt) >= READY_HOLDS_MS) {
          askedAt = now();
          asked = isReady();
        }
        return (await asked)
          ? c.body('ready\n', 200, PLAIN)
          : c.body('The ledger cannot be reached.\n', 503, PLAIN);
      },
    };
  },
};

/** How long an answer about the ledger serves whoever asks next. */
const READY_HOLDS_MS = 1000;

export const metricsEndpoint: Endpoint = {
  path: '/metrics',
  operations: {
    get: {
      summary: 'Counters of this process, as Prometheus reads them; no personal data',
      responses: { 200: text('The metrics') },
    },
  },
  serve: ({ metrics }) => ({
    get: (c) =>
      c.body(metrics.text(), 200, { ...PLAIN, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  }),
};
