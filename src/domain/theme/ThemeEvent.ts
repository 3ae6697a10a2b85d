import { asId, type EventId, type ThemeId, type UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Help, ThemeKind } from './Theme.ts';

/** What can happen to a theme itself. */
export type ThemeEvent =
  | JournalEvent<'theme.created', { readonly name: string; readonly kind: ThemeKind; readonly tag: string }>
  | JournalEvent<'theme.renamed', { readonly name: string }>
  | JournalEvent<'theme.archived', Record<string, never>>
  | JournalEvent<'theme.restored', Record<string, never>>
  | JournalEvent<'theme.helped', { readonly help: Help | null }>;

/** A theme is created once. */
export function createdEventId(theme: ThemeId): EventId {
  return asId<EventId>(`${theme}.created`);
}

/** Everything else may happen again: `nonce` is chosen once per action and kept for its retries. */
export function themeEventId(theme: ThemeId, kind: string, actor: UserId, nonce: string): EventId {
  return asId<EventId>(`${theme}.${kind.split('.').at(-1) ?? kind}.${actor}.${nonce}`);
}
