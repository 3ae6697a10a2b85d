import { termsOf } from '../matching/terms.ts';
import { type CommonAsk, commonAsks, isOfAsk, isSaid, wordsSaid } from '../naming/commonAsk.ts';
import { type Phrase, phrasesIn } from '../naming/phrasesIn.ts';
import type { Token } from '../tokens/Token.ts';
import type { EnglishReader } from '../tokens/winkReader.ts';
import { detectTongue, isEnglish } from '../tongue/detectTongue.ts';
import { likeness, meaningOf } from '../vectors/wordVectors.ts';
import { nameGroup } from './nameGroup.ts';
import { type Shared, sharedByGroups } from './sharedByGroups.ts';

/** So many members tell what a group shares, and so many of the most typical give phrases. */
const MOST_READ = 60;
const MOST_TYPICAL = 12;
const LONGEST_READ = 600;

/** For each word of a name, and for a name of a single word. */
const WASTE = 0.03;
const BARE = 0.1;

/** For a name ("Maria", "Turkey") in the words of a single member: it is theirs, not the group's. */
const NAMED = 0.5;

/** How much it counts that members hold the whole of a phrase, that it means what they mean, and that it fails. */
const JOINT = 0.5;
const MEANS = 0.3;
const FAILS = 0.5;

/** A common ask is taken from such a share of the members, and a thing is put behind it from such a share. */
const COMMON_FROM = 0.4;
const THING_FROM = 0.3;

/** Where more than such a share of the members says that something fails, common faults are likelier than wishes. */
const FAULTS_FROM = 0.3;
const FAULTY = 0.5;

/**
 * Names groups as a person in support would: by the phrase of their members that holds most of what the group shares
 * and others do not (a thing, a deed, in groups of faults what fails), or by the common name of what they ask, where
 * members say it in many words. Texts are the most typical first.
 */
export async function nameGroups(
  groups: readonly (readonly string[])[],
  english: EnglishReader,
  pause: () => Promise<void>,
): Promise<readonly string[]> {
  const shared = sharedByGroups(groups.map((texts) => texts.slice(0, MOST_READ)));
  const names: string[] = [];
  for (const [at, texts] of groups.entries()) {
    await pause();
    const its = shared[at];
    if (its !== undefined) names.push(nameOf(texts, its, english));
  }
  return names;
}

function nameOf(texts: readonly string[], shared: Shared, english: EnglishReader): string {
  const read = texts.slice(0, MOST_TYPICAL).filter((text) => isEnglish(detectTongue(text)));
  const phrases = read.map((text) => {
    const cut = text.slice(0, LONGEST_READ);
    return english(cut).flatMap(({ tokens }) => phrasesIn(tokens).map((phrase) => ({ phrase, text: cut })));
  });
  const failing = phrases.filter((its) => its.some(({ phrase }) => phrase.kind === 'failure')).length;
  const share = failing / Math.max(1, phrases.length);
  const scored = phrases
    .flat()
    .map(({ phrase, text }) => ({
      name: written(text, phrase),
      phrase,
      score: scoreOf(phrase, shared, share),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return nameGroup(texts, shared.weight);
  const common = commonIn(texts.slice(0, MOST_READ), shared.meaning, share);
  if (common === null) return best.name;
  const isKnown = ({ word }: Token): boolean => termsOf(word).length === 0 || isOfAsk(word, common);
  const named = new Set(termsOf(common.name));
  if (stemsIn(best.phrase).some((stem) => named.has(stem)) && !best.phrase.tokens.every(isKnown))
    return best.name;
  const thing = scored.find(
    ({ phrase }) =>
      phrase.kind === 'thing' &&
      phrase.tokens.length < 3 &&
      phrase.tokens.every(({ pos }) => pos !== 'ADJ' && pos !== 'VERB') &&
      !phrase.tokens.some(isKnown) &&
      isHeld(phrase, shared),
  );
  return thing === undefined ? common.name : `${common.name}: ${thing.name.toLowerCase()}`;
}

function scoreOf(phrase: Phrase, { weight, stems, meaning }: Shared, failing: number): number {
  const its = [...new Set(stemsIn(phrase))];
  if (its.length === 0) return -Infinity;
  const held = its.reduce((sum, stem) => sum + (weight.get(stem) ?? 0), 0);
  const all = stems.filter((set) => its.every((stem) => set.has(stem))).length / Math.max(1, stems.length);
  const means = likeness(meaningOf(phrase.tokens.map(({ word }) => word).join(' ')), meaning);
  return (
    held +
    (its.length > 1 ? JOINT * all : 0) +
    MEANS * means +
    (phrase.kind === 'failure' ? FAILS * failing : 0) -
    WASTE * phrase.tokens.length -
    (phrase.tokens.length === 1 ? BARE : 0) -
    (all * stems.length < 1.5 && phrase.tokens.some(({ pos }) => pos === 'PROPN') ? NAMED : 0)
  );
}

/** Whether so many members, and more than one, have each of its words. */
function isHeld(phrase: Phrase, { own, stems }: Shared): boolean {
  return stemsIn(phrase).every(
    (stem) => (own.get(stem) ?? 0) >= THING_FROM && stems.filter((set) => set.has(stem)).length > 1,
  );
}

function stemsIn({ tokens }: Phrase): readonly string[] {
  return tokens.flatMap(({ word }) => termsOf(word));
}

/** The ask that most members make, in whatever words. */
function commonIn(texts: readonly string[], meaning: Float32Array, failing: number): CommonAsk | null {
  const said = texts.map(wordsSaid);
  const found = commonAsks().flatMap((ask) => {
    const count = said.filter((words) => isSaid(ask, words)).length;
    if (count < 2 || count < COMMON_FROM * said.length) return [];
    const fits = (ask.isFault ? 1 : -1) * (failing - FAULTS_FROM) * FAULTY;
    return [{ ask, score: count / said.length + likeness(meaningOf(ask.name), meaning) + fits }];
  });
  return found.sort((a, b) => b.score - a.score)[0]?.ask ?? null;
}

/** As it stands in the text, a deed in its plain form: "Approving holidays" is "Approve holidays". */
function written(text: string, { tokens, kind }: Phrase): string {
  let name = '';
  let end = -1;
  for (const [at, token] of tokens.entries()) {
    const said = text.slice(token.start, token.end);
    name += `${at > 0 && token.start > end ? ' ' : ''}${kind === 'deed' && at === 0 ? token.lemma : said}`;
    end = token.end;
  }
  const quiet = name === name.toUpperCase() && name.includes(' ') ? name.toLowerCase() : name;
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}
