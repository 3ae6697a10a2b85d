import type { Signal } from './Signal.ts';

/** The id of the group that a signal leads; stable while the comment's words are. */
export function signalGroupId(lead: Signal): string {
  return `${lead.sentence.comment}:${lead.sentence.start}`;
}
