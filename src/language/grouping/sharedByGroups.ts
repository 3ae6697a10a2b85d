import { termsOf } from '../matching/terms.ts';
import { everydayShare, termWeight } from '../matching/termWeight.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { meaningOf, ofLengthOne } from '../vectors/wordVectors.ts';

/** A word of a single member counts so much where there are more than two. */
const ONCE = 0.3;

/** What members of a group have in common. */
export interface Shared {
  /** Of each stem, the share of members that have it, the less the more others do; and how much it tells, of length 1. */
  readonly own: ReadonlyMap<string, number>;
  readonly weight: ReadonlyMap<string, number>;
  readonly stems: readonly ReadonlySet<string>[];
  readonly meaning: Float32Array;
}

/** What the texts of each group have in common and those of the other groups have not. */
export function sharedByGroups(groups: readonly (readonly string[])[]): readonly Shared[] {
  const stems = groups.map((texts) => texts.map((text) => new Set(termsOf(text))));
  const everywhere = new Map<string, number>();
  for (const its of stems)
    for (const [term, share] of sharesOf(its)) everywhere.set(term, (everywhere.get(term) ?? 0) + share);
  return groups.map((texts, at) => sharedIn(texts, stems[at] ?? [], everywhere, groups.length - 1));
}

function sharesOf(stems: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const its of stems)
    for (const stem of its) shares.set(stem, (shares.get(stem) ?? 0) + 1 / stems.length);
  return shares;
}

function sharedIn(
  texts: readonly string[],
  stems: readonly ReadonlySet<string>[],
  everywhere: ReadonlyMap<string, number>,
  others: number,
): Shared {
  const share = sharesOf(stems);
  const own = new Map<string, number>();
  const weight = new Map<string, number>();
  for (const [stem, its] of share) {
    const elsewhere = ((everywhere.get(stem) ?? its) - its) / Math.max(1, others);
    const once = stems.length > 2 && its * stems.length < 1.5 ? ONCE : 1;
    const tells = Math.max(0, termWeight(0, 1, everydayShare(stem)));
    own.set(stem, Math.max(0, its - elsewhere));
    weight.set(stem, once * tells * (own.get(stem) ?? 0));
  }
  const length = Math.sqrt([...weight.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [stem, value] of weight) weight.set(stem, value / length);
  const meaning = new Float32Array(DIMENSIONS);
  for (const text of texts)
    for (const [d, value] of meaningOf(text).entries()) meaning[d] = (meaning[d] ?? 0) + value;
  return { own, weight, stems, meaning: ofLengthOne(meaning) };
}
