import type { Conversation } from '#domain/comment/Conversation.ts';
import type { SignalKind } from '#domain/signal/Signal.ts';
import type { HeardSignal } from '../HeardSignal.ts';
import type { OwnRead } from '../readOwn.ts';
import { sentencesOnce, tokensOnce } from './saidOnce.ts';
import type { RuleSaid, SeenSentence, Setting, Standing, Unit } from './Unit.ts';

/** A customer's comment as it is judged. */
export interface SeenComment {
  readonly index: number;
  readonly setting: Setting;
  readonly sentences: readonly SeenSentence[];
}

/** What the customer wrote and what the rules made of it, ready to be judged. */
export function seenTalk(
  { comments }: Conversation,
  reads: readonly OwnRead[],
  heard: readonly HeardSignal[],
  ofProgram: boolean,
): readonly SeenComment[] {
  const isTalk = comments.filter(({ isPublic }) => isPublic).length > 1;
  const saidBy = bySentence(heard);
  return reads
    .filter(({ tongue }) => tongue.support !== 'none')
    .map(({ index, tongue, read }) => ({
      index,
      setting: { language: tongue.language, isTalk, ofProgram },
      sentences: read.sentences.map(({ tokens }, sentence) => ({
        tokens: tokensOnce(tokens),
        rules: rulesOf(saidBy.get(index)?.get(sentence) ?? []),
      })),
    }));
}

/** Signals by the index of their comment, then of their sentence. */
export function bySentence(
  heard: readonly HeardSignal[],
): ReadonlyMap<number, ReadonlyMap<number, readonly HeardSignal[]>> {
  const saidBy = new Map<number, Map<number, HeardSignal[]>>();
  for (const each of heard) {
    const its = saidBy.get(each.commentIndex) ?? new Map<number, HeardSignal[]>();
    saidBy.set(each.commentIndex, its);
    its.set(each.sentenceIndex, [...(its.get(each.sentenceIndex) ?? []), each]);
  }
  return saidBy;
}

/** The surest of each kind. */
function rulesOf(heard: readonly HeardSignal[]): SeenSentence['rules'] {
  const rules: Partial<Record<SignalKind, RuleSaid>> = {};
  for (const { signal, odds, answered, fired } of heard) {
    const known = rules[signal.kind];
    if (known === undefined || odds > known.odds)
      rules[signal.kind] = { odds, answered, because: signal.because, fired };
  }
  return rules;
}

/** One sentence of a comment where it stands. */
export function sentenceUnit(comment: SeenComment, index: number): Unit {
  const { setting, sentences } = comment;
  const standing: Standing = { comment: sentences, index };
  return { setting, sentences: sentences.slice(index, index + 1), standing };
}

/** Everything that a customer wrote, at once. */
export function wholeUnit(comments: readonly SeenComment[]): Unit | null {
  const [first] = comments;
  if (first === undefined) return null;
  return {
    setting: first.setting,
    sentences: sentencesOnce(comments.flatMap(({ sentences }) => sentences)),
    standing: null,
  };
}
