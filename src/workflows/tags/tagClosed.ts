import type { TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TicketTags } from '#ports/TicketTags.ts';
import { keptThemes } from '../loadedThemes.ts';
import type { Outside } from '../Outside.ts';
import { ticketMentions } from '../ticketMentions.ts';
import { ticketTagsOf } from '../ticketTagsOf.ts';

/** What tagging a closed ticket needs of the world. */
export interface ClosedOutside extends Pick<Outside, 'store' | 'replica' | 'outbox' | 'worker' | 'now'> {
  readonly ticketTags: Pick<TicketTags, 'show' | 'change'>;
}

/**
 * Gives a closed ticket the tags of what its agent just tagged, or takes those of what they took back: it has no submit
 * any more with which they could go. Of a ticket that is open nothing is changed. Where it fails, the check of tags finds it.
 *
 * @returns whether tags were changed.
 */
export async function tagClosed(
  outside: ClosedOutside,
  ticketId: TicketId,
  signal: AbortSignal,
): Promise<Result<boolean, Failure>> {
  const { ticketTags } = outside;
  const shown = await ticketTags.show([ticketId], signal);
  if (!shown.ok) return shown;
  const ticket = shown.value.find(({ id }) => id === ticketId);
  if (ticket === undefined || !ticket.isClosed) return ok(false);
  const { tags } = ticket.place;
  const { standing, takenBack } = await ticketMentions(outside, { ticketId, tags }, null, signal);
  const themes = (await keptThemes(outside))?.themes ?? [];
  const { added, removed } = ticketTagsOf(standing, themes, tags, takenBack);
  if (added.length === 0 && removed.length === 0) return ok(false);
  const [outcome] = await ticketTags.change([{ ticketId, added, removed }], signal, () => undefined);
  if (outcome === undefined || outcome.state === 'done') return ok(true);
  return failed(outcome.failure);
}
