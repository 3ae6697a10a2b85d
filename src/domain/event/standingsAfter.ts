import type { MentionKey } from '../mention/mentionKey.ts';
import type { MentionEvent } from './MentionEvent.ts';
import { type MentionStanding, untouched } from './MentionStanding.ts';
import { takeHold } from './takeHold.ts';

/** Where mentions stand once these events, in their order, took hold of them: what taking them back answers. */
export function standingsAfter(
  standings: ReadonlyMap<MentionKey, MentionStanding>,
  events: readonly MentionEvent[],
): ReadonlyMap<MentionKey, MentionStanding> {
  const after = new Map(standings);
  for (const event of events) {
    for (const key of event.payload.mentions) {
      const changed = takeHold(after.get(key) ?? untouched(key), event);
      if (changed !== null) after.set(key, changed);
    }
  }
  return after;
}
