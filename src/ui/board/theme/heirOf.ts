import type { UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';

/** To whom an event hands its theme over, offers it, or who stands in; `null` for every other event. */
export function heirOf({ kind, payload }: JournalEvent): UserId | null {
  if (!kind.startsWith('champion.')) return null;
  const { to, standIn } = payload as { readonly to?: UserId; readonly standIn?: UserId | null };
  return to ?? standIn ?? null;
}
