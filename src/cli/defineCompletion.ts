import { Argument, type Command } from 'commander';
import { bashCompletion } from './completion/bashCompletion.ts';
import { fishCompletion } from './completion/fishCompletion.ts';
import { offeredBy } from './completion/Offered.ts';
import { zshCompletion } from './completion/zshCompletion.ts';
import { terminal } from './terminal.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `groundswell completion`, as the command line offers it: what all commands that stand in the program then offer. */
export function defineCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print what makes a shell complete commands and options')
    .description(
      'Prints a script for your shell, made of the very commands and options that --help lists. It says them by\n' +
        'itself: nothing is started while you type. Print it again after an update.',
    )
    .addArgument(new Argument('<shell>', 'the shell that you use').choices(Object.keys(SHELLS)))
    .option('--json', 'one JSON document with the script', false)
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell completion bash >> ~/.bashrc
  $ groundswell completion zsh > "\${fpath[1]}/_groundswell"
  $ groundswell completion fish > ~/.config/fish/completions/groundswell.fish

Exit code: 0 printed; 2 wrong usage.`,
    )
    .action((shell: keyof typeof SHELLS, { json }: { readonly json: boolean }) => {
      const script = SHELLS[shell](program.name(), offeredBy(program));
      terminal().stdout.write(json ? `${JSON.stringify({ shell, script })}\n` : script);
    });
}
