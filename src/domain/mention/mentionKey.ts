import { asId, type ThemeId, type TicketId } from '../basis/Id.ts';

/**
 * `<ticket>.<theme>`: names what was tagged of one ticket to one theme, whoever tagged it. It stays the same when the
 * mention is moved or its theme is merged, so that everybody means the same thing by it.
 */
export type MentionKey = string & { readonly __id: 'mentionKey' };

/** The name of this ticket's mention of this theme. */
export function mentionKey(ticket: TicketId, theme: ThemeId): MentionKey {
  return asId<MentionKey>(`${ticket}.${theme}`);
}

/** The theme that a mention was tagged to, wherever it was moved since. */
export function themeOfKey(key: MentionKey): ThemeId {
  return asId<ThemeId>(key.slice(key.indexOf('.') + 1));
}
