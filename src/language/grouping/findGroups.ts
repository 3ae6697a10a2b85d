import { type Bounds, findInParts } from './findInParts.ts';
import { type Found, nearOf } from './Found.ts';
import { APART, joinNearest } from './joinNearest.ts';
import { alikeAll, meansOf, type Places, rowsOf, rowsOfBoth } from './Places.ts';
import { sphericalMeans } from './sphericalMeans.ts';
import type { TermBook, TextTerms } from './TermBook.ts';
import { TextSpace } from './TextSpace.ts';

const BOUNDS: Bounds = { compared: 4000, block: 1000, learnt: 1000 };

/**
 * Finds groups. Those from 0 to `known - 1` were there before: `before` says who is in them (-1 for new texts), and
 * they are never joined with each other. With `groups` that many are made and every text is in one.
 *
 * @param texts in an order in which the first of them are of all sorts
 */
export async function findGroups(
  texts: readonly TextTerms[],
  book: TermBook,
  before: Int32Array,
  known: number,
  groups: number | null,
  pause: () => Promise<void>,
  bounds: Bounds = BOUNDS,
): Promise<Found> {
  const fresh = before.reduce((count, group) => count + (group < 0 ? 1 : 0), 0);
  if (groups === null && fresh > bounds.compared)
    return findInParts({ texts, book, before, known, bounds, pause });
  const space = await TextSpace.of(texts.slice(0, bounds.compared), book, pause);
  const places = await space.places(texts, pause);
  const joined = await joinAtOnce(places, before, known, groups, bounds.compared, pause);
  return { ...joined, near: nearOf(places, joined) };
}

async function joinAtOnce(
  places: Places,
  before: Int32Array,
  known: number,
  groups: number | null,
  most: number,
  pause: () => Promise<void>,
): Promise<Pick<Found, 'of' | 'groups'>> {
  const of = Int32Array.from(before);
  const fresh = [...of.keys()].filter((text) => (of[text] ?? -1) < 0);
  const compared = fresh.slice(0, most);
  const sizes = new Float64Array(known + compared.length).fill(1);
  for (const group of before) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  for (let group = 0; group < known; group++) sizes[group] = Math.max(1, (sizes[group] ?? 1) - 1);
  const texts = rowsOf(places, compared);
  const joined = await joinNearest(
    {
      places: known === 0 ? texts : rowsOfBoth(meansOf(places, before, known), texts),
      sizes,
      camps: Int32Array.from(sizes, (_, row) => (row < known ? 0 : -1)),
    },
    groups === null
      ? { height: APART }
      : { groups: Math.max(known, Math.min(groups, known + compared.length)) },
    pause,
  );
  const groupOf = new Map<number, number>();
  for (const [row, number] of joined.subarray(0, known).entries()) groupOf.set(number, row);
  groupOf.set(-1, -1);
  let made = known;
  for (const [at, number] of joined.subarray(known).entries()) {
    const group = groupOf.get(number) ?? made++;
    groupOf.set(number, group);
    of[compared[at] ?? 0] = group;
  }
  if (groups === null) return { of, groups: made };
  await joinNearestMeans(places, of, made, fresh.slice(most), pause);
  const isFixed = (text: number): boolean => (before[text] ?? -1) >= 0;
  return { of: await sphericalMeans(places, of, made, isFixed, pause), groups: made };
}

/** Puts each of the texts that were not compared into the group whose mean is nearest. */
async function joinNearestMeans(
  places: Places,
  of: Int32Array,
  groups: number,
  texts: readonly number[],
  pause: () => Promise<void>,
): Promise<void> {
  const means = meansOf(places, of, groups);
  const products = new Float64Array(groups);
  for (const [at, text] of texts.entries()) {
    if (at % 100 === 0) await pause();
    alikeAll(places, text, means, groups, products);
    of[text] = products.indexOf(Math.max(...products));
  }
}
