import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { isoWeek } from '#domain/basis/isoWeek.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import { dismissedAsk } from '#domain/signal/dismissedAsk.ts';
import type { DismissedList } from '#ports/AccountRecords.ts';
import type { LessonMark } from '#ports/Language.ts';

/** What agents decided about a ticket's sentences, and when last. */
export interface DecidedTicket {
  readonly ticketId: TicketId;
  readonly marks: readonly LessonMark[];
  readonly lastAt: string;
}

const LIST = /^dismissed\.(\d{1,20})\.(\d{4}-W\d\d)$/;

/**
 * What counts as asks now, whoever tagged, moved and merged, and what was dismissed, ticket by ticket, the newest first.
 * What was removed or withdrawn says nothing. `since`: what was tagged before, or dismissed in that week or before, is left
 * out.
 */
export function decidedAsks(
  fold: AccountFold,
  lists: readonly DismissedList[],
  since: Instant | null,
): readonly DecidedTicket[] {
  const tickets = new Map<TicketId, { marks: LessonMark[]; lastAt: string }>();
  const put = (ticketId: TicketId, mark: LessonMark, at: string): void => {
    const its = tickets.get(ticketId) ?? { marks: [], lastAt: '' };
    tickets.set(ticketId, its);
    its.marks.push(mark);
    if (at > its.lastAt) its.lastAt = at;
  };
  for (const { facts, mentions } of fold.themes.values()) {
    if (facts === null || facts.kind === 'documentation') continue;
    const { kind } = facts;
    for (const { parts } of mentions)
      for (const { records, confirmedBy } of parts)
        for (const { ticketId, quotes, taggedBy, at } of records) {
          if (isImported(ticketId) || (since !== null && at < since)) continue;
          for (const { wordsOf, comment, start, end } of quotes)
            if (wordsOf === 'customer')
              put(
                ticketId,
                { comment, start, end, kind, isTagged: true, by: [taggedBy, ...confirmedBy] },
                at,
              );
        }
  }
  const weekSince = since === null ? null : isoWeek(since);
  for (const { externalId, groupIds } of lists) {
    const [, by, week] = LIST.exec(externalId) ?? [];
    if (by === undefined || week === undefined || (weekSince !== null && week <= weekSince)) continue;
    for (const text of groupIds) {
      const ask = dismissedAsk(text);
      if (ask === null) continue;
      const { ticketId, comment, start, kind } = ask;
      put(
        ticketId,
        { comment, start, end: start + 1, kind, isTagged: false, by: [by as UserId] },
        saidAt(comment),
      );
    }
  }
  return [...tickets]
    .map(([ticketId, { marks, lastAt }]) => ({ ticketId, marks, lastAt }))
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : a.ticketId < b.ticketId ? -1 : 1));
}

/** When a comment was made, as its key says: `20260302T091400` as the beginning of an instant. */
function saidAt(comment: string): string {
  return comment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6');
}
