import { cutInPieces } from './cutInPieces.ts';
import { nearOf } from './Found.ts';
import { joinGroups } from './joinGroups.ts';
import { APART } from './joinNearest.ts';
import { rowsOf } from './Places.ts';
import { placesOf } from './placesOf.ts';
import type { TextTerms } from './TextTerms.ts';

/** Groups of different parts are joined only while they are so near in the space of both, which tells less. */
const APART_ACROSS = 0.4;

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

/** Texts to be grouped, and what is known of them: plain data, which another thread may be given. */
export interface Task {
  readonly texts: TextTerms;
  /** Which of the texts, in an order in which the first of them are of all sorts. */
  readonly rows: Int32Array<ArrayBuffer>;
  readonly before: Int32Array<ArrayBuffer>;
  readonly known: number;
  readonly bounds: Bounds;
}

/** The group of each row of a part, -1 for none, and how near it is to the middle; `made` of the groups are new. */
export interface PartFound {
  readonly of: Int32Array<ArrayBuffer>;
  readonly near: Float64Array<ArrayBuffer>;
  readonly made: number;
}

/** Groups parts, in whatever order or at the same time, and gives what was found in the order of the parts. */
export type FindParts = (parts: readonly Task[]) => Promise<readonly PartFound[]>;

/**
 * Groups more texts than can be compared each with each: neighbourhoods are cut out, and cut again in a space of their
 * own, until what is left is few enough; there the space is learnt from these texts alone, so that it tells apart what
 * they say, however many others say something else. What a cut went through is joined behind it. Whoever groups the
 * neighbourhoods, and in whatever order, it comes to the same. Numbers of groups leave gaps.
 */
export async function findInPart(
  task: Task,
  pause: () => Promise<void>,
  findParts: FindParts = (parts) => findEach(parts, pause),
): Promise<PartFound> {
  const { texts, rows, before, known, bounds } = task;
  const places = await placesOf(texts, rows, bounds.learnt, pause);
  const isSmall = rows.length <= bounds.compared;
  const most = isSmall ? bounds.block : Math.max(bounds.compared, Math.ceil(rows.length / PIECES));
  const pieces = await cutInPieces(places, most, pause);
  const its = at(rows, before);
  const near = new Float64Array(its.length);
  const camps = new Map<number, number>();
  let next = known;
  const found = isSmall ? [] : await findParts(pieces.map((piece) => ({ ...task, rows: at(piece, rows) })));
  for (const [camp, piece] of pieces.entries()) {
    const { of, near: nearIn, made } = found[camp] ?? (await joinIn(piece));
    for (const [index, row] of piece.entries()) {
      const group = of[index] ?? -1;
      its[row] = group < known ? group : group - known + next;
      near[row] = nearIn[index] ?? 0;
      if (!isSmall && group >= known) camps.set(its[row] ?? -1, camp + 1);
    }
    next += made;
  }
  const until = { height: isSmall ? APART : APART_ACROSS };
  next = await joinGroups({ places, its, known, camps, most: bounds.compared, until, next }, pause);
  return {
    of: its,
    near: isSmall ? nearOf(places, { of: its, groups: next }) : near,
    made: next - known,
  };

  async function joinIn(piece: Int32Array): Promise<PartFound> {
    const of = at(piece, its);
    const all = { places: rowsOf(places, piece), its: of, known, camps, most: Infinity, next: known };
    const end = await joinGroups({ ...all, until: { height: APART } }, pause);
    return { of, near: new Float64Array(), made: end - known };
  }
}

async function findEach(parts: readonly Task[], pause: () => Promise<void>): Promise<readonly PartFound[]> {
  const found: PartFound[] = [];
  for (const part of parts) found.push(await findInPart(part, pause));
  return found;
}

/** What stands at some places. */
function at(places: Int32Array, of: Int32Array): Int32Array<ArrayBuffer> {
  return Int32Array.from(places, (place) => of[place] ?? -1);
}
