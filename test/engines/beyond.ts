// End-to-end tests that ask for what an engine's driver cannot do: beyond.json names each, with the reason.
import { beforeEach } from 'vitest';
import BEYOND from './beyond.json' with { type: 'json' };

const engine = process.env['VITRINE_ENGINE'] ?? 'chromium';

beforeEach(({ task, skip }) => {
  const found = BEYOND.find(
    ({ engines, file, test }) =>
      engines.includes(engine) && file === task.file.name && (!test || test === task.name),
  );
  if (found) skip(found.why);
});
