import { cutTree, type Linkage, mergeTree } from './mergeTree.ts';
import { alikeAll, rowsOfBoth, meansOf, type Places, rowsOf } from './Places.ts';
import { sphericalMeans } from './sphericalMeans.ts';

/** So many texts are compared each with each; others join what these made, what is left over is compared anew. */
const MOST_COMPARED = 4000;

/** So often at most: each time the rest is what is like no group so far. */
const MOST_ROUNDS = 6;

/** Groups are joined while their texts are at most so far apart on average (1 minus the cosine). */
const APART = 0.68;

/** A text that was not compared with all joins a group at so much at most. */
const APART_FROM_GROUP = 0.62;

/**
 * The group of each text, from where the texts stand; -1 for those that go with no other. Groups 0 to `known - 1`
 * were there before: `before` says who is in them (-1 for new texts), and they are never joined with each other.
 * With `groups` that many are made and every text is in one.
 */
export async function findGroups(
  places: Places,
  before: Int32Array,
  known: number,
  groups: number | null,
  pause: () => Promise<void>,
): Promise<{ readonly of: Int32Array; readonly groups: number }> {
  const of = Int32Array.from(before);
  let made = known;
  let rest = indexesOf(of, (group) => group < 0);
  for (let round = 0; round < MOST_ROUNDS && rest.length > 0; round++) {
    const compared = rest.slice(0, MOST_COMPARED);
    const knownNow = round === 0 ? known : 0;
    const joined = await joinNearest(
      rowsOf(places, compared),
      knownNow === 0 ? null : meansOf(places, before, known),
      sizesOf(before, knownNow),
      groups === null
        ? { height: APART }
        : { groups: Math.max(knownNow, Math.min(groups, knownNow + compared.length)) },
      pause,
    );
    for (const [at, group] of joined.entries()) {
      const text = compared[at] ?? 0;
      of[text] = group < 0 ? -1 : group < knownNow ? group : made + group - knownNow;
    }
    made += Math.max(knownNow, ...joined.map((group) => group + 1)) - knownNow;
    if (rest.length <= MOST_COMPARED) break;
    const means = meansOf(places, of, made);
    const products = new Float64Array(made);
    for (const [at, text] of rest.entries()) {
      if (at % 100 === 0) await pause();
      if (at < MOST_COMPARED) continue;
      const { group, likeness } = nearest(places, text, means, products);
      if (groups !== null || likeness >= 1 - APART_FROM_GROUP) of[text] = group;
    }
    // What was compared and stayed alone is alone; the others were like no group.
    rest = rest.slice(MOST_COMPARED).filter((text) => (of[text] ?? -1) < 0);
  }
  if (groups === null) return { of, groups: made };
  return {
    of: await sphericalMeans(places, of, made, (text) => (before[text] ?? -1) >= 0, pause),
    groups: made,
  };
}

function indexesOf(of: Int32Array, is: (group: number) => boolean): readonly number[] {
  return [...of.keys()].filter((text) => is(of[text] ?? -1));
}

function sizesOf(of: Int32Array, groups: number): readonly number[] {
  const sizes = new Array<number>(groups).fill(0);
  for (const group of of) if (group >= 0 && group < groups) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

/** Numbers of groups for the texts: known ones first, then new ones in the order of their first texts; -1 alone. */
async function joinNearest(
  texts: Places,
  known: Places | null,
  knownSizes: readonly number[],
  until: { readonly height: number } | { readonly groups: number },
  pause: () => Promise<void>,
): Promise<readonly number[]> {
  const first = known?.count ?? 0;
  const count = first + texts.count;
  const linkage: Linkage = 'groups' in until ? 'ward' : 'average';
  const distances = new Float32Array(count * count);
  const all = known === null ? texts : rowsOfBoth(known, texts);
  const products = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) await pause();
    alikeAll(all, i, all, i, products);
    for (let j = 0; j < i; j++) {
      const likeness = products[j] ?? 0;
      const apart = i < first ? Infinity : linkage === 'ward' ? 2 - 2 * likeness : 1 - likeness;
      distances[i * count + j] = apart;
      distances[j * count + i] = apart;
    }
  }
  const sizes = Float64Array.from({ length: count }, (_, at) => Math.max(1, knownSizes[at] ?? 1));
  const roots = cutTree(count, await mergeTree(distances, sizes, linkage, pause), until);
  const members = new Map<number, number>();
  for (const root of roots) members.set(root, (members.get(root) ?? 0) + 1);
  const numbers = new Map<number, number>(Array.from({ length: first }, (_, at) => [at, at]));
  const found: number[] = [];
  for (let at = first; at < count; at++) {
    const root = roots[at] ?? at;
    if (!numbers.has(root) && ('groups' in until || (members.get(root) ?? 0) > 1))
      numbers.set(root, numbers.size);
    found.push(numbers.get(root) ?? -1);
  }
  return found;
}

function nearest(
  places: Places,
  text: number,
  means: Places,
  products: Float64Array,
): { group: number; likeness: number } {
  alikeAll(places, text, means, means.count, products);
  let [group, most] = [-1, -Infinity];
  for (let at = 0; at < means.count; at++) {
    const likeness = products[at] ?? 0;
    if (likeness > most) [group, most] = [at, likeness];
  }
  return { group, likeness: most };
}
