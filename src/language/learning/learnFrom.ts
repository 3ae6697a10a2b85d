import type { Instant } from '#domain/basis/Instant.ts';
import type { AskOdds, LearntModel, LearntPart } from '#domain/setting/LearningSetting.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { fitLessons } from './fitLessons.ts';
import type { Lesson } from './Lesson.ts';
import { trait } from './traitsOf.ts';

/** C of the regression. Chosen, like the sizes of traits, on two thirds of a half of mini-BAR's reviews against the rest of it. */
const STRENGTH = 10;

/** A word or rule counts once so many customers' words had it: names and chance occur once. */
const FEWEST_CUSTOMERS = 3;

/** People are put into at most so many parts, each of which is left out once. */
const MOST_PARTS = 3;

const MOST_WORDS = 150;
const MOST_RULES = 40;

/** Less than this is nothing. */
const LEAST = 0.005;

/** Without two of them one person's habits would be the account's. */
export const FEWEST_PEOPLE = 2;

/**
 * Learns what agents' decisions have in common: once without each third of the people (with two people, without each). Of
 * what the parts then say of a sentence the least counts, nothing where they disagree (`Learnt`): so nothing rests on one
 * person alone, whatever they do and however often. `null` where fewer than two people said anything.
 */
export async function learnFrom(
  lessons: readonly Lesson[],
  learntAt: Instant,
  tickets: number,
  pause: () => Promise<void>,
): Promise<LearntModel | null> {
  const people = [...new Set(lessons.flatMap(({ by }) => by))].sort();
  if (people.length < FEWEST_PEOPLE) return null;
  const known = knownTraits(lessons);
  const fits = await Promise.all([
    fitParts(lessons, 0, people, known, pause),
    fitParts(lessons, 1, people, known, pause),
  ]);
  const parts = fits[0].map((_, part): PartWeights => fits.map((kind) => kind[part] ?? NONE));
  const words = tellingOf(parts, known, trait.word(''), MOST_WORDS);
  const rules = tellingOf(parts, known, trait.rule(''), MOST_RULES);
  const isTagged = ({ truth }: Lesson): boolean => truth.includes(true);
  const tagged = lessons.filter(isTagged).length;
  return {
    version: 2,
    learntAt,
    from: { tickets, people: people.length, tagged, dismissed: lessons.length - tagged },
    parts: parts.map((part) => partOf(part, words, rules)),
  };
}

/** A part's weights, of each kind of ask. */
type PartWeights = readonly ReadonlyMap<string, number>[];

const NONE: ReadonlyMap<string, number> = new Map();

function partOf(part: PartWeights, words: readonly string[], rules: readonly string[]): LearntPart {
  const table = (names: readonly string[], prefix: string) =>
    Object.fromEntries(names.map((name) => [name.slice(prefix.length), oddsOf(part, name)]));
  const meaning = part.flatMap((weights) =>
    Array.from({ length: DIMENSIONS }, (_, dimension) => weights.get(trait.meaning(dimension)) ?? 0),
  );
  const meaningStep = Number((Math.max(LEAST, ...meaning.map(Math.abs)) / 127).toPrecision(6));
  return {
    always: oddsOf(part, trait.always),
    rules: table(rules, trait.rule('')),
    words: table(words, trait.word('')),
    meaning: btoa(String.fromCharCode(...meaning.map((value) => Math.round(value / meaningStep) & 255))),
    meaningStep,
  };
}

function oddsOf(part: PartWeights, name: string): AskOdds {
  const [request = 0, bug = 0] = part.map((weights) => Math.round((weights.get(name) ?? 0) * 1000) / 1000);
  return [request, bug];
}

/** The names of such traits that count most, all parts together. */
function tellingOf(
  parts: readonly PartWeights[],
  known: ReadonlySet<string>,
  prefix: string,
  most: number,
): readonly string[] {
  const sizeOf = (name: string): number =>
    parts.reduce((sum, part) => sum + Math.max(...oddsOf(part, name).map(Math.abs)), 0);
  return [...known]
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, size: sizeOf(name) }))
    .filter(({ size }) => size >= LEAST)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** What enough customers' words had, and their meaning. */
function knownTraits(lessons: readonly Lesson[]): ReadonlySet<string> {
  const customers = new Map<string, Set<string>>();
  for (const { traits, customer } of lessons)
    for (const name of traits.keys()) {
      const its = customers.get(name) ?? new Set();
      customers.set(name, its);
      its.add(customer);
    }
  const isOfMany = ([name, its]: readonly [string, ReadonlySet<string>]) =>
    its.size >= FEWEST_CUSTOMERS || name.startsWith('meaning ');
  return new Set([...customers].filter(isOfMany).map(([name]) => name));
}

async function fitParts(
  lessons: readonly Lesson[],
  kind: 0 | 1,
  people: readonly string[],
  known: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<readonly ReadonlyMap<string, number>[]> {
  const count = Math.min(MOST_PARTS, people.length);
  const placeOf = new Map(people.map((person, at) => [person, at % count]));
  const rows = lessons.flatMap(({ traits, odds, truth, weight, by }) => {
    const its = truth[kind];
    if (its === null) return [];
    const shown = new Map([...traits].filter(([name]) => known.has(name)));
    return [
      { traits: shown, odds: odds[kind], truth: its, weight, places: by.map((one) => placeOf.get(one)) },
    ];
  });
  const parts: ReadonlyMap<string, number>[] = [];
  for (let part = 0; part < count; part++) {
    const others = rows.filter(({ places }) => places.some((place) => place !== part));
    parts.push(await fitLessons(others, STRENGTH, pause));
  }
  return parts;
}
