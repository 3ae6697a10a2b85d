import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import type { HistoryEvent } from './HistoryEvent.ts';
import type { RawRecord } from './rawRecord.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * From when on the author's app may put a record back: at once where nobody but the author had a hand in it before, else a
 * day after the author's last write. So a fight over a record is one write a day, whatever browser its author uses.
 */
export function notBeforeIn(
  { created_by_user_id: author, updated_at: changedAt }: RawRecord,
  history: readonly HistoryEvent[],
): Instant {
  const isNewestFirst = history[0]?.type !== 'record_created';
  const steps = isNewestFirst ? history.toReversed() : history;
  const last = steps.findLastIndex(({ actor }) => actor === author);
  const hasFought = steps.slice(0, Math.max(0, last)).some(({ actor }) => actor !== author);
  return hasFought ? instant(epochMs(steps[last]?.at ?? changedAt) + DAY_MS) : changedAt;
}
