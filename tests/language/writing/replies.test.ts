import { describe, expect, it } from 'vitest';
import { createWritingCheck } from '../../../src/language/writing/createWritingCheck.ts';
import { PROMISE_WEIGHTS } from '../../../src/language/writing/replies/promiseWeights.ts';
import { EN_REPLY_PROMISES } from '../../../src/language/writing/rules/enReplyPromises.ts';
import { countReplies } from '../../train/replies/countReplies.ts';
import { fitReplies } from '../../train/replies/fitReplies.ts';
import { ownReplies, repliesToLearn } from '../../train/replies/readReplies.ts';

const { check } = createWritingCheck();

function found(text: string): readonly (readonly [string, string])[] {
  const verdict = check(text, 'en', 'reply');
  if (verdict.is !== 'checked') throw new Error('English must be checked');
  return verdict.findings.map(({ because, start, end }) => [because, text.slice(start, end)]);
}

describe('a reply', () => {
  it('is heard as it was learnt, and what nothing was learnt from nearly as well', () => {
    const { right, wrong, met, there } = countReplies(ownReplies('held'));
    expect(right / (right + wrong)).toBeGreaterThan(0.88);
    expect(met / there).toBeGreaterThan(0.88);
  }, 60_000);

  it('is weighed by what training gives, to the letter', () => {
    expect(fitReplies(repliesToLearn())).toEqual(PROMISE_WEIGHTS);
  }, 120_000);

  it('is judged with the rules as the rules alone judge their examples', () => {
    for (const { hears, mustNotHear } of EN_REPLY_PROMISES) {
      for (const text of hears) expect([text, found(text).length]).toEqual([text, 1]);
      for (const text of mustNotHear) expect([text, found(text)]).toEqual([text, []]);
    }
  });

  it('says where and why, leaving out clauses that promise nothing', () => {
    expect(found('Hi Ana,\n\nThe kettle in green will be back next month.\n\nBest,\nLea')).toEqual([
      ['willCome', 'The kettle in green will be back next month'],
    ]);
    expect(found("I promise that this won't happen again.").map(([because]) => because)).toEqual([
      'assurance',
    ]);
    expect(found('I have refunded the night, and the pool will be open again from Monday.')).toEqual([
      ['willCome', 'and the pool will be open again from Monday'],
    ]);
  });

  it('is left alone where it says what it does about one ticket', () => {
    for (const text of [
      "I'll send you a new cable tomorrow.",
      'Your refund will be on your card by Friday.',
      "I can't promise that the lamp will be made again.",
      'We will not open on Sundays.',
      'You wrote that the update comes in May.',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });
});
