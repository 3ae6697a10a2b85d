import type { Learnt } from '../../learning/Learnt.ts';
import type { Judge, Odds } from './Judge.ts';
import { type SeenComment, sentenceUnit, wholeUnit } from './seenTalk.ts';
import { KINDS, type SeenSentence } from './Unit.ts';

/** The log-odds of each kind, of every sentence and of the whole. */
export interface Judged {
  /** By comment, then by sentence, then by kind. */
  readonly sentences: readonly (readonly Odds[])[];
  readonly whole: Odds;
}

/** Of nothing at all. */
export const NEVER = -9;

/**
 * Judges what a customer wrote. A text by itself is judged as a whole, and its sentences agree with that: the likeliest is
 * as likely as the whole, the others are met half-way. A conversation is what its likeliest sentence is.
 *
 * @param learnt what this account learnt besides.
 */
export function judgeTalk(
  judge: Judge,
  comments: readonly SeenComment[],
  learnt: Learnt | null = null,
): Judged {
  const sentences = comments.map((comment) =>
    comment.sentences.map((sentence, index) => {
      const odds = isLearnt(comment)
        ? withRules(judge.judge(sentenceUnit(comment, index)), sentence, comment)
        : byRules(sentence);
      return learnt?.corrected(odds, [sentence], comment.setting.language) ?? odds;
    }),
  );
  const unit = wholeUnit(comments);
  const isWhole =
    unit !== null && !unit.setting.isTalk && sentences.flat().length > 1 && comments.every(isLearnt);
  if (!isWhole) {
    const told = sentences.map((its, at) =>
      comments[at] !== undefined && isLearnt(comments[at]) ? its.map((odds) => judge.calibrated(odds)) : its,
    );
    return { sentences: told, whole: highestOf(told.flat()) };
  }
  const highest = highestOf(sentences.flat());
  const judged = judge.judge(unit);
  const whole = (learnt?.corrected(judged, unit.sentences, unit.setting.language) ?? judged).map(
    (odds, kind) => raised(odds, highest[kind] ?? NEVER),
  );
  return {
    sentences: sentences.map((its) => agreeing(its, highest, whole).map((odds) => judge.calibrated(odds))),
    whole: judge.calibrated(whole),
  };
}

/** Of each kind its likeliest sentence. */
function highestOf(sentences: readonly Odds[]): Odds {
  return KINDS.map((_, kind) => Math.max(NEVER, ...sentences.map((odds) => odds[kind] ?? NEVER)));
}

/** There was something to learn from in this language; what is too short to tell is read as English. */
export function isLearnt({ setting: { language } }: SeenComment): boolean {
  return language === 'en' || language === 'fr' || language === 'und';
}

/**
 * What an agent answered to a question counts as it is, whatever its words: "not possible" makes it a wish. And where a
 * rule is surer than the judge it is met half-way: rules carry over to products that nothing was learnt about.
 * Not so in talk of the customer's own program, where they are often wrong.
 */
export function withRules(odds: Odds, { rules }: SeenSentence, { setting }: SeenComment): Odds {
  return odds.map((judged, kind) => {
    const { odds: said = judged, answered = 0 } = rules[KINDS[kind] ?? 'request'] ?? {};
    const value = judged + answered;
    return said > value && !setting.ofProgram ? (said + value) / 2 : value;
  });
}

/** In all other languages the rules have the last word. */
function byRules({ rules }: SeenSentence): Odds {
  return KINDS.map((kind) => rules[kind]?.odds ?? NEVER);
}

/** From these log-odds on a sentence is plain by itself. */
const PLAIN = 1;

/** The whole, raised towards its likeliest sentence: of the texts that were learnt from few both ask and report. */
function raised(whole: number, sentence: number): number {
  const share = sentence >= PLAIN ? 2 / 3 : 1 / 2;
  return Math.max(whole, whole + share * (sentence - whole));
}

function agreeing(sentences: readonly Odds[], highest: Odds, whole: Odds): readonly Odds[] {
  return sentences.map((odds) =>
    odds.map((value, kind) => {
      const most = whole[kind] ?? value;
      return value === highest[kind] ? most : Math.min(value, (value + most) / 2);
    }),
  );
}
