import type { Command, Option } from 'commander';

/** An option as shells offer it. */
export interface OfferedOption {
  readonly long: string;
  readonly does: string;
  /** What may follow it: nothing, one of these words, a path, or what only the person knows. */
  readonly takes: 'nothing' | 'path' | 'text' | readonly string[];
}

/** A command as shells offer it. */
export interface OfferedCommand {
  readonly name: string;
  readonly does: string;
  readonly options: readonly OfferedOption[];
  /** The words that it is given, where they are known; else it takes paths. */
  readonly words: readonly string[];
}

/** Values that are paths, by how the help names them. */
const PATHS = /^(?:file|folder)$/u;

/** What a program offers, as its own help lists it: what is hidden there is not offered. */
export function offeredBy(program: Command): readonly OfferedCommand[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => ({
    name: command.name(),
    does: command.summary() || command.description(),
    options: help.visibleOptions(command).map(offered),
    words:
      command.name() === 'help'
        ? program.commands.map((one) => one.name())
        : command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }));
}

function offered({ long, flags, description, argChoices, required, optional }: Option): OfferedOption {
  const value = /[<[]([^<[>\]]+)[>\]]$/u.exec(flags)?.[1] ?? '';
  const takes = !required && !optional ? 'nothing' : (argChoices ?? (PATHS.test(value) ? 'path' : 'text'));
  return { long: long ?? flags, does: description, takes };
}
