import type { Decision } from '#domain/decision/Decision.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { decidedIn } from '#domain/rollup/decidedIn.ts';
import { moversOf } from '#domain/rollup/moversOf.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { isComparable, type RankedRow } from '../rollup/rankedRows.ts';
import type { Counted } from '../rollup/useRollup.ts';
import type { Week } from './useWeek.ts';

/** So many are worth a look in a week; the rollup has the others. */
const MOST = 5;

/** What stands in everybody's week, and why where there is nothing. */
export interface WeekParts {
  readonly top: readonly RankedRow[];
  readonly movers: readonly RankedRow[];
  /** Answers that are open, the most pressing first. */
  readonly open: readonly DueAnswer[];
  readonly decided: readonly Decision[];
  readonly lacks: Readonly<Record<'top' | 'movers' | 'open' | 'decided', string>>;
  /** What the numbers leave out, and what they are. */
  readonly rests: readonly string[];
}

/** The parts of a week: all of them picked from what the rollup, the answers and the decisions say. */
export function weekParts(week: Week, counted: Counted, calendar: Calendar, { t }: Words): WeekParts {
  const { look, span, due, decisions } = week;
  const { isWhole, rollup } = counted;
  const { emerging, staff } = rollup.leftOut;
  const isKnown = look.known[0] === true;
  const reading = t('mine.taggedReading');
  const lacksTop =
    rollup.known === null
      ? t('rollup.empty.neverTeach')
      : t(isKnown ? 'rollup.empty.period' : 'digest.unknown');
  return {
    top: look.rows.filter(({ counts }) => counts.tickets > 0).slice(0, MOST),
    movers: moversOf(look.rows).slice(0, MOST),
    open: due.at === 'shown' ? due.due.filter(({ place }) => place === null) : [],
    decided: decisions === null ? [] : decidedIn(decisions, span, calendar),
    lacks: {
      top: isWhole ? lacksTop : reading,
      movers: !isWhole ? reading : t(isComparable(counted) ? 'digest.moversNone' : 'rollup.growth.unknown'),
      open: due.at !== 'shown' || due.isPartial ? reading : t('digest.dueNone'),
      decided: decisions === null ? reading : t('digest.decidedNone'),
    },
    rests: [
      ...(emerging.themes > 0 ? [t('rollup.honesty.emerging', { count: emerging.themes })] : []),
      ...(staff.tickets > 0 ? [t('rollup.honesty.staff', { count: staff.tickets })] : []),
      t('rollup.honesty.rests'),
    ],
  };
}
