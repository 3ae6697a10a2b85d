import type { AnswerRule } from './Rule.ts';
import type { HeardSignal } from './HeardSignal.ts';

/** What an agent's sentence said, and its content words. */
export interface Answer {
  readonly says: AnswerRule['says'];
  readonly terms: ReadonlySet<string>;
}

/** Log-odds that an answer adds to a question that may be a wish. */
const WEIGHT: Readonly<Record<AnswerRule['says'], number>> = {
  notPossible: 1.3,
  willPassOn: 1.5,
  howTo: -2,
  fixed: 0,
};

/** Only sentences that could be mere questions depend on the answer; a plain wish stays one. */
const DEPENDS: Readonly<Record<string, number>> = { asksForAWay: 1, missing: 0.5, wishes: 0.25 };

/**
 * The log-odds by which agents' answers change a request: steps that solve it lower a question, "not possible
 * today" raises it. Where the comment holds several requests, only answers that share a word with it count.
 */
export function weighAnswers(
  signal: HeardSignal,
  requestsInComment: number,
  answers: readonly Answer[],
): number {
  const share = DEPENDS[signal.signal.because] ?? 0;
  if (share === 0 || signal.signal.kind !== 'request') return 0;
  const meant = answers.filter(
    (answer) => requestsInComment === 1 || [...answer.terms].some((term) => signal.terms.has(term)),
  );
  const raised = Math.max(0, ...meant.map((answer) => WEIGHT[answer.says]));
  const lowered = Math.min(0, ...meant.map((answer) => WEIGHT[answer.says]));
  // An agent who says no and then gives a workaround said no.
  return share * (raised > 0 ? raised : lowered);
}
