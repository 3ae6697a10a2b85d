import { type Day, daysBetween } from '../basis/Day.ts';
import { numberIn } from '../customer/numberIn.ts';
import { type ActiveUsers, isDay, isUserCount } from '../setting/ActiveUsers.ts';
import type { ActiveCount } from '../setting/addActiveUsers.ts';
import { isoMonday } from './isoMonday.ts';

/**
 * Why a line says nothing: no week or month, no number of people, the same week again, another kind or weekday than the
 * first, not begun yet.
 */
export type ActiveFault = 'period' | 'users' | 'again' | 'mixed' | 'future';

/** A line of a table and what is wrong with it. */
export interface FaultyLine {
  readonly line: number;
  readonly why: ActiveFault;
}

export type ActiveReading =
  | { readonly is: 'read'; readonly per: ActiveUsers['per']; readonly counts: readonly ActiveCount[] }
  /** Nothing of it counts: what is wrong with each line. */
  | { readonly is: 'faulty'; readonly lines: readonly FaultyLine[] }
  /** It has not the two columns that are needed, or no line. */
  | { readonly is: 'otherTable'; readonly lacks: 'period' | 'users' | 'lines' };

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const PERIOD =
  /^(?:week|month|date|period|day|from|woche|monat|datum|semaine|mois|semana|mes|mês|fecha|data|週|月|日付)/u;
const USERS =
  /(?:active|users|mau|wau|count|nutzer|actifs|utilisateurs|activos|usuarios|ativos|usuários|ユーザー|人数)/u;
const MONTH = /^(\d{4})[-/.]?(0[1-9]|1[0-2])$/;
const WEEK = /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])$/i;
const PLAIN_DAY = /^(\d{4})(\d\d)(\d\d)$/;
const DOTTED_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * Numbers of active users out of a table with a line of names: a column with weeks (the day on which each begins, or
 * `2026-W05`) or months (`2026-01`, or their first day), and one with how many people. A table without names, of two
 * columns, is read as well. All of it is read or nothing, so that no half of a file counts.
 *
 * @param today what begins later than this is a slip.
 * @param usual what a single day is taken for.
 */
export function readActiveUsers(
  columns: readonly string[],
  rows: readonly Line[],
  today: Day,
  usual: ActiveUsers['per'] = 'week',
): ActiveReading {
  const isNameless = columns.length === 2 && momentIn(columns[0] ?? '') !== null;
  const lines = isNameless ? [{ line: 1, cells: columns }, ...rows] : rows;
  const names = columns.map((name) => name.trim().toLowerCase());
  const periodAt = isNameless ? 0 : names.findIndex((name) => PERIOD.test(name));
  const usersAt = isNameless ? 1 : names.findIndex((name, n) => n !== periodAt && USERS.test(name));
  if (periodAt < 0) return { is: 'otherTable', lacks: 'period' };
  if (usersAt < 0) return { is: 'otherTable', lacks: 'users' };
  if (lines.length === 0) return { is: 'otherTable', lacks: 'lines' };
  const moments = lines.map(({ cells }) => momentIn(cells[periodAt] ?? ''));
  const first = moments.find((moment) => moment !== null);
  // Days alone can be either: all of them the first of a month are months.
  const areMonths = moments.every((one) => one === null || one.is === 'month' || one.day.endsWith('-01'));
  const isOneDay = moments.filter((one) => one !== null).length === 1 && first?.is === 'day';
  const per = areMonths && (!isOneDay || usual === 'month') ? 'month' : 'week';
  const taken = new Set<Day>();
  const faults: FaultyLine[] = [];
  const counts: ActiveCount[] = [];
  lines.forEach(({ line, cells }, n) => {
    const moment = moments[n] ?? null;
    const users = Math.round(numberIn(cells[usersAt] ?? '') ?? 0);
    const fault =
      faultOf(moment, first?.day ?? null, per, taken, today) ?? (isUserCount(users) ? null : 'users');
    if (fault !== null) faults.push({ line, why: fault });
    else if (moment !== null) counts.push({ from: moment.day, users });
    if (moment !== null) taken.add(moment.day);
  });
  return faults.length > 0 ? { is: 'faulty', lines: faults } : { is: 'read', per, counts };
}

interface Moment {
  readonly is: 'week' | 'month' | 'day';
  readonly day: Day;
}

function faultOf(
  moment: Moment | null,
  first: Day | null,
  per: ActiveUsers['per'],
  taken: ReadonlySet<Day>,
  today: Day,
): ActiveFault | null {
  if (moment === null || first === null) return 'period';
  const isOther =
    per === 'month'
      ? moment.is === 'week'
      : moment.is === 'month' || daysBetween(first, moment.day) % 7 !== 0;
  if (isOther) return 'mixed';
  if (moment.day > today) return 'future';
  return taken.has(moment.day) ? 'again' : null;
}

/** The week, month or day that a text names; `null` where it names none. */
function momentIn(text: string): Moment | null {
  const given = text.trim();
  const week = WEEK.exec(given);
  if (week !== null) {
    const day = isoMonday(Number(week[1]), Number(week[2]));
    return day === null ? null : { is: 'week', day };
  }
  const month = MONTH.exec(given);
  if (month !== null) return { is: 'month', day: `${month[1]}-${month[2]}-01` as Day };
  const plain = PLAIN_DAY.exec(given);
  const dotted = DOTTED_DAY.exec(given);
  const padded = (part = '') => part.padStart(2, '0');
  const day =
    plain !== null
      ? `${plain[1]}-${plain[2]}-${plain[3]}`
      : dotted !== null
        ? `${dotted[3]}-${padded(dotted[2])}-${padded(dotted[1])}`
        : /^\d{4}-\d\d-\d\dT/.test(given)
          ? given.slice(0, 10)
          : given;
  return isDay(day) ? { is: 'day', day } : null;
}
