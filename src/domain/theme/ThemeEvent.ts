import { asId, type AreaId, type EventId, type ThemeId, type UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Help, ThemeKind } from './Theme.ts';

/**
 * What can happen to a theme itself. Those that replace something name what they replace (`was`): of two people who
 * change the same at once the first holds, and the other is told. Events without `was` hold in any case.
 */
export type ThemeEvent =
  | JournalEvent<'theme.created', { readonly name: string; readonly kind: ThemeKind; readonly tag: string }>
  | JournalEvent<'theme.renamed', { readonly name: string; readonly was?: string }>
  | JournalEvent<'theme.described', { readonly summary: string; readonly was: string }>
  | JournalEvent<'theme.recast', { readonly kind: ThemeKind; readonly was: ThemeKind }>
  | JournalEvent<'theme.filed', { readonly area: AreaId | null; readonly was: AreaId | null }>
  | JournalEvent<'theme.archived', Record<string, never>>
  | JournalEvent<'theme.restored', Record<string, never>>
  | JournalEvent<'theme.helped', { readonly help: Help | null }>
  | JournalEvent<'theme.watched', Record<string, never>>
  | JournalEvent<'theme.unwatched', Record<string, never>>;

/** A theme is created once. */
export function createdEventId(theme: ThemeId): EventId {
  return asId<EventId>(`${theme}.created`);
}

/** Everything else may happen again: `nonce` is chosen once per action and kept for its retries. */
export function themeEventId(theme: ThemeId, kind: string, actor: UserId, nonce: string): EventId {
  return asId<EventId>(`${theme}.${kind.split('.').at(-1) ?? kind}.${actor}.${nonce}`);
}
