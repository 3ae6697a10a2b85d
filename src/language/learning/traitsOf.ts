import { firedIn } from '../hearing/judge/Judge.ts';
import { sentenceMeaning } from '../hearing/judge/sentenceMeaning.ts';
import type { SeenSentence } from '../hearing/judge/Unit.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { ofLengthOne } from '../vectors/wordVectors.ts';

/** Sizes of the kinds of traits beside each other: the larger, the sooner something is learnt about them. */
const ALWAYS = 0.5;
const RULE = 0.5;
const WORDS = 3;
const MEANING = 3;

const HAS_LETTER = /\p{L}/u;
/** Words of letters alone, and marks: no numbers, addresses and keys. */
const PLAIN = /^(?:[\p{L}\p{M}'’-]+|[^\p{L}\p{N}@]+)$/u;
const LONGEST_WORD = 24;

/** What a trait is called in a model: `always`, `rule <id>`, `word <one or two words>`, `meaning <dimension>`. */
export const trait = {
  always: 'always',
  rule: (id: string) => `rule ${id}`,
  word: (words: string) => `word ${words}`,
  meaning: (dimension: number) => `meaning ${dimension}`,
} as const;

const NAMES_OF_MEANING = Array.from({ length: DIMENSIONS }, (_, dimension) => trait.meaning(dimension));

/**
 * What an account can learn about a sentence, or a text of several: which rules fired, its words and pairs of words (each
 * list as long as any other), what it means.
 */
export function traitsOf(sentences: readonly SeenSentence[], language: string): ReadonlyMap<string, number> {
  const traits = new Map<string, number>([[trait.always, ALWAYS]]);
  for (const id of firedIn({ sentences })) traits.set(trait.rule(id), RULE);
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const { tokens } of sentences) {
    let before = '';
    for (const { word } of tokens) {
      const its = PLAIN.test(word) && word.length <= LONGEST_WORD ? word : '';
      if (HAS_LETTER.test(its)) words.add(its);
      if (before !== '' && its !== '') pairs.add(`${before} ${its}`);
      before = its;
    }
  }
  for (const list of [words, pairs])
    for (const each of list) traits.set(trait.word(each), WORDS / Math.sqrt(list.size));
  const meaning = new Float32Array(DIMENSIONS);
  for (const { tokens } of sentences) {
    const its = sentenceMeaning(tokens, language);
    for (let d = 0; d < DIMENSIONS; d++) meaning[d] = (meaning[d] ?? 0) + (its[d] ?? 0);
  }
  for (const [d, value] of ofLengthOne(meaning).entries())
    if (value !== 0) traits.set(NAMES_OF_MEANING[d] ?? '', MEANING * value);
  return traits;
}
