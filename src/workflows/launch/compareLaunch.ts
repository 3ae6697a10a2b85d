import type { Day } from '#domain/basis/Day.ts';
import type { EventId, TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { HearObjections } from '#domain/launch/HearObjections.ts';
import { answerOf, isAgreed, type Launch, type Objection } from '#domain/launch/Launch.ts';
import { raisedObjection } from '#domain/launch/raisedObjection.ts';
import { usesAnswer } from '#domain/launch/usesAnswer.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { readRules } from '../readRules.ts';
import { redacted } from '../redacted.ts';
import { beginningOf } from '../sweep/hearArchived.ts';
import { hasRules } from './hearRelated.ts';
import { readTalk, type TalkFrom } from './readTalk.ts';

export type CompareFrom = TalkFrom & Pick<BoardOutside, 'objections'>;

/** A ticket that raises an objection, and what was said to it, without who said it. */
export interface RaisedTicket {
  readonly ticketId: TicketId;
  readonly text: string;
  readonly replies: readonly { readonly text: string; readonly isAgreed: boolean }[];
}

/** New tickets beside what the team prepared. */
export interface Compared {
  readonly raised: ReadonlyMap<EventId, readonly RaisedTicket[]>;
  /** Beginnings that were read, and those among them in languages without rules. */
  readonly tickets: number;
  readonly unchecked: number;
  /** There are more new tickets. */
  readonly isPart: boolean;
  readonly failure: Failure | null;
}

const MOST_TICKETS = 1_000;
/** Each is a request. */
const MOST_RAISED = 40;

/**
 * Compares tickets since a launch with its objections. Of each ticket its beginning is heard, which costs a request for a
 * hundred; what raises an objection is read whole for the replies. Where the launch answers a theme, only tickets that match it
 * count. Rejects where the rules cannot be loaded.
 */
export async function compareLaunch(
  outside: CompareFrom,
  { themeId }: Pick<Launch, 'themeId'>,
  objections: readonly Objection[],
  themes: readonly Theme[],
  span: { readonly from: Day; readonly until: Day },
  signal: AbortSignal,
): Promise<Compared> {
  const hear = await outside.objections();
  const raised = new Map<EventId, RaisedTicket[]>();
  let [tickets, unchecked, whole] = [0, 0, 0];
  let cursor: string | null = null;
  const ended = (isPart: boolean, failure: Failure | null): Compared => ({
    raised,
    tickets,
    unchecked,
    isPart,
    failure,
  });
  for (;;) {
    const page: Result<ArchivePage, Failure> = await outside.archive.page(
      instant(Date.parse(`${span.from}T00:00:00Z`)),
      span.until,
      cursor,
      signal,
    );
    if (!page.ok) return ended(true, page.failure);
    for (const ticket of page.value.tickets) {
      if (signal.aborted || tickets >= MOST_TICKETS || whole >= MOST_RAISED) return ended(true, null);
      const heard = await heardIn(outside, hear, ticket, signal);
      if (!heard.ok) return ended(true, heard.failure);
      if (heard.value === null) continue;
      tickets += 1;
      if (heard.value === 'unchecked') unchecked += 1;
      if (heard.value === 'unchecked' || heard.value.length === 0) continue;
      if (themeId !== null && !(await isAbout(outside, ticket, themeId, themes, signal))) continue;
      const its = new Map<Objection, string>();
      for (const { text, kinds } of heard.value) {
        const objection = raisedObjection(text, kinds, objections);
        if (objection !== null && !its.has(objection)) its.set(objection, text);
      }
      if (its.size === 0) continue;
      whole += 1;
      const talk = await readTalk(outside, ticket, signal);
      if (!talk.ok) return ended(true, talk.failure);
      if (talk.value === null) continue;
      const { conversation, redacts } = talk.value;
      const said = conversation.comments.filter(({ role, isPublic }) => role === 'agent' && isPublic);
      for (const [objection, words] of its) {
        const answer = answerOf(objection);
        const text = await redacted(words, redacts);
        if (!text.ok) return ended(true, text.failure);
        const replies: RaisedTicket['replies'][number][] = [];
        for (const reply of said) {
          const safe = await redacted(reply.text, redacts);
          if (!safe.ok) return ended(true, safe.failure);
          const isTheirs = isAgreed(answer) && usesAnswer(reply.text, answer.text);
          replies.push({ text: safe.value, isAgreed: isTheirs });
        }
        const before = raised.get(objection.id) ?? [];
        raised.set(objection.id, [...before, { ticketId: ticket.id, text: text.value, replies }]);
      }
    }
    if (page.value.next === null) return ended(false, null);
    cursor = page.value.next;
  }
}

/** What is held against something in how a ticket begins; `null` where that may not be read or is no customer's. */
async function heardIn(
  outside: CompareFrom,
  hear: HearObjections,
  ticket: ArchivedTicket,
  signal: AbortSignal,
) {
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  const isStaffs = ticket.submitterId !== null && ticket.submitterId !== ticket.requesterId;
  if (rules.value.exclusion !== null || isStaffs) return ok(null);
  const heard = await outside.language.hear(beginningOf(ticket), signal);
  if (!heard.ok) return heard.failure.kind === 'cancelled' ? heard : ok(null);
  if (!hasRules(heard.value.language)) return ok('unchecked' as const);
  return ok(
    heard.value.sentences
      .map(({ text }) => ({ text, kinds: hear(text) }))
      .filter(({ kinds }) => kinds.length > 0),
  );
}

async function isAbout(
  { language }: CompareFrom,
  { subject, description }: ArchivedTicket,
  themeId: Theme['id'],
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<boolean> {
  const query = { quotes: [description], what: subject, context: description, kind: 'request' } as const;
  const matched = await language.match(query, themes.filter(isOffered), signal);
  return matched.ok && matched.value.some((match) => match.themeId === themeId);
}
