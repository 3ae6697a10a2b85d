import type { Day } from '../basis/Day.ts';
import type { EventId, ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { MentionKey } from '../mention/mentionKey.ts';

/** Whether a customer asks for what their quote was tagged to, as somebody says who reads it. */
export const VERDICTS = ['asked', 'not', 'unclear'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** One quote of a spot check. Which of a mention's quotes is not stored: it could be traced to who said it. */
export interface Judgement {
  /** The seed of the draw, which all of its judgements share. */
  readonly draw: string;
  /** Its place in the draw, and how many were drawn. */
  readonly n: number;
  readonly of: number;
  readonly mention: MentionKey;
  /** The days that the draw was from. */
  readonly from: Day;
  readonly to: Day;
  readonly verdict: Verdict;
}

/** Somebody's judgement of a quote that was drawn at random. Of several about one place in a draw the last one holds. */
export type SpotEvent = JournalEvent<'spot.judged', Judgement>;

export function isSpotEvent(event: JournalEvent): event is SpotEvent {
  return event.kind === 'spot.judged';
}

/**
 * A judgement, filed under the theme that the quote counts for.
 *
 * @param after the judgement of the same quote that it replaces.
 */
export function draftJudgement(
  themeId: ThemeId,
  payload: Judgement,
  after: EventId | null,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): SpotEvent {
  return draftEvent({ kind: 'spot.judged', themeId, payload, after, actor, at });
}
