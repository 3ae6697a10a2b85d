import type { UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';

/** To whom an event hands its theme over, offers it, who stands in, or from whom it is taken; `null` for every other event. */
export function heirOf({ kind, payload }: JournalEvent): UserId | null {
  if (!kind.startsWith('champion.')) return null;
  const { to, standIn, from } = payload as Readonly<
    Partial<Record<'to' | 'standIn' | 'from', UserId | null>>
  >;
  return to ?? standIn ?? from ?? null;
}
