// command: what a command of the command line is.
import type { ParseArgsConfig } from 'node:util';
import type { Problem } from '../core/problem.ts';

export interface Command {
  /** What is typed behind `npx vitrine`. */
  readonly usage: string;
  readonly says: string;
  /** Each option, with what it is for; shown by `--help` behind the command. */
  readonly details?: readonly (readonly [string, string])[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes besides its options. */
  readonly words: number;
  run(call: Call): Promise<Done>;
}

export interface Call {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Says something before the end: a line for people, or an object with `--json`. */
  say(line: string, json: object): void;
  /** Text to standard error as it is: a line of a log. */
  write(text: string): void;
  /** A Problem, as soon as it is known. */
  report(problem: Problem): void;
}

/** What was done, for people and as JSON; nothing where all has been said. */
export interface Done {
  readonly line?: string;
  readonly json?: object;
}

/** It was called wrongly. */
export class Misuse extends Error {}

/** It cannot be done, for a reason that the user can mend. */
export class Failure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.what);
    this.problem = problem;
  }
}
