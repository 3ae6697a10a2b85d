#!/usr/bin/env node
import { CommanderError } from 'commander';
import { groundswellProgram } from './groundswellProgram.ts';

/* The command line's start: reads arguments, sets the exit code. */

const ENTRY = import.meta.url;
const threadOf = (name: string): URL => new URL(`./${name}.${ENTRY.endsWith('.ts') ? 'ts' : 'js'}`, ENTRY);
const program = groundswellProgram({
  readTickets: threadOf('readTickets'),
  groupPart: threadOf('groupPart'),
});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`groundswell: standard output takes no more (${error.message})\n`);
  process.exit(2);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
