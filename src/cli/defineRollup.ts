import { type Command, InvalidArgumentError, Option } from 'commander';
import { isTimeZone } from '#domain/rollup/Calendar.ts';
import { dayArgument } from './dayArgument.ts';
import { rollupCommand } from './rollupCommand.ts';
import { terminal } from './terminal.ts';
import { wholeNumber } from './wholeNumber.ts';

interface Options {
  readonly groups: string;
  readonly from?: number;
  readonly until?: number;
  readonly weeks: number;
  readonly compare: boolean;
  readonly withEmerging: boolean;
  readonly timeZone?: string;
  readonly weekStart: 'monday' | 'sunday' | 'saturday';
  readonly top: number;
  readonly json: boolean;
  readonly csv?: string;
  readonly html?: string;
}

const WEEKDAYS = { sunday: 0, monday: 1, saturday: 6 } as const;

/** `groundswell rollup`, as the command line offers it. */
export function defineRollup(program: Command): void {
  const rollup = program
    .command('rollup')
    .summary('count and rank themes over a period')
    .description(
      'Counts who asked for what in a period, and how that has grown, by SQL over Parquet files.\n\n' +
        'FOLDER is what "read --format parquet" wrote.',
    )
    .argument('<folder>', 'signals and tickets, as Parquet')
    .requiredOption(
      '--groups <file>',
      'the groups of these signals: lines that "group" printed, or the same as .parquet',
    )
    .option('--weeks <n>', 'so many weeks, the last one as far as it goes', wholeNumber, 12)
    .option('--until <day>', 'the last day (default: the last one on which anybody was heard)', dayArgument)
    .option('--from <day>', 'the first day, instead of --weeks', dayArgument)
    .option('--no-compare', 'without the equally long time before')
    .option('--with-emerging', 'count themes of which one person speaks, too', false)
    .option('--time-zone <zone>', 'whose days and weeks (default: UTC)', timeZone)
    .addOption(
      new Option('--week-start <day>', 'the weekday on which weeks begin')
        .choices(Object.keys(WEEKDAYS))
        .default('monday'),
    )
    .option('--top <n>', 'print so many themes', wholeNumber, 20)
    .option('--json', 'one JSON document with all themes', false)
    .option('--csv <file>', 'write a table of all themes besides')
    .option('--html <file>', 'write a page with all themes besides')
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell read exports/ --format parquet --out signals
  $ groundswell read exports/ --json | groundswell group > groups.ndjson
  $ groundswell rollup signals --groups groups.ndjson
  $ groundswell rollup signals --groups groups.ndjson --from 2026-01-01 --until 2026-03-31 --csv q1.csv

What it prints:
  A line for each theme: distinct people, organizations and tickets, people week by week, and how people
  have grown against the time before, with the range in which that lies (95 %). A ticket counts in a
  period if its customer was heard in it. The numbers are those of the app's rollup. With --json one
  document: {"period","before","known","coverage","all","left_out","weeks","themes":[…]}.

Exit code: 0 counted; 2 wrong usage, a file that cannot be opened, or nothing to count.`,
    );
  rollup.action(async (folder: string, options: Options) => {
    const {
      groups,
      from = null,
      until = null,
      weeks,
      withEmerging,
      top,
      json,
      csv = null,
      html = null,
    } = options;
    if (from !== null && until !== null && from > until) rollup.error('error: --from lies behind --until');
    process.exitCode = await rollupCommand(
      folder,
      {
        groups,
        calendar: { timeZone: options.timeZone ?? null, weekStart: WEEKDAYS[options.weekStart] },
        from,
        until,
        weeks,
        isCompared: options.compare,
        withEmerging,
        top,
        json,
        csv,
        html,
      },
      terminal(),
    );
  });
}

function timeZone(text: string): string {
  if (!isTimeZone(text)) throw new InvalidArgumentError('It must be a time zone, like Europe/Berlin.');
  return text;
}
