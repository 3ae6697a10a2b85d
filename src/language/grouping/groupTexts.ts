import type { Grouped } from '#ports/Language.ts';
import { dot, TermWeights } from '../matching/TermWeights.ts';
import { textVector } from '../matching/TextVector.ts';
import { nameGroup } from './nameGroup.ts';

/** Two groups are joined while their members are at least so alike on average. */
const ALIKE = 0.07;

/** Shares of words and of character runs in the likeness of two texts. */
const WORDS = 0.7;

/** So many texts are compared with each other; more join the nearest group that these made. */
const MOST_COMPARED = 1500;

const TYPICAL = 3;

interface Item {
  readonly id: string;
  readonly text: string;
  readonly words: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

/**
 * Finds themes in texts, their number unknown: agglomerative clustering with average linkage over tf-idf of words
 * and character runs. The order of the texts does not matter. Texts that go with no other are `ungrouped`. Beyond
 * 1,500 texts the rest joins the group it is most like. `pause` is called between steps and may throw to cancel.
 */
export async function groupTexts(
  texts: readonly { readonly id: string; readonly text: string }[],
  pause: () => Promise<void>,
  alike = ALIKE,
): Promise<Grouped> {
  const ordered = texts.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const items = toItems(ordered);
  const compared = spread(items, MOST_COMPARED);
  const clusters = await agglomerate(compared, alike, pause);
  const rest = items.filter((item) => !compared.includes(item));
  const centres = clusters.map((cluster) => centreOf(cluster));
  for (const [index, item] of rest.entries()) {
    if (index % 50 === 0) await pause();
    const likeness = centres.map((centre) => similarity(item, centre));
    const best = likeness.indexOf(Math.max(...likeness));
    if ((likeness[best] ?? 0) >= alike * 1.5) clusters[best]?.push(item);
    else clusters.push([item]);
  }
  const groups = clusters.filter((cluster) => cluster.length > 1);
  return {
    groups: groups
      .map((cluster) => toGroup(cluster))
      .sort((a, b) => b.members.length - a.members.length || compare(a.members[0] ?? '', b.members[0] ?? '')),
    ungrouped: clusters
      .flatMap((cluster) => (cluster.length === 1 ? cluster.map((item) => item.id) : []))
      .sort(compare),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toItems(texts: readonly { readonly id: string; readonly text: string }[]): readonly Item[] {
  const vectors = texts.map(({ text }) => textVector(text));
  const wordWeights = new TermWeights(vectors.map(({ words }) => words.keys()));
  const gramWeights = new TermWeights(vectors.map(({ grams }) => grams.keys()));
  return texts.map(({ id, text }, index) => ({
    id,
    text,
    words: wordWeights.weigh(vectors[index]?.words ?? new Map<string, number>()),
    grams: gramWeights.weigh(vectors[index]?.grams ?? new Map<string, number>()),
  }));
}

/** At most `most` items, evenly from the whole. */
function spread(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}

function similarity(a: Pick<Item, 'words' | 'grams'>, b: Pick<Item, 'words' | 'grams'>): number {
  return WORDS * dot(a.words, b.words) + (1 - WORDS) * dot(a.grams, b.grams);
}

/** Average linkage by nearest-neighbour chains (Lance-Williams update), on one triangular matrix. */
async function agglomerate(
  items: readonly Item[],
  alike: number,
  pause: () => Promise<void>,
): Promise<Item[][]> {
  const count = items.length;
  const likeness = new Float32Array(count * count);
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) await pause();
    for (let j = 0; j < i; j++) {
      const [a, b] = [items[i], items[j]];
      const value = a === undefined || b === undefined ? 0 : similarity(a, b);
      likeness[i * count + j] = value;
      likeness[j * count + i] = value;
    }
  }
  const members: Item[][] = items.map((item) => [item]);
  const alive = new Set(items.keys());
  const nearest = (of: number): { index: number; value: number } => {
    let best = { index: -1, value: -1 };
    for (const other of alive) {
      const value = other === of ? -1 : (likeness[of * count + other] ?? 0);
      if (value > best.value) best = { index: other, value };
    }
    return best;
  };
  const done: Item[][] = [];
  const chain: number[] = [];
  for (let step = 0; alive.size > 0; step++) {
    if (step % 20 === 0) await pause();
    if (chain.length === 0) chain.push(Math.min(...alive));
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const { index, value } = nearest(top);
    if (index < 0 || value < alike) {
      // Nothing is alike enough to the end of the chain, and joining others only lowers averages.
      done.push(members[top] ?? []);
      alive.delete(top);
      chain.pop();
    } else if (before !== undefined && (likeness[top * count + before] ?? 0) >= value) {
      chain.length -= 2;
      join(top, before);
    } else chain.push(index);
  }
  return done;

  function join(from: number, into: number): void {
    const [a, b] = [members[into] ?? [], members[from] ?? []];
    for (const other of alive) {
      if (other === into || other === from) continue;
      const value =
        (a.length * (likeness[into * count + other] ?? 0) +
          b.length * (likeness[from * count + other] ?? 0)) /
        (a.length + b.length);
      likeness[into * count + other] = value;
      likeness[other * count + into] = value;
    }
    members[into] = [...a, ...b];
    alive.delete(from);
  }
}

function centreOf(cluster: readonly Item[]): Pick<Item, 'words' | 'grams'> {
  return { words: mean(cluster.map((item) => item.words)), grams: mean(cluster.map((item) => item.grams)) };
}

function mean(vectors: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value);
  const length = Math.sqrt([...sum.values()].reduce((squares, value) => squares + value * value, 0)) || 1;
  for (const [term, value] of sum) sum.set(term, value / length);
  return sum;
}

function toGroup(cluster: readonly Item[]): Grouped['groups'][number] {
  const centre = centreOf(cluster);
  const byTypical = cluster
    .map((item) => ({ item, value: similarity(item, centre) }))
    .sort((a, b) => b.value - a.value || compare(a.item.id, b.item.id))
    .map(({ item }) => item);
  return {
    name: nameGroup(
      byTypical.map((item) => item.text),
      centre.words,
    ),
    members: cluster.map((item) => item.id).sort(compare),
    typical: byTypical.slice(0, TYPICAL).map((item) => item.text),
  };
}
