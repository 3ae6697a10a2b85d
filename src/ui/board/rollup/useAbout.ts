import { useEffect, useState } from 'react';
import type { RollupAnswers, RollupQuestion } from '#domain/rollup/RollupQuestion.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** The answer to a question about the account at a revision; the one before while it is asked anew, `null` before the first. */
export function useAbout<Q extends RollupQuestion>(
  question: Q | null,
  revision: number | null,
): RollupAnswers[Q['is']] | null {
  const { folding } = useBoardOutside();
  const [answer, setAnswer] = useState<RollupAnswers[Q['is']] | null>(null);
  useEffect(() => {
    if (question === null || revision === null) return;
    let isOver = false;
    void folding.about(question).then((read) => {
      if (!isOver && read.ok) setAnswer(read.value);
    });
    return () => {
      isOver = true;
    };
  }, [folding, question, revision]);
  return answer;
}
