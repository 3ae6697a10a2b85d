import type { Because } from '#domain/signal/Signal.ts';
import type { Token } from '../../tokens/Token.ts';
import { KINDS, type SeenSentence, type Unit } from './Unit.ts';

const REASONS: readonly Because[] = [
  'asksForAWay',
  'wishes',
  'missing',
  'comparesWithOthers',
  'worksAround',
  'suggests',
  'broken',
  'errorShown',
  'usedToWork',
  'slow',
  'lost',
  'wrongResult',
  'praisesProduct',
  'praisesPerson',
  'asksHow',
];

/** What `evidenceOf` gives, by name; a model has a weight for each. */
export const EVIDENCE: readonly string[] = [
  'always',
  'french',
  'other language',
  'whole text',
  'own program',
  'talk',
  ...KINDS.flatMap((kind) => [`rule: ${kind}`, `odds: ${kind}`, `several: ${kind}`, `near: ${kind}`]),
  ...REASONS.map((reason) => `reason: ${reason}`),
  'ends with ?',
  'ends with !',
  'I or we',
  'not',
  'you',
  'commands',
  'words',
  'few words',
  'many words',
  'code',
  'code near',
  'sentences',
  'request as question',
  'bug as question',
  'request in talk of program',
];

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const FIRST_PERSON = words(
  'i we my our us me mine ours je j nous mon ma mes notre nos ich wir mein yo nosotros mi eu nosso minha',
);
const NEGATIONS = words(
  'not no never nothing none nobody without cannot nowhere ne n pas plus jamais aucun aucune rien sans nicht kein keine nie sin nunca nada nao sem',
);
const YOU = words('you your yours vous votre vos tu ihr ihre ihnen su ustedes voces');

const CODE = /[_{}=[\]<>$\\]|\w[.:/]\w|\d[a-z]/u;

/** What speaks for or against each kind beside the words themselves, in the order of `EVIDENCE`. */
export function evidenceOf({ setting, sentences, standing }: Unit): Float32Array {
  const values = new Float32Array(EVIDENCE.length);
  let at = 0;
  const put = (value: number | boolean): void => {
    values[at++] = Number(value);
  };
  const shape = shapeOf(sentences);
  put(1);
  put(setting.language === 'fr');
  put(setting.language !== 'fr' && setting.language !== 'en' && setting.language !== 'und');
  put(standing === null && sentences.length > 1);
  put(setting.ofProgram);
  put(setting.isTalk);
  for (const kind of KINDS) {
    const odds = sentences.flatMap(({ rules }) => rules[kind]?.odds ?? []);
    put(odds.length > 0);
    put(odds.length === 0 ? 0 : scaled(Math.max(...odds) + 3));
    put(Math.max(0, Math.log(Math.max(1, odds.length)) / 2));
    put(scaled(Math.max(0, ...near(standing).map(({ rules }) => (rules[kind]?.odds ?? -2) + 2))));
  }
  for (const reason of REASONS)
    put(sentences.some(({ rules }) => KINDS.some((kind) => rules[kind]?.because === reason)));
  put(shape.question);
  put(shape.exclamation);
  put(shape.firstPerson);
  put(shape.negated);
  put(shape.you);
  put(shape.commands);
  put(Math.log1p(shape.words) / 3);
  put(shape.words < 4);
  put(standing !== null && shape.words > 25);
  const code = Math.max(0, ...sentences.map(({ tokens }) => codeShare(tokens)));
  put(code);
  put(standing === null ? code : codeIn(standing.comment));
  put(standing === null ? Math.log(Math.max(1, sentences.length)) / 3 : 0);
  const asks = sentences.some(({ rules }) => rules.request !== undefined);
  put(asks && shape.question);
  put(shape.question && sentences.some(({ rules }) => rules.bug !== undefined));
  put(asks && setting.ofProgram);
  return values;
}

function scaled(odds: number): number {
  return Math.min(7, Math.max(0, odds)) / 4;
}

/** Up to two sentences before and after. */
function near(standing: Unit['standing']): readonly SeenSentence[] {
  if (standing === null) return [];
  const { comment, index } = standing;
  return comment
    .slice(Math.max(0, index - 2), index + 3)
    .filter((_, at) => at + Math.max(0, index - 2) !== index);
}

const CODE_IN = new WeakMap<readonly SeenSentence[], number>();

/** The highest share in a comment, worked out once for all of its sentences. */
function codeIn(comment: readonly SeenSentence[]): number {
  let share = CODE_IN.get(comment);
  if (share === undefined) {
    share = comment.reduce((most, { tokens }) => Math.max(most, codeShare(tokens)), 0);
    CODE_IN.set(comment, share);
  }
  return share;
}

/** Share of words that no person would say: names of fields, calls, keys. */
function codeShare(tokens: readonly Token[]): number {
  let code = 0;
  for (const { word } of tokens) if (CODE.test(word)) code++;
  return code / Math.max(4, tokens.length);
}

function shapeOf(sentences: readonly SeenSentence[]): {
  readonly words: number;
  readonly firstPerson: boolean;
  readonly negated: boolean;
  readonly you: boolean;
  readonly commands: boolean;
  readonly question: boolean;
  readonly exclamation: boolean;
} {
  let [count, firstPerson, negated, you] = [0, false, false, false];
  let [commands, question, exclamation] = [false, false, false];
  for (const { tokens } of sentences) {
    for (const { word } of tokens) {
      if (word.length > 1 || word === 'i' || word === 'a') count++;
      firstPerson ||= FIRST_PERSON.has(word);
      negated ||= NEGATIONS.has(word);
      you ||= YOU.has(word);
    }
    const [first, last] = [tokens[0], tokens.at(-1)?.word];
    commands ||= first?.pos === 'VERB' || first?.word === 'please';
    question ||= last === '?' || last === '？';
    exclamation ||= last === '!' || last === '！';
  }
  return { words: count, firstPerson, negated, you, commands, question, exclamation };
}
