import type { Token } from '../../tokens/Token.ts';
import type { SeenSentence } from './Unit.ts';

/** Shorter ones are judged as they are: who says something twice means it. */
const MANY_TOKENS = 10;
const MANY_SENTENCES = 6;

/**
 * The tokens of a sentence without what it says over and over: of each run of three words the first one. A text that
 * repeats itself for pages ("lorem ipsum", a key that got stuck) says no more by that, and each repeat would make it surer.
 */
export function tokensOnce(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < MANY_TOKENS) return tokens;
  const said = new Set<string>();
  return tokens.filter((token, at) => {
    const run = `${tokens[at - 2]?.word ?? ''} ${tokens[at - 1]?.word ?? ''} ${token.word}`;
    if (said.has(run)) return false;
    said.add(run);
    return true;
  });
}

/** The sentences of a text without those whose words were all said in one before: a loop may begin anywhere. */
export function sentencesOnce(sentences: readonly SeenSentence[]): readonly SeenSentence[] {
  if (sentences.length < MANY_SENTENCES) return sentences;
  const said = new Map(
    sentences.map(
      (each) => [[...new Set(each.tokens.map(({ word }) => word))].sort().join(' '), each] as const,
    ),
  );
  return [...said.values()];
}
