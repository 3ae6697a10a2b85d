import { textHash } from '#domain/basis/textHash.ts';
import type { Grouped, GroupingWish, KnownGroup } from '#ports/Language.ts';
import { findGroups } from './findGroups.ts';
import type { FindParts } from './findInPart.ts';
import { nameGroups } from './nameGroups.ts';
import { winkReader } from '../tokens/winkReader.ts';
import { readTerms } from './readTerms.ts';

const TYPICAL = 3;

interface Item {
  readonly id: string;
  readonly text: string;
  readonly order: string;
}

/** A group before it has a name, its texts from the most typical on. */
interface FoundGroup {
  readonly id: string;
  readonly name: string;
  readonly byTypical: readonly Item[];
}

/**
 * Finds themes in texts: agglomerative clustering over latent semantics and word vectors. Their number is found
 * unless `wish` says it. The order of the texts does not matter. Texts that go with no other are `ungrouped`. Known
 * groups keep id, name and members, and take in new texts that are like theirs. `pause` is called between steps and
 * may throw to cancel. `findParts` groups parts elsewhere, where there are too many texts to be compared each with each.
 */
export async function groupTexts(
  texts: readonly { readonly id: string; readonly text: string }[],
  pause: () => Promise<void>,
  wish: GroupingWish = {},
  findParts?: FindParts,
): Promise<Grouped> {
  // By hash, so that the first of them are of all sorts; ties by what the texts are.
  const items = texts
    .map(({ id, text }): Item => ({ id, text, order: textHash(text) }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.text, b.text) || compare(a.id, b.id));
  if (items.length === 0) return { groups: [], ungrouped: [] };
  const read = await readTerms(
    items.map(({ text }) => text),
    pause,
  );
  const known = (wish.known ?? []).toSorted((a, b) => compare(a.id, b.id));
  const before = groupsBefore(items, known);
  const { of, groups, near } = await findGroups(
    read,
    before,
    known.length,
    wish.groups ?? null,
    pause,
    findParts,
  );
  const members = Array.from({ length: groups }, (): number[] => []);
  for (const [at, group] of of.entries()) if (group >= 0) members[group]?.push(at);
  const found: FoundGroup[] = [];
  for (const [group, its] of members.entries()) {
    await pause();
    if (its.length > 0) found.push(toGroup(its, items, near, known[group]));
  }
  return {
    groups: (await named(found, pause)).sort(
      (a, b) => b.members.length - a.members.length || compare(a.members[0] ?? '', b.members[0] ?? ''),
    ),
    ungrouped: items.flatMap(({ id }, at) => ((of[at] ?? -1) < 0 ? [id] : [])).sort(compare),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupsBefore(items: readonly Item[], known: readonly KnownGroup[]): Int32Array<ArrayBuffer> {
  const of = new Map(known.flatMap(({ members }, group) => members.map((id) => [id, group] as const)));
  return Int32Array.from(items, ({ id }) => of.get(id) ?? -1);
}

function toGroup(
  its: readonly number[],
  items: readonly Item[],
  near: Float64Array,
  known: KnownGroup | undefined,
): FoundGroup {
  const byTypical = its
    .map((at) => ({ item: items[at], likeness: near[at] ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness || compare(a.item?.id ?? '', b.item?.id ?? ''))
    .flatMap(({ item }) => item ?? []);
  return {
    id: known?.id ?? `g${textHash(byTypical[0]?.id ?? '')}`,
    name: known?.name ?? '',
    byTypical,
  };
}

/** Those that have no name yet get one, by what their texts have in common and others have not. */
async function named(
  groups: readonly FoundGroup[],
  pause: () => Promise<void>,
): Promise<Grouped['groups'][number][]> {
  const texts = groups.map(({ byTypical }) => byTypical.map(({ text }) => text));
  const isNamed = groups.every(({ name }) => name !== '');
  const names = isNamed ? [] : await nameGroups(texts, await winkReader(), pause);
  return groups.map(({ id, name, byTypical }, at) => ({
    id,
    name: name === '' ? (names[at] ?? '') : name,
    members: byTypical.map((item) => item.id).sort(compare),
    typical: [...new Set(texts[at])].slice(0, TYPICAL),
  }));
}
