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
const NEVER = -9;

/**
 * Judges what a customer wrote. A text by itself is judged as a whole, and its sentences agree with that: none is
 * likelier than the whole, and the likeliest is as likely as it. A conversation is what its likeliest sentence is.
 */
export function judgeTalk(judge: Judge, comments: readonly SeenComment[]): Judged {
  const sentences = comments.map((comment) =>
    comment.sentences.map((sentence, index) =>
      isLearnt(comment) ? judge.judge(sentenceUnit(comment, index)) : byRules(sentence),
    ),
  );
  const flat = sentences.flat();
  const unit = wholeUnit(comments);
  const highest = KINDS.map((_, kind) => Math.max(NEVER, ...flat.map((odds) => odds[kind] ?? NEVER)));
  const isWhole = unit !== null && !unit.setting.isTalk && flat.length > 1 && comments.every(isLearnt);
  if (!isWhole) return { sentences, whole: highest };
  const whole = judge.judge(unit);
  return { sentences: sentences.map((its) => agreeing(its, highest, whole)), whole };
}

/** There was something to learn from in this language; what is too short to tell is read as English. */
function isLearnt({ setting: { language } }: SeenComment): boolean {
  return language === 'en' || language === 'fr' || language === 'und';
}

/** In all other languages the rules have the last word. */
function byRules({ rules }: SeenSentence): Odds {
  return KINDS.map((kind) => rules[kind]?.odds ?? NEVER);
}

function agreeing(sentences: readonly Odds[], highest: Odds, whole: Odds): readonly Odds[] {
  return sentences.map((odds) =>
    odds.map((value, kind) => {
      const most = whole[kind] ?? value;
      return value === highest[kind] ? most : Math.min(value, most);
    }),
  );
}
