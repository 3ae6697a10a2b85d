import type { OfferedCommand, OfferedOption } from './Offered.ts';

/** For fish, which offers files by itself where nothing else is said. */
export function fishCompletion(name: string, commands: readonly OfferedCommand[]): string {
  const lines = commands.flatMap((command) => {
    const within = `complete -c ${name} -n '__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.does)}`,
      ...(command.words.length === 0 ? [] : [`${within} -f -a ${quoted(command.words.join(' '))}`]),
      ...command.options.map((option) => `${within} ${flag(option)} -d ${quoted(option.does)}`),
    ];
  });
  return `# fish completion of ${name}\n${lines.join('\n')}\n`;
}

function flag({ long, takes }: OfferedOption): string {
  const option = `-l ${long.replace(/^--/u, '')}`;
  if (takes === 'nothing') return option;
  if (takes === 'path') return `${option} -r`;
  return takes === 'text' ? `${option} -x` : `${option} -x -a ${quoted(takes.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`;
}
