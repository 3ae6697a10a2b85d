import { rankText } from '#language/matching/rankText.ts';
import { ThemeRanks } from '#language/matching/ThemeRanks.ts';
import { oneLine, printLine } from './printLine.ts';
import { paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { readLines } from './readLines.ts';
import { readThemes } from './readThemes.ts';
import { readTextLine } from './textLine.ts';
import { withExitCode } from './withExitCode.ts';

/** What a person asked the command to do. */
export interface MatchOptions {
  readonly themes: string;
  /** So many themes a text; `null` for all. */
  readonly top: number | null;
  /** NDJSON, else a table for people. */
  readonly json: boolean;
}

const SHOWN = 3;

/** `groundswell match`: ranks the themes of one file for each text of the others, as they are read. */
export async function matchCommand(
  files: readonly string[],
  options: MatchOptions,
  { stdin, stdout, stderr, colours }: Terminal,
): Promise<ExitCode> {
  if (options.themes === '-' && files.includes('-')) {
    stderr.write('groundswell: themes and texts cannot both come from standard input.\n');
    return 2;
  }
  return withExitCode(stderr, async () => {
    const { themes, ids, bad: badThemes } = await readThemes(options.themes, stdin, stderr);
    if (themes.length === 0) stderr.write(`${options.themes}: no theme in it, so nothing can fit.\n`);
    const ranks = new ThemeRanks(themes);
    const names = new Map(themes.map((theme) => [theme.id, theme.name]));
    const paint = paintFor(colours);
    let bad = badThemes;
    for await (const { file, line, read: value } of readLines(files, stdin, readTextLine)) {
      if (!value.ok) {
        bad++;
        stderr.write(`${file === '-' ? 'stdin' : file}:${line}: ${value.failure}\n`);
        continue;
      }
      for (const { id, text } of value.value) {
        const { ranked, none } = rankText(ranks, text);
        const best = ranked.slice(0, options.top ?? (options.json ? ranked.length : SHOWN));
        if (options.json) {
          const json = best.map(({ theme, score }) => ({ theme: ids.get(theme) ?? theme, score }));
          await printLine(stdout, JSON.stringify({ id, ranked: json, none }));
          continue;
        }
        await printLine(stdout, `${paint('dim', oneLine(String(id), 24))}  ${oneLine(text)}`);
        for (const { theme, score } of best)
          await printLine(stdout, `    ${score.toFixed(2)}  ${oneLine(names.get(theme) || theme, 80)}`);
        await printLine(stdout, `    ${none.toFixed(2)}  ${paint('dim', 'none of them')}`);
      }
    }
    return bad;
  });
}
