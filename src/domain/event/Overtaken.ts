import type { EventId } from '../basis/Id.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** An event, or a part of it, that changed nothing: shown with its reason, and never revived by what comes later. */
export interface Overtaken {
  /**
   * - `changed`: what it answers was not so any more (moved, removed or claimed by somebody else meanwhile).
   * - `circle`: the merge would have made a theme part of itself.
   * - `forged`: its id is not its actor's or not what it says.
   * - `noDecider`: its actor did not decide about themes at its time.
   * - `noChampion`: its actor did not carry the theme at its time.
   */
  readonly why: 'changed' | 'circle' | 'forged' | 'noDecider' | 'noChampion';
  /** The mentions that it missed while it took hold of others; `null` where all of it was overtaken. */
  readonly mentions: readonly MentionKey[] | null;
}

/** By the events that were overtaken. Events that took hold are not in it. */
export type OvertakenEvents = ReadonlyMap<EventId, Overtaken>;

/** All of one event, as an entry of `OvertakenEvents`. */
export function overtaken(
  event: Pick<JournalEvent, 'id'>,
  why: Overtaken['why'],
): readonly [EventId, Overtaken] {
  return [event.id, { why, mentions: null }];
}
