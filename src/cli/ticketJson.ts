import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import { sureness } from '#domain/signal/sureness.ts';
import type { Heard } from '#ports/Language.ts';

/**
 * What was heard in a ticket, as one line of JSON. `comment` is the index of the comment in the export's line;
 * `start`, `end` and the cue's count UTF-16 units of its text, so that `text.slice(start, end)` is `text` here.
 */
export function ticketJson(ticket: Conversation, heard: Heard): string {
  const indexes = new Map(ticket.comments.map((comment, index) => [comment.key, index]));
  const signalJson = (signal: Signal): object => ({
    comment: indexes.get(signal.sentence.comment) ?? null,
    start: signal.sentence.start,
    end: signal.sentence.end,
    text: signal.sentence.text,
    kind: signal.kind,
    probability: signal.confidence,
    sureness: sureness(signal.confidence),
    cue: { start: signal.cue.start, end: signal.cue.end },
    why: signal.because,
    rule: signal.ruleId,
  });
  return JSON.stringify({
    ticket: ticket.ticketId,
    subject: ticket.subject,
    language: heard.language,
    support: heard.support,
    asks: heard.groups.map((group) => ({
      what: group.what,
      kind: group.signals[0].kind,
      signals: group.signals.map(signalJson),
    })),
    praise: heard.praise.map(signalJson),
    questions: heard.questions.map(signalJson),
    skipped: heard.skipped.map(({ comment, why }) => ({ comment: indexes.get(comment) ?? null, why })),
  });
}
