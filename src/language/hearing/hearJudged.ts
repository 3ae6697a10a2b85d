import type { Because, SignalKind } from '#domain/signal/Signal.ts';
import { spanOf } from './CommentRead.ts';
import { termsOf } from '../matching/terms.ts';
import type { HeardSignal } from './HeardSignal.ts';
import type { Learnt } from '../learning/Learnt.ts';
import type { Judge } from './judge/Judge.ts';
import { isLearnt, type Judged, NEVER, withRules } from './judge/judgeTalk.ts';
import { bySentence, type SeenComment } from './judge/seenTalk.ts';
import { KINDS, type SeenSentence } from './judge/Unit.ts';
import { QUIET_BELOW } from './limits.ts';
import { heardAs, rounded } from './listenTo.ts';
import { fromOdds, toOdds } from './odds.ts';
import type { OwnRead } from './readOwn.ts';

/** Below these log-odds nothing is shown. */
const QUIET_ODDS = toOdds(QUIET_BELOW);

/** Why a sentence was heard that no rule knows. */
const SOUNDS: Readonly<Record<SignalKind, Because>> = {
  request: 'soundsLike',
  bug: 'soundsLike',
  praise: 'soundsLike',
  question: 'asksHow',
};

/**
 * What is heard in the end: each sentence's kinds that are probable enough, with the phrase of a rule as their cue, or
 * where none fired with the words that speak most for it.
 */
export function hearJudged(
  { judge, learnt }: { readonly judge: Judge; readonly learnt: Learnt | null },
  judged: Judged,
  comments: readonly SeenComment[],
  reads: readonly OwnRead[],
  byRules: readonly HeardSignal[],
): readonly HeardSignal[] {
  const saidBy = bySentence(byRules);
  const readOf = new Map(reads.map((each) => [each.index, each]));
  return comments.flatMap((comment, at) => {
    const its = saidBy.get(comment.index);
    const own = readOf.get(comment.index);
    if (own === undefined) return [];
    return comment.sentences.flatMap((_, sentence) => {
      const odds = judged.sentences[at]?.[sentence] ?? [];
      return KINDS.flatMap((kind, place): readonly HeardSignal[] => {
        const sure = odds[place] ?? QUIET_ODDS;
        const rules = (its?.get(sentence) ?? []).filter(({ signal }) => signal.kind === kind);
        if (rules.length > 0)
          return rules
            .map((each) =>
              heardAs(each, isClause(each, own) ? clauseOdds(judge, learnt, each, comment) : sure),
            )
            .filter((each) => each.odds >= QUIET_ODDS);
        if (sure < QUIET_ODDS || saysLittle(own, sentence)) return [];
        return [byWords(judge, own, comment, sentence, kind, sure)];
      });
    });
  });
}

/** "No." says nothing by its sound, whatever stands beside it. */
function saysLittle({ read }: OwnRead, sentence: number): boolean {
  const tokens = read.sentences[sentence]?.tokens ?? [];
  return tokens.filter(({ word }) => /\p{L}/u.test(word)).length < 2;
}

/** A part of a sentence that says something of its own. */
function isClause({ sentenceIndex, place }: HeardSignal, { read }: OwnRead): boolean {
  return place.tokens !== read.sentences[sentenceIndex]?.tokens;
}

/** A sentence that asks and reports would be neither: each of its clauses is judged for what it says. */
function clauseOdds(
  judge: Judge,
  learnt: Learnt | null,
  { signal, odds, answered, fired, place }: HeardSignal,
  comment: SeenComment,
): number {
  const rules = { [signal.kind]: { odds, answered, because: signal.because, fired } };
  const clause: SeenSentence = { tokens: place.tokens, rules };
  const standing = { comment: [clause], index: 0 };
  const { setting } = comment;
  const by = isLearnt(comment)
    ? withRules(judge.judge({ setting, sentences: [clause], standing }), clause, comment)
    : KINDS.map((kind) => (kind === signal.kind ? odds : NEVER));
  const corrected = learnt?.corrected(by, [clause], setting.language) ?? by;
  const told = isLearnt(comment) ? judge.calibrated(corrected) : corrected;
  return told[KINDS.indexOf(signal.kind)] ?? odds;
}

function byWords(
  judge: Judge,
  { read, index }: OwnRead,
  { setting }: SeenComment,
  sentenceIndex: number,
  kind: SignalKind,
  odds: number,
): HeardSignal {
  const found = read.sentences[sentenceIndex];
  if (found === undefined) throw new Error('There is no such sentence.');
  const { sentence, tokens } = found;
  const { from, to } = judge.strongest(tokens, setting.language, KINDS.indexOf(kind));
  const start = tokens[from]?.start ?? 0;
  return {
    signal: {
      kind,
      sentence,
      cue: spanOf(read.comment.key, read.reading, start, tokens[to - 1]?.end ?? start),
      confidence: rounded(fromOdds(odds)),
      because: SOUNDS[kind],
      ruleId: `words.${kind}`,
    },
    odds,
    answered: 0,
    fired: [],
    commentIndex: index,
    sentenceIndex,
    text: read.reading.text,
    place: { tokens, from, to, what: 'sentence', marked: null },
    terms: new Set(termsOf(sentence.text)),
  };
}
