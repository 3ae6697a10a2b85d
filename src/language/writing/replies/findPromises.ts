import type { WritingFinding } from '#ports/WritingCheck.ts';
import type { Token } from '../../tokens/Token.ts';
import { findPhrases, readyRules } from '../findPhrases.ts';
import { EN_REPLY_PROMISES } from '../rules/enReplyPromises.ts';
import { EN_REPLY_SETS } from '../rules/enReplySets.ts';
import { writtenSentences } from '../writtenSentences.ts';
import { clausesOf } from './clausesOf.ts';
import { promiseScore, type PromiseWeights, traitsOf } from './promiseScore.ts';
import { PROMISE_WEIGHTS } from './promiseWeights.ts';
import { signsOf } from './signsOf.ts';
import { unpackWeights } from './unpackWeights.ts';

/** From these learnt log-odds on a sentence promises something: where a phrase rule says so as well, and where none does. */
const FROM = { heard: -0.5, unheard: 0.5 };

/** Clauses at the beginning and end of a sentence that say this much against a promise are no part of it. */
const AGAINST = -1.5;

const LEARNT = unpackWeights(PROMISE_WEIGHTS);
const RULES = readyRules(EN_REPLY_PROMISES, EN_REPLY_SETS);

/**
 * The stretches of a reply in English that say what the product or the service will be, one a sentence, in their order.
 * What was learnt decides, with the phrase rules beside it: either is wrong where the other is not.
 */
export function findPromises(text: string, weights: PromiseWeights = LEARNT): readonly WritingFinding[] {
  const phrases = findPhrases(RULES, text);
  return writtenSentences(text).flatMap(({ tokens }) => {
    const signs = signsOf(tokens);
    const { odds, byToken } = promiseScore(traitsOf(tokens, signs), tokens.length, weights);
    const [begin, finish] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    const phrase = phrases.find(({ start, end }) => start < finish && end > begin);
    if (odds <= (phrase === undefined ? FROM.unheard : FROM.heard)) return [];
    const [first, last] = promisingPart(tokens, byToken);
    if (first === undefined || last === undefined) return [];
    const because = phrase?.because ?? (signs.has('assured') ? 'assurance' : 'willCome');
    const ruleId = phrase?.ruleId ?? `en.reply.learnt`;
    return [{ kind: 'promise', because, ruleId, instead: null, start: first.start, end: last.end }];
  });
}

const MARKS = new Set(['.', '!', '?', '…']);

/** The first and the last word of what is promised. */
function promisingPart(
  tokens: readonly Token[],
  byToken: Float64Array,
): readonly [Token | undefined, Token | undefined] {
  const clauses = clausesOf(tokens);
  const promising = clauses.filter(
    ({ from, to }) => byToken.subarray(from, to).reduce((sum, odds) => sum + odds, 0) > AGAINST,
  );
  const words = (promising.length > 0 ? promising : clauses)
    .flatMap(({ from, to }) => tokens.slice(from, to))
    .filter(({ word }) => !MARKS.has(word));
  return [words[0], words.at(-1)];
}
