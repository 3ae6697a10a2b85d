import type { Because } from '#domain/signal/Signal.ts';
import type { Token } from '#language/tokens/Token.ts';
import type { ModelKind, Sound } from './HearingModel.ts';

/** What a rule said of a sentence. */
export interface RuleSaid {
  readonly odds: number;
  readonly because: Because;
}

/** A sentence among its neighbours, as the model weighs it. */
export interface SentenceSeen {
  readonly tokens: readonly Token[];
  readonly sound: Sound;
  readonly rules: Readonly<Partial<Record<ModelKind | 'praise', RuleSaid>>>;
}

/** Where a sentence stands. */
export interface Place {
  readonly comment: readonly SentenceSeen[];
  readonly index: number;
  /** Customer comments before this one. */
  readonly commentsBefore: number;
  readonly afterAgent: boolean;
  readonly subject: Sound | null;
}

const FAMILIES: Readonly<Record<ModelKind, readonly Because[]>> = {
  request: ['asksForAWay', 'wishes', 'missing', 'comparesWithOthers', 'worksAround', 'suggests'],
  bug: ['broken', 'errorShown', 'usedToWork', 'slow', 'lost', 'wrongResult'],
};

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'us', 'me', 'mine', 'ours']);
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'nothing',
  'none',
  'nobody',
  'without',
  'cannot',
  'nowhere',
]);
const PRODUCT = new Set(['you', 'your', 'yours']);
const HOW = new Set([
  'how',
  'what',
  'which',
  'where',
  'why',
  'when',
  'who',
  'does',
  'do',
  'should',
  'am',
  'are',
]);

const CODE = /[_{}=[\]<>$\\]|\w[.:/]\w|\d[a-z]/u;

/** How many values `evidenceOf` gives. */
export const EVIDENCE = 38;

/** What speaks for or against a kind, as numbers; their meaning is their place, see the body. */
export function evidenceOf(kind: ModelKind, { comment, index, ...place }: Place): readonly number[] {
  const own = comment[index];
  if (own === undefined) throw new Error('There is no such sentence.');
  const [mine, other] = kind === 'request' ? ([0, 1] as const) : ([1, 0] as const);
  const rule = own.rules[kind];
  const rival = own.rules[kind === 'request' ? 'bug' : 'request'];
  const sound = clipped(own.sound[mine]);
  const near = comment.slice(Math.max(0, index - 1), index + 2).filter((each) => each !== own);
  const around = comment.slice(Math.max(0, index - 2), index + 3).filter((each) => each !== own);
  const others = comment.filter((each) => each !== own);
  const { words, firstPerson, negated, product, question } = shapeOf(own.tokens);
  const first = own.tokens[0];
  const codeHere = Math.max(...comment.map((each) => codeShare(each.tokens)));
  const asksHere = others.some((each) => each.tokens.at(-1)?.word === '?');
  return [
    1,
    sound,
    clipped(own.sound[other]),
    rule === undefined ? 0 : 1,
    rule?.odds ?? 0,
    rival === undefined ? 0 : 1,
    rival?.odds ?? 0,
    rule === undefined ? 0 : sound,
    Math.max(-4, ...near.map((each) => each.sound[mine])) + 4,
    Math.max(0, ...around.map((each) => (each.rules[kind]?.odds ?? -2) + 2)),
    Math.max(-4, ...others.map((each) => each.sound[mine])) + 4,
    place.subject === null ? 0 : clipped(place.subject[mine]),
    question ? 1 : 0,
    firstPerson ? 1 : 0,
    product ? 1 : 0,
    negated ? 1 : 0,
    first?.pos === 'VERB' || first?.word === 'please' ? 1 : 0,
    Math.log1p(words),
    words < 4 ? 1 : 0,
    place.commentsBefore === 0 ? 1 : 0,
    index === 0 ? 1 : 0,
    place.afterAgent ? 1 : 0,
    own.rules.praise === undefined ? 0 : 1,
    ...FAMILIES[kind].map((family) => (rule?.because === family ? 1 : 0)),
    question && rule !== undefined ? 1 : 0,
    question && HOW.has(first?.word ?? '') ? 1 : 0,
    words > 25 ? 1 : 0,
    codeShare(own.tokens),
    codeHere,
    rule === undefined ? 0 : codeHere,
    asksHere ? 1 : 0,
    asksHere && rule !== undefined ? 1 : 0,
    Math.min(3, place.commentsBefore) * (rule === undefined ? 0 : 1),
  ];
}

/** Share of words that no person would say: names of fields, calls, keys. */
function codeShare(tokens: readonly Token[]): number {
  let code = 0;
  for (const { word } of tokens) if (CODE.test(word)) code++;
  return code / Math.max(4, tokens.length);
}

function clipped(sound: number): number {
  return Math.max(-4, Math.min(4, sound));
}

function shapeOf(tokens: readonly Token[]): {
  readonly words: number;
  readonly firstPerson: boolean;
  readonly negated: boolean;
  readonly product: boolean;
  readonly question: boolean;
} {
  let [words, firstPerson, negated, product] = [0, false, false, false];
  for (const { word } of tokens) {
    if (word.length > 1 || word === 'i' || word === 'a') words++;
    firstPerson ||= FIRST_PERSON.has(word);
    negated ||= NEGATIONS.has(word);
    product ||= PRODUCT.has(word);
  }
  return { words, firstPerson, negated, product, question: tokens.at(-1)?.word === '?' };
}
