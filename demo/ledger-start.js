// A thread starts as plain JavaScript: from here on it reads TypeScript too.
import { register } from 'tsx/esm/api';

register();
await import('./ledger-worker.ts');
