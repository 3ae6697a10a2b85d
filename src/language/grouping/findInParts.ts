import { cutInPieces } from './cutInPieces.ts';
import { type Found, nearOf, numbered } from './Found.ts';
import { APART, joinNearest } from './joinNearest.ts';
import { meansOf, type Places, rowsOf } from './Places.ts';
import type { TermBook, TextTerms } from './TermBook.ts';
import { TextSpace } from './TextSpace.ts';

/** Groups of different parts are joined only while they are so near in the space of both, which tells less. */
const APART_ACROSS = 0.45;

/** A space is learnt anew when texts were cut into so many pieces. */
const PIECES = 8;

/** How much is done at once; smaller in tests. */
export interface Bounds {
  /** So many texts are compared each with each, and have a space of their own; more are grouped in parts. */
  readonly compared: number;
  /** So many of a part. */
  readonly block: number;
  /** So many texts a space is learnt from; of a part. */
  readonly learnt: number;
}

/** Texts to be grouped, and what is known of them. */
export interface Task {
  readonly texts: readonly TextTerms[];
  readonly book: TermBook;
  readonly before: Int32Array;
  readonly known: number;
  readonly bounds: Bounds;
  readonly pause: () => Promise<void>;
}

/**
 * Groups more texts than can be compared each with each: neighbourhoods are cut out, and cut again in a space of their
 * own, until what is left is few enough; there the space is learnt from these texts alone, so that it tells apart what
 * they say, however many others say something else. What a cut went through is joined behind it.
 */
export async function findInParts(task: Task): Promise<Found> {
  const of = Int32Array.from(task.before);
  const near = new Float64Array(of.length);
  const next = { group: task.known };
  await findIn(
    task,
    Int32Array.from(of, (_, text) => text),
    of,
    near,
    next,
  );
  return { ...numbered(of, task.known), near };
}

async function findIn(
  task: Task,
  rows: Int32Array,
  of: Int32Array,
  near: Float64Array,
  next: { group: number },
): Promise<void> {
  const { bounds, pause } = task;
  const texts = Array.from(rows, (row) => task.texts[row]).flatMap((text) => text ?? []);
  const space = await TextSpace.of(texts.slice(0, bounds.learnt), task.book, pause);
  const places = await space.places(texts, pause);
  const isSmall = rows.length <= bounds.compared;
  const most = isSmall ? bounds.block : Math.max(bounds.compared, Math.ceil(rows.length / PIECES));
  const pieces = await cutInPieces(places, most, pause);
  const its = Int32Array.from(rows, (row) => of[row] ?? -1);
  const camps = new Map<number, number>();
  for (const [camp, piece] of pieces.entries()) {
    const inAll = piece.map((row) => rows[row] ?? 0);
    if (!isSmall) {
      await findIn(task, inAll, of, near, next);
      for (const row of piece) {
        const group = of[rows[row] ?? 0] ?? -1;
        its[row] = group;
        if (group >= 0) camps.set(group, camp + 1);
      }
      continue;
    }
    const fresh = piece.filter((row) => (its[row] ?? -1) < 0);
    const joined = await joinNearest(
      {
        places: rowsOf(places, fresh),
        sizes: new Float64Array(fresh.length).fill(1),
        camps: new Int32Array(fresh.length).fill(-1),
      },
      { height: APART },
      pause,
    );
    for (const [at, row] of fresh.entries())
      if ((joined[at] ?? -1) >= 0) its[row] = next.group + (joined[at] ?? 0);
    next.group += 1 + Math.max(-1, ...joined);
  }
  for (let group = 0; group < task.known; group++) camps.set(group, 0);
  await joinGroups(places, its, camps, isSmall ? APART : APART_ACROSS, task, next);
  for (const [at, row] of rows.entries()) of[row] = its[at] ?? -1;
  if (!isSmall) return;
  const here = numbered(its, 0);
  for (const [at, value] of nearOf(places, here).entries()) near[rows[at] ?? 0] = value;
}

/** Joins groups, and texts without one, that are near; `its` says who is where, and is changed. */
async function joinGroups(
  places: Places,
  its: Int32Array,
  camps: ReadonlyMap<number, number>,
  height: number,
  { known, bounds, pause }: Task,
  next: { group: number },
): Promise<void> {
  const sizes = new Map<number, number>();
  for (const group of its) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // Where there are too many, the largest; known ones first.
  const groups = [...sizes.keys()]
    .sort((a, b) => (a < known || b < known ? a - b : (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || a - b))
    .slice(0, bounds.compared);
  const alone = [...its.keys()].filter((row) => (its[row] ?? -1) < 0);
  const rowOf = new Map<number, number>(groups.map((group, row) => [group, row]));
  const of = its.map((group) => rowOf.get(group) ?? -1);
  for (const [at, text] of alone.slice(0, bounds.compared - groups.length).entries())
    of[text] = groups.length + at;
  const count = Math.min(bounds.compared, groups.length + alone.length);
  const joined = await joinNearest(
    {
      places: meansOf(places, of, count),
      sizes: Float64Array.from({ length: count }, (_, row) => sizes.get(groups[row] ?? -1) ?? 1),
      camps: Int32Array.from({ length: count }, (_, row) => camps.get(groups[row] ?? -1) ?? -1),
    },
    { height },
    pause,
  );
  const groupOf = new Map<number, number>();
  for (const [row, number] of joined.entries()) {
    const group = groups[row];
    if (number >= 0 && !groupOf.has(number)) groupOf.set(number, group ?? next.group++);
  }
  for (const [text, row] of of.entries()) {
    const number = row < 0 ? -1 : (joined[row] ?? -1);
    if (number >= 0) its[text] = groupOf.get(number) ?? -1;
  }
}
