import type { Signal } from './Signal.ts';

/** The id of the group that a signal leads; stable while the comment's words are. One sentence may ask twice. */
export function signalGroupId({ sentence, kind }: Signal): string {
  return `${sentence.comment}:${sentence.start}:${kind}`;
}
