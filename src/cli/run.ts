// run: the words after `vitrine` in, an exit code out: 0 when all is well, 1 when there are Problems, 2 when it was
// called wrongly. What was done goes to standard output, Problems to standard error.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Problem } from '../core/problem.ts';
import { type Command, Failure, Misuse } from './command.ts';
import { COMMANDS } from './commands.ts';
import { oneLine } from './log.ts';

export interface Console {
  out(text: string): void;
  err(text: string): void;
}

export async function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { out, err }: Console,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-v') {
    out(`${await version()}\n`);
    return 0;
  }
  const asksHelp = name === 'help' || args.includes('--help') || args.includes('-h');
  const about = name === 'help' ? (rest[0] ?? '') : name;
  if (name === '' || asksHelp) {
    const isCommand = Object.hasOwn(COMMANDS, about);
    (name === '' ? err : out)(isCommand ? await helpOf(about as keyof typeof COMMANDS) : await help());
    return name === '' ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    err(`There is no command "${name}".\n${await help()}`);
    return 2;
  }
  let problems = 0;
  const json = rest.includes('--json');
  const report = (problem: Problem) => {
    problems++;
    err(json ? `${JSON.stringify(problem)}\n` : `${inWords(problem)}\n`);
  };
  const say = (line: string, data: object) => out(json ? `${JSON.stringify(data)}\n` : `${line}\n`);
  let command: Command | undefined;
  try {
    command = await COMMANDS[name as keyof typeof COMMANDS]();
    const done = await command.run({ ...read(command, rest), env, say, report, write: err });
    if (done.line !== undefined) say(done.line, done.json ?? {});
  } catch (error) {
    if (error instanceof Misuse) {
      err(`${error.message}\nUse: npx vitrine ${command?.usage}\n`);
      return 2;
    }
    const failed = { path: name, what: (error as Error).message, fix: 'Mend that and try again.' };
    report(error instanceof Failure ? error.problem : failed);
  }
  return problems > 0 ? 1 : 0;
}

function read({ options, words }: Command, args: readonly string[]) {
  try {
    const all = { ...options, json: { type: 'boolean' as const } };
    const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true });
    if (positionals.length !== words)
      throw new Misuse(
        positionals.length < words ? 'Something is missing.' : `"${positionals[words]}" is too much.`,
      );
    return { values, words: positionals };
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse((error as Error).message);
  }
}

const inWords = ({ path, what, fix }: Problem): string =>
  oneLine(`${path ? `${path}: ` : ''}${what} ${fix}`, Number.POSITIVE_INFINITY);

async function version(): Promise<string> {
  // Two folders up, whether it runs as written (src/cli) or as built (lib/cli).
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

async function helpOf(name: keyof typeof COMMANDS): Promise<string> {
  const { usage, says, details = [] } = await COMMANDS[name]();
  const all = [...details, ['--json', 'says what was done, and Problems, as JSON'] as const];
  const width = Math.max(...all.map(([option]) => option.length));
  const lines = all.map(([option, what]) => `  ${option.padEnd(width)}  ${what}\n`);
  return `npx vitrine ${usage}\n\n${says}\n\n${lines.join('')}`;
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ usage, says }) => `  npx vitrine ${usage}\n      ${says}\n`);
  return `Vitrine\n\n${lines.join('')}\nEach takes --json and --help. npx vitrine --version says which this is.\n`;
}
