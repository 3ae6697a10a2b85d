import { utcWeek } from '../basis/utcWeek.ts';
import type { StandingMention } from './StandingMention.ts';
import { type Weekly, WEEKS } from './Weekly.ts';

/**
 * People by the weeks of their quotes; a mention without quotes is heard when it was tagged. Only weeks that any later look at
 * the last twelve can show are counted, so that this depends on what was said and on no clock. Who has no requester is
 * nobody, as in `countMentions`. `null` where nobody was heard.
 */
export function countWeekly(mentions: readonly StandingMention[]): Weekly | null {
  const weeks = new Map<number, Set<string>>();
  let last = -Infinity;
  for (const { parts } of mentions) {
    for (const { records } of parts) {
      for (const { requesterId, quotes, at } of records) {
        if (requesterId === null) continue;
        for (const moment of quotes.length === 0 ? [at] : quotes.map((quote) => quote.at)) {
          const week = utcWeek(moment);
          if (week <= last - WEEKS) continue;
          last = Math.max(last, week);
          const heard = weeks.get(week);
          if (heard === undefined) weeks.set(week, new Set([requesterId]));
          else heard.add(requesterId);
        }
      }
    }
  }
  if (weeks.size === 0) return null;
  const first = Math.max(last - WEEKS + 1, Math.min(...weeks.keys()));
  const people = Array.from({ length: last - first + 1 }, (_, n) => weeks.get(first + n)?.size ?? 0);
  return { week: last, people };
}
