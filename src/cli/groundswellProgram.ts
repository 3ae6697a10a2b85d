import { Command } from 'commander';
import { defineCompletion } from './defineCompletion.ts';
import { defineEvaluate } from './defineEvaluate.ts';
import { defineGroup } from './defineGroup.ts';
import { defineHear } from './defineHear.ts';
import { defineMatch } from './defineMatch.ts';
import { defineRead } from './defineRead.ts';
import { defineRollup } from './defineRollup.ts';
import { defineSweep } from './defineSweep.ts';
import { defineTables } from './defineTables.ts';

/**
 * All commands. Wrong usage and `--help` throw a `CommanderError`.
 *
 * @param threads what a thread of each command runs
 */
export function groundswellProgram(threads: Readonly<Record<'readTickets' | 'groupPart', URL>>): Command {
  const program = new Command('groundswell')
    .description(
      'Finds product feedback in support conversations. Nothing leaves this machine but what "sweep --apply" writes\n' +
        'into your own account.',
    )
    .exitOverride()
    .addHelpText(
      'after',
      `
Each command tells more: groundswell read --help. Your shell completes all of it: groundswell completion --help`,
    );
  defineRead(program, threads.readTickets);
  defineHear(program);
  defineMatch(program);
  defineGroup(program, threads.groupPart);
  defineTables(program);
  defineRollup(program);
  defineSweep(program);
  defineEvaluate(program);
  defineCompletion(program);
  return program;
}
