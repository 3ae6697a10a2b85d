import type { ThemeId, TicketId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';
import type { Quote } from '../mention/Mention.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { dayCounter, weekOfDay } from './Calendar.ts';
import { PEOPLE_TO_COUNT } from './countRollup.ts';
import type { BehindTicket } from './Rollup.ts';
import type { DaySpan, RollupAsk, RollupCell } from './RollupAsk.ts';
import { BY_CHAMPION, CONFIRMED, type RollupTable } from './RollupTable.ts';
import { momentsOf } from './heardDays.ts';
import { isStaffs, isTests, rowFilter } from './rowFilter.ts';
import { isConfirmed } from './tabulate.ts';

/** The tickets behind a number; `all` of them are counted, the newest are given. */
export interface Behind {
  readonly all: number;
  readonly tickets: readonly BehindTicket[];
}

/**
 * The tickets that a number of a rollup counts, whoever was heard last first, with what was said in the days that it is about.
 * A ticket that counts for two themes stands there twice where all themes are opened.
 *
 * @param table the rows of `fold`.
 */
export function ticketsBehind(
  fold: Pick<AccountFold, 'themes'>,
  table: RollupTable,
  ask: RollupAsk,
  cell: RollupCell,
  most: number,
): Behind {
  const span = spanOf(ask, cell, table);
  if (span === null) return { all: 0, tickets: [] };
  const found = placesBehind(table, ask, cell, span);
  const dayOf = dayCounter(table.calendar);
  const isSaid = ({ at }: Pick<Quote, 'at'>) => {
    const day = dayOf(epochMs(at));
    return day >= span.from && day <= span.to;
  };
  const tickets: BehindTicket[] = [];
  for (const [theme, numbers] of found) {
    for (const mention of fold.themes.get(theme)?.mentions ?? [])
      if (numbers.has(mention.ticketId)) tickets.push(ticketOf(theme, mention, isSaid));
  }
  const ordered = tickets.toSorted(
    (a, b) => order(b.heardAt, a.heardAt) || order(a.ticketId, b.ticketId) || order(a.themeId, b.themeId),
  );
  return { all: tickets.length, tickets: ordered.slice(0, most) };
}

/** The days that a cell is about; `null` where nothing was compared. */
function spanOf(ask: RollupAsk, cell: RollupCell, { calendar }: RollupTable): DaySpan | null {
  const span = cell.of === 'before' ? ask.before : ask.period;
  const { week } = cell;
  if (span === null || week === undefined) return span;
  const days = Array.from({ length: span.to - span.from + 1 }, (_, n) => span.from + n);
  const within = days.filter((day) => weekOfDay(day, calendar) === week);
  const [from, to] = [within[0], within.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The tickets of each theme that some row of theirs in these days brings into a cell. */
export function placesBehind(
  table: RollupTable,
  ask: RollupAsk,
  cell: RollupCell,
  span: DaySpan,
): ReadonlyMap<ThemeId, ReadonlySet<TicketId>> {
  const found = new Map<ThemeId, Set<TicketId>>();
  eachRowIn(table, ask, cell, span, (row, id) => {
    const ticket = table.tickets[table.ticket[row] ?? -1];
    if (ticket !== undefined) found.set(id, (found.get(id) ?? new Set()).add(ticket));
  });
  return found;
}

/** Goes through the rows of these days that a cell counts, theme by theme. */
export function eachRowIn(
  table: RollupTable,
  ask: RollupAsk,
  cell: RollupCell,
  { from, to }: DaySpan,
  see: (row: number, theme: ThemeId) => void,
): void {
  const passes = rowFilter(table, ask);
  const wanted = ask.themes === null ? null : new Set(ask.themes);
  for (const [theme, id] of table.themes.entries()) {
    if (cell.theme !== null ? id !== cell.theme : wanted !== null && !wanted.has(id)) continue;
    const isEmerging = (table.peopleEver[theme] ?? 0) < PEOPLE_TO_COUNT;
    if (cell.of === 'emerging' ? !isEmerging : !isLeftOut(cell) && isEmerging && !ask.withEmerging) continue;
    for (let row = table.starts[theme] ?? 0; row < (table.starts[theme + 1] ?? 0); row++) {
      const [day, said] = [table.day[row] ?? 0, table.flags[row] ?? 0];
      if (day < from || day > to || !passes(row) || !isMeant(said, cell, ask)) continue;
      if (cell.organization !== undefined) {
        if (table.organizations[table.organization[row] ?? -1] !== cell.organization) continue;
      }
      see(row, id);
    }
  }
}

/** Whoever is left out is told of all themes. */
function isLeftOut({ of }: RollupCell): boolean {
  return of === 'staff' || of === 'tests';
}

function isMeant(flags: number, { of, only }: RollupCell, { withStaff }: RollupAsk): boolean {
  if (isTests(flags) !== (of === 'tests')) return false;
  if (of === 'staff' ? !isStaffs(flags) : isStaffs(flags) && !withStaff && of !== 'tests') return false;
  if (only === 'confirmed') return (flags & CONFIRMED) !== 0;
  if (only === 'unconfirmed') return (flags & CONFIRMED) === 0;
  return only !== 'byChampion' || (flags & BY_CHAMPION) !== 0;
}

function ticketOf(
  themeId: ThemeId,
  mention: StandingMention,
  isSaid: (quote: Pick<Quote, 'at'>) => boolean,
): BehindTicket {
  const records = mention.parts.flatMap((part) => part.records);
  const quotes = new Map(
    records
      .flatMap((record) => record.quotes.filter(isSaid))
      .map((quote) => [`${quote.comment} ${quote.start}`, quote] as const),
  );
  const moments = records.flatMap(momentsOf).filter((at) => isSaid({ at }));
  return {
    themeId,
    ticketId: mention.ticketId,
    people: distinct(records.map(({ requesterId }) => requesterId)),
    organizations: distinct(records.map(({ organizationId }) => organizationId)),
    heardAt: moments.toSorted().at(-1) ?? ('' as Instant),
    quotes: [...quotes.values()].toSorted((a, b) => order(b.at, a.at)),
    isConfirmed: isConfirmed(mention),
  };
}

function distinct<T extends string>(ids: readonly (T | null)[]): readonly T[] {
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
