/** A string that may only be used as the one thing that its name says. */
type Id<Name extends string> = string & { readonly __id: Name };

/** Zendesk's ids, as decimal strings (record fields carry them so). */
export type TicketId = Id<'ticket'>;
export type UserId = Id<'user'>;
export type OrganizationId = Id<'organization'>;
/** Ours: chosen by the client that creates the theme, `[0-9a-z]{10}`. */
export type ThemeId = Id<'theme'>;
/** Ours: a product area that admins named; chosen by the client that adds it. */
export type AreaId = Id<'area'>;
/** A comment's time, author and a hash of its words; see `commentKey`. */
export type CommentKey = Id<'comment'>;
/** `<ticket>.<theme>.<agent>`; see `mentionId`. */
export type MentionId = Id<'mention'>;
/** Says what happened, so that a retry writes it once; see the kinds of events. */
export type EventId = Id<'event'>;

/**
 * Turns a string from an edge into an id, where the edge has already checked it.
 * The type argument is inferred from where the id goes.
 */
export function asId<T extends Id<string>>(value: string): T {
  return value as T;
}
