// commands: every command there is, one file each, loaded when it is called. A command loads its heavy parts itself, in
// `run`, so that help never needs them.
import type { Command } from './command.ts';

export const COMMANDS = {
  serve: async (): Promise<Command> => (await import('./serve.ts')).serve,
  check: async (): Promise<Command> => (await import('./check.ts')).check,
  render: async (): Promise<Command> => (await import('./render.ts')).render,
  backup: async (): Promise<Command> => (await import('./backup.ts')).backup,
  restore: async (): Promise<Command> => (await import('./backup.ts')).restore,
  'import-report': async (): Promise<Command> => (await import('./import-report.ts')).importReport,
};
