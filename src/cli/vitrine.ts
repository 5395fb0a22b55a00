#!/usr/bin/env node
// `npx vitrine …`: finds the command, reads what was typed, says what was done, and exits 0, 1 or 2.
import { runCommand } from './run.ts';

process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
