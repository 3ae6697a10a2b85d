import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { ThemeIssue } from '#workflows/trackers/readIssues.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { TRACKER_NAMES } from './TRACKER_NAMES.ts';

/** What is older than this is told with its age: the tracker does not answer, or many wait to be asked for. */
const OLD_HOURS = 25;

/** How a linked issue stands, in the tracker's own word: “GitHub: closed”. */
export function issueText(
  { tracker, state, readAt }: Pick<ThemeIssue, 'tracker' | 'state' | 'readAt'>,
  { t, ago }: Pick<Words, 't' | 'ago'>,
  now: Instant,
): string {
  const text = `${TRACKER_NAMES[tracker]}: ${state?.name ?? '–'}`;
  const isOld = readAt !== null && epochMs(now) - epochMs(readAt) > OLD_HOURS * 3_600_000;
  return isOld ? t('trackers.asOf', { issue: text, ago: ago(readAt, now) }) : text;
}
