import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { oneLine } from '../printLine.ts';
import type { Paint } from '../printTicket.ts';
import type { CountedThemes } from './CountedThemes.ts';
import { growthTold } from './growthTold.ts';
import { sparkline } from './sparkline.ts';

const NAME = 44;

/** A rollup for people: a line a theme, with its weeks as a small chart, and on what it rests. */
export function printRollup(counted: CountedThemes, top: number, paint: Paint): string {
  const { themes, all, emerging, ask } = counted;
  const shown = themes.slice(0, top);
  const lines = [
    paint('bold', `${spanTold(ask.period)}${ask.before === null ? '' : `, against ${spanTold(ask.before)}`}`),
    '',
    paint(
      'dim',
      `${'theme'.padEnd(NAME)}  people  orgs  tickets  weeks${' '.repeat(Math.max(0, counted.weeks.count - 5))}  growth`,
    ),
    ...shown.map((theme) =>
      [
        oneLine(theme.name, NAME).padEnd(NAME),
        paint('bold', String(theme.people).padStart(6)),
        String(theme.organizations).padStart(4),
        String(theme.tickets).padStart(7),
        paint('cyan', sparkline(theme.weekly).padEnd(5)),
        theme.growth === null ? paint('dim', '–') : growthTold(theme.growth),
      ].join('  '),
    ),
    '',
    `${themes.length} themes, of ${all.people} people in ${all.organizations} organizations, ${all.tickets} tickets.`,
  ];
  if (shown.length < themes.length)
    lines.push(`${themes.length - shown.length} more: --top ${themes.length}`);
  if (!ask.withEmerging && emerging.themes > 0)
    lines.push(
      `Left out: ${emerging.themes} themes of which one person speaks (--with-emerging counts them).`,
    );
  lines.push(paint('dim', coverageTold(counted)));
  return `${lines.join('\n')}\n`;
}

/** On what the numbers rest. */
export function coverageTold({ coverage, known }: CountedThemes): string {
  const { tickets, unheard, inPart } = coverage;
  return `Rests on ${tickets} tickets, somebody was heard from ${spanTold(known)}; ${unheard} in languages that are not heard, ${inPart} read in part.`;
}

export function spanTold({ from, to }: DaySpan): string {
  return `${dayNumbered(from)} to ${dayNumbered(to)}`;
}
