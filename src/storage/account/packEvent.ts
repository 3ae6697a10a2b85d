import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Kept } from '#ports/AccountReplica.ts';
import { packedInstant, isPackedIdOrNull, isPackedText, isPackedTextOrNull } from './packed.ts';

/** An event as a row without names of fields. Its payload was read by its kind's schema when it came. */
export function packEvent({ recordId, value }: Kept<JournalEvent>): unknown {
  const { id, kind, themeId, actor, payload, after, at } = value;
  return [recordId, id, kind, themeId, actor, payload, after, at];
}

/** The event of a row, `null` where it is not one. */
export function unpackEvent(row: unknown): Kept<JournalEvent> | null {
  if (!Array.isArray(row)) return null;
  const [recordId, id, kind, theme, actor, payload, after, at] = row as readonly unknown[];
  const stamp = packedInstant(at);
  const isRow =
    isPackedTextOrNull(recordId) &&
    isPackedText(id) &&
    isPackedText(kind) &&
    isPackedText(theme) &&
    isPackedText(actor) &&
    isPackedIdOrNull<EventId>(after);
  if (!isRow || stamp === null || payload === undefined) return null;
  const value = {
    id: asId<EventId>(id),
    kind,
    themeId: asId<ThemeId>(theme),
    actor: asId<UserId>(actor),
    payload,
    after,
    at: stamp,
    recordId,
  };
  return { recordId, value };
}
