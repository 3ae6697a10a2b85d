import type { MentionId, OrganizationId, ThemeId, UserId } from '../basis/Id.ts';
import type { Importance } from '../mention/Importance.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** Which mentions an event is about. */
interface About {
  readonly mentions: readonly MentionKey[];
}

/**
 * What is left of a mention whose customer was erased: who tagged what (in the id), and for which organization. Where the
 * erased person wrote in somebody else's ticket, that one still asks: `requesterId` is there then.
 */
export interface ErasedMention {
  readonly id: MentionId;
  readonly organizationId: OrganizationId | null;
  readonly requesterId?: UserId | null;
}

/**
 * What others do to mentions; the tagger's own undo is in the mention itself. An event's `themeId` is the theme in which
 * the mentions stood when its actor looked (before merges), and it takes hold of those that still stand there.
 *
 * - `removed`: the ticket does not ask for this theme, whoever tags it, until a `restored` names the removal as `after`.
 * - `moved`: it asks for another one. `split` is the same for a part of a theme, to a theme made for it.
 * - `movedBack` takes back the `moved` or `split` that it names as `after`; it is filed where the mentions stand now.
 * - `confirmed` by somebody other than the tagger, until the same person's `unconfirmed`.
 * - `askedBy`: the ticket's requester is this user now; two users were merged, or somebody put it right.
 * - `weighed`: how much the ticket's customer needs it; the last one holds, `null` says that nobody knows.
 * - `erased`: their customer is forgotten. All events of one erasure share its stand-in (`standIn`).
 */
export type MentionEvent =
  | JournalEvent<'mention.removed', About>
  | JournalEvent<'mention.restored', About>
  | JournalEvent<'mention.moved', About & { readonly to: ThemeId }>
  | JournalEvent<'mention.split', About & { readonly to: ThemeId }>
  | JournalEvent<'mention.movedBack', About>
  | JournalEvent<'mention.confirmed', About>
  | JournalEvent<'mention.unconfirmed', About>
  | JournalEvent<'mention.askedBy', About & { readonly requesterId: UserId }>
  | JournalEvent<'mention.weighed', About & { readonly importance: Importance | null }>;

/** A customer's mentions without the customer; see `MentionEvent`. */
export type ErasureEvent = JournalEvent<
  'mention.erased',
  { readonly standIn: UserId; readonly records: readonly ErasedMention[] }
>;
