import type { ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Audience } from './Audience.ts';
import type { PitchStory } from './Pitch.ts';
import type { PitchEvent, Sending, SentNumbers } from './PitchEvent.ts';
import type { PitchWords } from './PitchWords.ts';

type By = Pick<JournalEvent, 'actor' | 'at'>;

/** Which pitch is meant, and what there is of it as far as its writer knows. */
export interface PitchOf {
  readonly themeId: ThemeId;
  readonly audience: Audience;
  readonly story: Pick<PitchStory, 'last'>;
}

/** Keeps what was written so far, and what the case's numbers were then. */
export function draftWords(
  { themeId, audience, story }: PitchOf,
  words: PitchWords,
  numbers: SentNumbers,
  { actor, at }: By,
): PitchEvent {
  const payload = { audience, words: tidied(words), numbers };
  return draftEvent({ kind: 'pitch.drafted', themeId, payload, after: story.last, actor, at });
}

/** Sends a pitch to a lead; what was sent to this audience before is superseded. */
export function draftSending(
  { themeId, audience, story }: PitchOf,
  words: PitchWords,
  { to, numbers, belowFloor }: Sending,
  { actor, at }: By,
): PitchEvent {
  const payload = {
    audience,
    words: tidied(words),
    to,
    numbers,
    belowFloor: belowFloor === null ? null : belowFloor.trim(),
  };
  return draftEvent({ kind: 'pitch.sent', themeId, payload, after: story.last, actor, at });
}

/** Asks for no answer any more. */
export function draftWithdrawal({ themeId, audience, story }: PitchOf, { actor, at }: By): PitchEvent {
  return draftEvent({
    kind: 'pitch.withdrawn',
    themeId,
    payload: { audience },
    after: story.last,
    actor,
    at,
  });
}

function tidied(words: PitchWords): PitchWords {
  const { act, move, measure, stop, body } = words;
  return {
    ...words,
    act: act.trim(),
    move: move.trim(),
    measure: measure.trim(),
    stop: stop.trim(),
    body: body.trim(),
  };
}
