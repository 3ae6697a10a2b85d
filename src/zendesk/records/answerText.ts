import { ANSWERS, type Due, type ThemeAnswer } from '#domain/theme/Answer.ts';

/** A day or a quarter, as it is stored. */
export const DUE = /^\d{4}-(?:\d\d-\d\d|Q[1-4])$/;

/** An answer as a theme's record has it, so that Zendesk's own lists can be searched for it: `planned 2027-Q1`. */
export function answerText({ answer, due }: ThemeAnswer): string {
  return due === null ? answer : `${answer} ${due}`;
}

/** The answer that a record tells. What is no answer, or a newer app's, tells none: it is a cache and nobody's word. */
export function answerIn(text: string | null): ThemeAnswer | null {
  const [said, due = null] = (text ?? '').split(' ');
  const answer = ANSWERS.find((one) => one === said);
  return answer === undefined ? null : { answer, due: due !== null && DUE.test(due) ? (due as Due) : null };
}
