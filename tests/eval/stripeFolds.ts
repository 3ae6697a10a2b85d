import { evidenceOf, EVIDENCE } from '#language/hearing/judge/evidenceOf.ts';
import type { Odds } from '#language/hearing/judge/Judge.ts';
import { sentenceUnit } from '#language/hearing/judge/seenTalk.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { fromOdds, toOdds } from '#language/hearing/odds.ts';
import { ASKS_FROM } from '#language/hearing/wholeOf.ts';
import { traitsOf } from '#language/learning/traitsOf.ts';
import { fitLogistic, type Instance } from '../train/fitLogistic.ts';
import type { LabelledTalk, Truth } from '../train/LabelledTalk.ts';
import type { JudgedItem } from './judgedScores.ts';

export const FOLDS = 5;

/** A labelled sentence: what the engine says of it, and all that can be told about it and its neighbours. */
export interface FoldedSentence {
  readonly fold: number;
  readonly truth: Truth;
  readonly odds: Odds;
  readonly traits: ReadonlyMap<string, number>;
}

const OTHERS_WORDS = 0.4;
const NEVER = -6;

/** The sentences of a talk that the engine judged. */
export function foldedSentences(
  { fold, comments, truth }: LabelledTalk,
  judged: readonly (readonly Odds[])[],
): readonly FoldedSentence[] {
  return comments.flatMap((comment, at) =>
    comment.sentences.map((sentence, index): FoldedSentence => {
      const said = judged[at] ?? [];
      const odds = said[index] ?? [];
      const traits = new Map(traitsOf([sentence], comment.setting.language));
      for (const [place, value] of evidenceOf(sentenceUnit(comment, index)).entries())
        if (value !== 0) traits.set(`evidence ${EVIDENCE[place]}`, value);
      for (const way of [-1, 1]) {
        const other = comment.sentences[index + way];
        if (other === undefined) continue;
        for (const [name, value] of traitsOf([other], comment.setting.language))
          if (name.startsWith('word ')) traits.set(`${way} ${name}`, OTHERS_WORDS * value);
      }
      for (const [kind, name] of KINDS.entries()) {
        const near = [-2, -1, 1, 2].flatMap((way) => said[index + way]?.[kind] ?? []);
        traits.set(`odds ${name}`, (odds[kind] ?? NEVER) / 2);
        traits.set(`probability ${name}`, fromOdds(odds[kind] ?? NEVER));
        traits.set(`near ${name}`, Math.max(NEVER, ...near) / 2);
      }
      traits.set('first comment', Number(at === 0));
      traits.set('last comment', Number(at === comments.length - 1));
      traits.set('comments before', Math.log1p(at));
      traits.set('place', index / comment.sentences.length);
      return { fold: fold % FOLDS, truth: truth[at]?.[index] ?? [], odds, traits };
    }),
  );
}

/** What is tried on the other folds: C of the regression, and from which probability on a sentence is heard. */
const STRENGTHS = [0.1, 0.3, 1];
const FROM = Array.from({ length: 26 }, (_, step) => 0.05 + 0.025 * step);

/** A trait that fewer sentences have says nothing. */
const FEWEST = 3;

/** A sentence to learn from: its traits by number. */
interface Seen extends Pick<Instance, 'indexes' | 'values'> {
  readonly fold: number;
  readonly truth: Truth;
}

/**
 * Every sentence as it is heard by what was learnt from the other folds' labels on top of the engine: a logistic regression
 * over the traits, a kind at a time. Its strength and from where on a kind is heard are those that are best where each of the
 * other folds is judged by the rest of them; probabilities are moved so that this is at `ASKS_FROM`.
 */
export function heardByOtherFolds(sentences: readonly FoldedSentence[]): readonly JudgedItem[] {
  const places = new Map<string, number>();
  const seen = sentences.map(({ fold, truth, traits }): Seen => {
    for (const name of traits.keys()) if (!places.has(name)) places.set(name, places.size);
    const indexes = Int32Array.from(traits.keys(), (name) => places.get(name) ?? 0);
    return { fold, truth, indexes, values: Float32Array.from(traits.values()) };
  });
  const probabilities = sentences.map(() => KINDS.map(() => 0));
  for (const kind of KINDS.keys())
    for (let fold = 0; fold < FOLDS; fold++) {
      const others = seen.filter((each) => each.fold !== fold);
      const { strength, from } = chosenOn(others, kind, places.size);
      const odds = learnt(others, kind, strength, places.size);
      for (const [at, sentence] of seen.entries()) {
        const its = probabilities[at];
        if (sentence.fold === fold && its !== undefined)
          its[kind] = fromOdds(odds(sentence) - toOdds(from) + toOdds(ASKS_FROM));
      }
    }
  return sentences.map(({ truth }, at) => ({ truth, probabilities: probabilities[at] ?? [] }));
}

function chosenOn(others: readonly Seen[], kind: number, size: number): { strength: number; from: number } {
  let best = { strength: 1, from: ASKS_FROM, f1: -1 };
  const folds = [...new Set(others.map(({ fold }) => fold))];
  for (const strength of STRENGTHS) {
    const judged = folds.flatMap((fold) => {
      const rest = others.filter((each) => each.fold !== fold);
      const odds = learnt(rest, kind, strength, size);
      return others
        .filter((each) => each.fold === fold)
        .map((each) => ({ probability: fromOdds(odds(each)), is: each.truth[kind] === true }));
    });
    const there = judged.filter(({ is }) => is).length;
    for (const from of FROM) {
      const heard = judged.filter(({ probability }) => probability >= from);
      const right = heard.filter(({ is }) => is).length;
      const f1 = (2 * right) / Math.max(1, heard.length + there);
      if (f1 > best.f1) best = { strength, from, f1 };
    }
  }
  return best;
}

/** The log-odds of a kind by what these sentences teach. */
function learnt(
  from: readonly Seen[],
  kind: number,
  strength: number,
  size: number,
): (sentence: Seen) => number {
  const counts = new Uint32Array(size);
  for (const { indexes } of from) for (const place of indexes) counts[place] = (counts[place] ?? 0) + 1;
  const instances = from.map(({ indexes, values, truth }): Instance => {
    const isKnown = (_: number, at: number): boolean => (counts[indexes[at] ?? 0] ?? 0) >= FEWEST;
    return {
      indexes: indexes.filter(isKnown),
      values: values.filter(isKnown),
      truth: truth[kind] === true,
      weight: 1,
    };
  });
  const weights = fitLogistic(instances, size, strength);
  return ({ indexes, values }) =>
    indexes.reduce((sum, place, at) => sum + (weights[place] ?? 0) * (values[at] ?? 0), 0);
}
