import type { UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Audience } from './Audience.ts';
import type { PitchWords } from './PitchWords.ts';

/** The numbers that a pitch was kept or sent with, by the names of their tokens: what it said then, whatever is counted since. */
export type SentNumbers = Readonly<Record<string, number>>;

/** What goes with a pitch that is sent. */
export interface Sending {
  /** The lead who is asked for an answer. */
  readonly to: UserId;
  readonly numbers: SentNumbers;
  /** Why it is pitched although fewer ask than the account's floor; `null` where enough do. */
  readonly belowFloor: string | null;
}

/**
 * What happens to the pitches of a theme, each audience by itself. Every one names as `after` the last one of its audience
 * (`null` for the first): of two who write at the same moment the first holds, and the other is told. Sending again
 * supersedes what was sent before; withdrawing asks for no answer any more.
 */
export type PitchEvent =
  | JournalEvent<
      'pitch.drafted',
      { readonly audience: Audience; readonly words: PitchWords; readonly numbers?: SentNumbers }
    >
  | JournalEvent<'pitch.sent', { readonly audience: Audience; readonly words: PitchWords } & Sending>
  | JournalEvent<'pitch.withdrawn', { readonly audience: Audience }>;

/** Whether an event is one of a theme's pitches. */
export function isPitchEvent(event: JournalEvent): event is PitchEvent {
  return ['pitch.drafted', 'pitch.sent', 'pitch.withdrawn'].includes(event.kind);
}
