import type { EventId, TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { answerOf, isAgreed, type Objection } from '#domain/launch/Launch.ts';
import { usesAnswer } from '#domain/launch/usesAnswer.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import { redacted } from '../redacted.ts';
import { readTalk, type TalkFrom } from './readTalk.ts';

/** A ticket that raises an objection, and what was said to it, without who said it. */
export interface RaisedTicket {
  readonly ticketId: TicketId;
  readonly text: string;
  readonly replies: readonly { readonly text: string; readonly isAgreed: boolean }[];
}

/** What is held against what, and in which words: in each ticket an objection counts once. */
export type Raised = ReadonlyMap<Objection, string>;

/** The same as it may be shown, with what was said to it; nothing where the conversation may not be read. */
export async function withReplies(
  outside: TalkFrom,
  ticket: ArchivedTicket,
  raised: Raised,
  signal: AbortSignal,
): Promise<Result<readonly (readonly [EventId, RaisedTicket])[], Failure>> {
  const talk = await readTalk(outside, ticket, signal);
  if (!talk.ok) return talk;
  if (talk.value === null) return ok([]);
  const { conversation, redacts } = talk.value;
  const said = conversation.comments.filter(({ role, isPublic }) => role === 'agent' && isPublic);
  const safeReplies: { readonly text: string; readonly whole: string }[] = [];
  for (const { text: whole } of said) {
    const safe = await redacted(whole, redacts);
    if (!safe.ok) return safe;
    safeReplies.push({ text: safe.value, whole });
  }
  const told: [EventId, RaisedTicket][] = [];
  for (const [objection, words] of raised) {
    const text = await redacted(words, redacts);
    if (!text.ok) return text;
    const answer = answerOf(objection);
    const replies = safeReplies.map((reply) => ({
      text: reply.text,
      isAgreed: isAgreed(answer) && usesAnswer(reply.whole, answer.text),
    }));
    told.push([objection.id, { ticketId: ticket.id, text: text.value, replies }]);
  }
  return ok(told);
}
