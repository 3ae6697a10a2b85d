import type { HeardSignal } from './HeardSignal.ts';
import { weighed } from './listenTo.ts';

/** Log-odds added to a doubtful sentence beside a likely one of the same kind: people explain what they ask for. */
const LIFT = 0.7;

/** How many sentences away a neighbour may be. */
const NEAR = 2;

/** From here on a signal is likely. */
const LIKELY = 0.55;

/** Doubtful signals next to a likely one in the same comment become likelier; nothing is ever lowered. */
export function liftNeighbours(heard: readonly HeardSignal[]): readonly HeardSignal[] {
  const likely = heard.filter(({ signal }) => signal.confidence >= LIKELY && signal.kind !== 'praise');
  return heard.map((each) => {
    if (each.signal.kind === 'praise' || each.signal.confidence >= LIKELY) return each;
    const supported = likely.some(
      ({ signal, commentIndex, sentenceIndex }) =>
        signal.kind === each.signal.kind &&
        commentIndex === each.commentIndex &&
        sentenceIndex !== each.sentenceIndex &&
        Math.abs(sentenceIndex - each.sentenceIndex) <= NEAR,
    );
    return supported ? weighed(each, LIFT) : each;
  });
}
