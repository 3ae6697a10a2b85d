import { describe, expect, it } from 'vitest';
import { LIKELY } from '#language/hearing/limits.ts';
import { OWN_TONGUES, type OwnTongue, ownTongue } from '../../train/ownTongues.ts';
import { conversationOf, hear } from '../conversationOf.ts';

/*
 * Sentences of our own in the languages that are heard by rules, more than half of them without feedback and near to it: what
 * the rules were written with, and a half that they were not (`held`). Unseen texts of others are `npm run eval`.
 */

const FEEDBACK = ['request', 'bug', 'praise'] as const;

async function heardIn(language: OwnTongue, half: 'tune' | 'held') {
  let [right, wrong, there, told, count] = [0, 0, 0, 0, 0];
  for (const { kind, text } of ownTongue(language).filter((each) => each.half === half)) {
    const heard = await hear(conversationOf([text]));
    const shown = [...heard.groups.flatMap(({ signals }) => signals), ...heard.praise].filter(
      ({ confidence }) => confidence >= LIKELY,
    );
    const kinds = FEEDBACK.filter((each) => shown.some((signal) => signal.kind === each));
    right += kinds.filter((each) => each === kind).length;
    wrong += kinds.filter((each) => each !== kind).length;
    if (FEEDBACK.some((each) => each === kind)) there++;
    if (heard.language === language) told++;
    count++;
  }
  return { precision: right / (right + wrong), recall: right / there, told: told / count, count };
}

describe.each(OWN_TONGUES)('own sentences: %s', (language) => {
  it.each(['tune', 'held'] as const)(
    '%s half: nearly all that is heard is there, and most of it is heard',
    async (half) => {
      const { precision, recall, told, count } = await heardIn(language, half);
      expect(count).toBeGreaterThan(220);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.85);
      expect(told).toBeGreaterThanOrEqual(0.92);
    },
  );
});
