import type { OfferedCommand } from './Offered.ts';

/** For bash 3 and later, without the package of completions. Where nothing of ours is offered, bash offers files. */
export function bashCompletion(name: string, commands: readonly OfferedCommand[]): string {
  const values = commands.flatMap((command) =>
    command.options.flatMap(({ long, takes }) => {
      if (takes === 'nothing' || takes === 'path') return [];
      return [`    '${command.name} ${long}') ${takes === 'text' ? '' : `offered='${takes.join(' ')}' `};;`];
    }),
  );
  const paths = commands.flatMap((command) =>
    command.options.flatMap(({ long, takes }) => (takes === 'path' ? [`'${command.name} ${long}'`] : [])),
  );
  const others = commands.map(({ name: command, options, words }) => {
    const all = options.map(({ long }) => long).join(' ');
    return `      ${command}) case $word in -*) offered='${all}' ;; *) offered='${words.join(' ')}' ;; esac ;;`;
  });
  return `# bash completion of ${name}
_${name}() {
  local word=\${COMP_WORDS[COMP_CWORD]} offered=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    offered='${commands.map((command) => command.name).join(' ')} --help'
  else case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${[...values, ...(paths.length === 0 ? [] : [`    ${paths.join('|')}) ;;`])].join('\n')}
    *) case \${COMP_WORDS[1]} in
${others.join('\n')}
    esac ;;
  esac fi
  COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -o bashdefault -o default -F _${name} ${name}
`;
}
