import { asId, type EventId, type ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { TrackerKind } from '../setting/TrackerSetting.ts';

/** A turn in one tracker's numbered row of a theme: whoever writes turn n first has it. */
interface Turn {
  readonly turn: number;
  readonly tracker: TrackerKind;
}

/** What is sent, without its words: those of customers stand in mentions alone. */
export interface SentFacts {
  /** The target's name, as the admin gave it. */
  readonly to: string;
  readonly title: string;
  /** So many customers are quoted in it. */
  readonly quotes: number;
  readonly characters: number;
}

/** An issue (or message) of a tracker. */
export interface IssueFacts {
  readonly to: string;
  /** What people call it: `acme/shop#12`, `SHOP-12`. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
}

/**
 * What can happen between a theme and a tracker.
 * - `sending`: somebody is about to send it. Written before anything leaves, so that of two at once one sends.
 * - `linked`: an issue belongs to it: the one that was sent, or one that was there (`isFound`).
 * - `notSent`: what was about to be sent did surely not arrive.
 * - `unlinked`: the issue does not belong to it any more. Nothing is deleted at the far side.
 */
export type TrackerEvent =
  | JournalEvent<'tracker.sending', Turn & SentFacts>
  | JournalEvent<'tracker.linked', Turn & IssueFacts & { readonly isFound: boolean }>
  | JournalEvent<'tracker.notSent', Turn>
  | JournalEvent<'tracker.unlinked', Turn>;

/** The id of the n-th turn (from 1): first come, first served. */
export function trackerTurnId(theme: ThemeId, tracker: TrackerKind, turn: number): EventId {
  return asId<EventId>(`${theme}.${tracker}.${turn}`);
}

/** Whether an event stands in the place of the turn that it plays. What squats on another turn's place is none. */
export function isTrackerTurn(event: JournalEvent): event is TrackerEvent {
  const { kind, id, themeId, payload } = event;
  if (!kind.startsWith('tracker.')) return false;
  const { turn, tracker } = payload as Partial<Turn>;
  return (
    Number.isSafeInteger(turn) &&
    tracker !== undefined &&
    id === trackerTurnId(themeId, tracker, turn as number)
  );
}
