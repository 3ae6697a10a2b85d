import type { TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TicketTags } from '#ports/TicketTags.ts';
import { keptThemes } from '../loadedThemes.ts';
import { newestOf } from '../newestOf.ts';
import type { Outside } from '../Outside.ts';
import { ticketTagsOf } from '../ticketTagsOf.ts';

/** What tagging a closed ticket needs of the world. */
export interface ClosedOutside extends Pick<Outside, 'store' | 'replica'> {
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
  const { ticketTags, store, replica } = outside;
  const shown = await ticketTags.show([ticketId], signal);
  if (!shown.ok) return shown;
  const ticket = shown.value.find(({ id }) => id === ticketId);
  if (ticket === undefined || !ticket.isClosed) return ok(false);
  const { tags } = ticket.place;
  const stored = await store.mentionsOfTicket(ticketId, signal);
  if (!stored.ok) return stored;
  const own = await replica.mentions(ticketId);
  // What this person did a moment ago is newer here than anywhere.
  const mentions = newestOf(stored.value.items, own.ok ? own.value : []);
  const takenBack = mentions.flatMap(({ withdrawn, themeId }) => (withdrawn ? [themeId] : []));
  const themes = (await keptThemes(outside))?.themes ?? [];
  const { added, removed } = ticketTagsOf(mentions, themes, tags, takenBack);
  if (added.length === 0 && removed.length === 0) return ok(false);
  const [outcome] = await ticketTags.change([{ ticketId, added, removed }], signal, () => undefined);
  if (outcome === undefined || outcome.state === 'done') return ok(true);
  return failed(outcome.failure);
}
