import type { OfferedCommand, OfferedOption } from './Offered.ts';

/** For zsh: in a folder of `fpath` as `_groundswell`, or evaluated. */
export function zshCompletion(name: string, commands: readonly OfferedCommand[]): string {
  const described = commands.map((command) => `      ${quoted(`${command.name}:${command.does}`)}`);
  const cases = commands.map(({ name: command, options, words }) => {
    const rest = words.length === 0 ? '*:file:_files' : `*:word:(${words.join(' ')})`;
    return `    ${command}) _arguments ${[...options.map(spec), rest].map(quoted).join(' ')} ;;`;
  });
  return `#compdef ${name}
_${name}() {
  if (( CURRENT == 2 )); then
    local -a commands
    commands=(
${described.join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_${name}" ]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function spec({ long, does, takes }: OfferedOption): string {
  const option = `${long}[${does.replace(/[\\[\]:]/gu, '\\$&')}]`;
  if (takes === 'nothing') return option;
  if (takes === 'path') return `${option}:file:_files`;
  return `${option}:value:${takes === 'text' ? '' : `(${takes.join(' ')})`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
