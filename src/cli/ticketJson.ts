import type { Signal } from '#domain/signal/Signal.ts';
import { sureness } from '#domain/signal/sureness.ts';
import type { Heard } from '#ports/Language.ts';
import type { ExportTicket } from './readExportLine.ts';

/**
 * What was heard in a ticket, as one line of JSON. `comment` is the index of the comment in the export's line;
 * `start`, `end` and the cue's count UTF-16 units of its text, so that `text.slice(start, end)` is `text` here.
 * Nothing is heard of a ticket that was deleted: such a line takes back what earlier ones say of it.
 */
export function ticketJson(
  { conversation: ticket, updatedAt, account, state }: ExportTicket,
  heard: Heard | null,
): string {
  const places = new Map(ticket.comments.map((comment, index) => [comment.key, { index, at: comment.at }]));
  const signalJson = (signal: Signal): object => {
    const place = places.get(signal.sentence.comment);
    return {
      comment: place?.index ?? null,
      at: place?.at ?? null,
      start: signal.sentence.start,
      end: signal.sentence.end,
      text: signal.sentence.text,
      kind: signal.kind,
      probability: signal.confidence,
      sureness: sureness(signal.confidence),
      cue: { start: signal.cue.start, end: signal.cue.end },
      why: signal.because,
      rule: signal.ruleId,
    };
  };
  return JSON.stringify({
    ticket: ticket.ticketId,
    updated_at: updatedAt,
    state,
    account,
    requester: ticket.requester?.id ?? null,
    organization: ticket.organization?.id ?? null,
    brand: ticket.brandId,
    channel: ticket.channel,
    subject: state === 'deleted' ? '' : ticket.subject,
    language: heard?.language ?? 'und',
    support: heard?.support ?? 'none',
    asks: (heard?.groups ?? []).map((group) => ({
      what: group.what,
      kind: group.signals[0].kind,
      signals: group.signals.map(signalJson),
    })),
    praise: (heard?.praise ?? []).map(signalJson),
    questions: (heard?.questions ?? []).map(signalJson),
    skipped: (heard?.skipped ?? []).map(({ comment, why }) => ({
      comment: places.get(comment)?.index ?? null,
      why,
    })),
  });
}
