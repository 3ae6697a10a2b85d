import type { TicketId } from '#domain/basis/Id.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import type { LeavePlan } from './LeavePlan.ts';

/** What became of taking our tags from tickets; what is `left` is found by the next look. */
export interface Untagging {
  readonly done: number;
  readonly left: readonly { readonly ticketId: TicketId; readonly failure: Failure }[];
}

const AT_A_TIME = 100;

/**
 * Takes every tag of ours from these tickets, all others stay. May be stopped and made again: tickets that bear none any
 * more are not touched. Triggers of the account may fire, as with every change of tags; whoever calls has said so.
 */
export async function untagTickets(
  { ticketTags }: Pick<BoardOutside, 'ticketTags'>,
  { tickets, otherTags }: Pick<LeavePlan, 'tickets' | 'otherTags'>,
  onProgress: (settled: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<Untagging, Failure>> {
  const others = new Set(otherTags);
  const left: { readonly ticketId: TicketId; readonly failure: Failure }[] = [];
  let done = 0;
  for (let next = 0; next < tickets.length; next += AT_A_TIME) {
    const part = tickets.slice(next, next + AT_A_TIME);
    const shown = await ticketTags.show(part, signal);
    if (!shown.ok) {
      left.push(...tickets.slice(next).map((ticketId) => ({ ticketId, failure: shown.failure })));
      break;
    }
    const changes = shown.value.flatMap(({ id, place }) => {
      const removed = place.tags.filter((tag) => tag.startsWith(TAG_PREFIX) || others.has(tag));
      return removed.length === 0 ? [] : [{ ticketId: id, added: [], removed }];
    });
    const outcomes = await ticketTags.change(changes, signal, () => undefined);
    outcomes.forEach((outcome, place) => {
      const ticketId = changes[place]?.ticketId;
      if (outcome.state === 'done') done += 1;
      else if (ticketId !== undefined) left.push({ ticketId, failure: outcome.failure });
    });
    onProgress(Math.min(tickets.length, next + part.length), tickets.length);
  }
  return ok({ done, left });
}
