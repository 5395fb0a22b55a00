// tokens-file: the tokens file, read again when it has changed: creators, keys and campaigns come without a restart.
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../core/problem.ts';
import { readSecrets, type Secrets } from '../server/secrets.ts';
import { Failure } from './command.ts';

/** Between two looks whether the file has changed, in ms. */
const LOOK_MS = 2000;

/** `report` is told of rows that cannot be used. @throws Failure where the file cannot be read or is not JSON. */
export function openTokensFile(
  file: string,
  report: (problem: Problem) => void,
  now: () => number = Date.now,
): () => Secrets {
  let mark = markOf(file);
  let secrets = read(file, report);
  let looked = now();
  return () => {
    if (now() - looked < LOOK_MS) return secrets;
    looked = now();
    const changed = markOf(file);
    if (changed === mark) return secrets;
    mark = changed;
    try {
      secrets = read(file, report);
    } catch (error) {
      // What was read last stays in force: half a file must not shut everyone out.
      if (error instanceof Failure)
        report({ ...error.problem, fix: `${error.problem.fix} Until then the file as it was counts.` });
    }
    return secrets;
  };
}

function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : '';
}

function read(file: string, report: (problem: Problem) => void): Secrets {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A parser's own message would repeat a piece of the file, which is secret.
    const isText = error instanceof SyntaxError;
    const what = isText ? 'The tokens file is not JSON.' : `It cannot be read: ${(error as Error).message}.`;
    throw new Failure({ path: file, what, fix: 'Write [{ "token": "…", "creator": "maya" }, …].' });
  }
  const { secrets, problems } = readSecrets(json);
  for (const it of problems) report({ ...it, path: [file, it.path].filter(Boolean).join(': ') });
  return secrets;
}
