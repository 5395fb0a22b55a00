// The commands of deploy/Containerfile and deploy/vitrine.service, as they stand there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.js';

export interface Commands {
  /** In the order of the file. */
  readonly run: readonly (readonly string[])[];
  readonly health: readonly string[];
  readonly entry: readonly string[];
  /** Lines that would run something in another way. */
  readonly others: readonly string[];
}

const linesOf = (file: string): string[] =>
  readFileSync(join(ROOT, 'deploy', file), 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** In exec form alone: what a shell would make of a line is then no question. */
const words = (line: string): string[] | null => {
  try {
    const list: unknown = JSON.parse(line);
    return Array.isArray(list) && list.every((it) => typeof it === 'string') ? list : null;
  } catch {
    return null;
  }
};

export function containerCommands(): Commands {
  const [run, others]: [string[][], string[]] = [[], []];
  let [health, entry]: [string[], string[]] = [[], []];
  for (const line of linesOf('Containerfile')) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (['FROM', 'WORKDIR', 'COPY', 'USER', 'VOLUME', 'EXPOSE'].includes(name)) continue;
    const command = words(rest.replace(/^CMD\s+/, ''));
    if (!command) others.push(line);
    else if (name === 'RUN') run.push(command);
    else if (name === 'HEALTHCHECK') health = command;
    else if (name === 'ENTRYPOINT') entry = command;
    else others.push(line);
  }
  return { run, health, entry, others };
}

/** What the unit starts, and its other lines that would run something. */
export function unitCommands(): { readonly start: readonly string[]; readonly others: readonly string[] } {
  const exec = linesOf('vitrine.service').filter((line) => line.startsWith('Exec'));
  const [start = '', ...others] = exec.toSorted((a) => (a.startsWith('ExecStart=') ? -1 : 1));
  return { start: start.replace('ExecStart=', '').split(/\s+/), others };
}
