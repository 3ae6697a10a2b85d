import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Importance } from '../mention/Importance.ts';
import { type MentionKey, themeOfKey } from '../mention/mentionKey.ts';
import type { MentionEvent } from './MentionEvent.ts';

/** Where a mention was put, and by which event; `null` for where it was tagged. */
export interface Placing {
  readonly themeId: ThemeId;
  readonly by: EventId | null;
}

/** What others did to one mention (a ticket's of a theme, whoever tagged it). */
export interface MentionStanding {
  /** Where it is, last, and where it was before: what can be taken back. Never empty. */
  readonly placings: readonly [Placing, ...Placing[]];
  /** The removal that holds, if any. */
  readonly removedBy: EventId | null;
  /** Who confirmed that the ticket asks for which theme. A tagger's own confirmation is among them and says nothing. */
  readonly confirmations: readonly { readonly by: UserId; readonly themeId: ThemeId }[];
  /** Who asks, where that is no longer whom its taggers found; the last of them. */
  readonly askedBy: UserId | null;
  /** How much its customer needs it; `null` where nobody said so. */
  readonly importance: Importance | null;
  /** The last event that took hold of it: what the next one names as `after`. */
  readonly lastEvent: MentionEvent | null;
}

/** A mention that nobody but its taggers touched. */
export function untouched(key: MentionKey): MentionStanding {
  const placings = [{ themeId: themeOfKey(key), by: null }] as const;
  return { placings, removedBy: null, confirmations: [], askedBy: null, importance: null, lastEvent: null };
}

/** The last placing: where the mention is now, before merges. */
export function placingOf({ placings }: MentionStanding): Placing {
  return placings.at(-1) ?? placings[0];
}

/** The theme that the mention is in, before merges. */
export function placeOf(standing: MentionStanding): ThemeId {
  return placingOf(standing).themeId;
}
