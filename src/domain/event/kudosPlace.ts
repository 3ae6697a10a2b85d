import { asId, type ThemeId, type TicketId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';

/** Where somebody is praised: a sentence of a comment, without its words. */
export interface PraisedAt {
  readonly ticketId: TicketId;
  /** A hash of the words (`textHash`), by which they are found in the ticket. A comment's key would name its author. */
  readonly words: string;
  /** Where they begin in their comment. */
  readonly start: number;
}

/**
 * What events about one praised sentence hang on instead of a theme: all that is said about it stands in one place. Longer
 * than any theme's id.
 */
export function kudosPlace({ ticketId, words, start }: PraisedAt): ThemeId {
  return asId<ThemeId>(`kudos${textHash(`${ticketId} at ${start} said ${words}`)}`);
}

/** Whether an event is about praise and not about a theme. */
export function isKudosPlace(place: ThemeId): boolean {
  return /^kudos[0-9a-z]{11}$/.test(place);
}
