import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Mention } from '../mention/Mention.ts';
import type { MentionKey } from '../mention/mentionKey.ts';

/** What was tagged of one ticket to one theme, by one agent or several. */
export interface MentionPart {
  readonly key: MentionKey;
  /** The theme that it is in: where it was tagged or moved to, before merges. */
  readonly placeId: ThemeId;
  /** One of each tagger. Of an erased customer without words. */
  readonly records: readonly Mention[];
  /** Those who confirmed it for this theme and did not tag it themselves. */
  readonly confirmedBy: readonly UserId[];
}

/** That a ticket counts for a theme: once, whoever tagged it, and from wherever it came by moves and merges. */
export interface StandingMention {
  readonly ticketId: TicketId;
  /** More than one where mentions of the same ticket came together by a move or a merge. */
  readonly parts: readonly MentionPart[];
  /** All have credit. Nobody where reading history found all of it. */
  readonly taggedBy: readonly UserId[];
}
