import { alike, meansOf, type Places } from './Places.ts';

/** The group of each text, -1 for those that go with no other, and how near it is to the middle of its group. */
export interface Found {
  readonly of: Int32Array;
  readonly groups: number;
  readonly near: Float64Array<ArrayBuffer>;
}

/** How near each text is to the mean of its group: the mean of its cosines with all of it. */
export function nearOf(
  places: Places,
  { of, groups }: Pick<Found, 'of' | 'groups'>,
): Float64Array<ArrayBuffer> {
  const means = meansOf(places, of, groups);
  return Float64Array.from(of, (group, text) => (group < 0 ? 0 : alike(places, text, means, group)));
}

/** Groups numbered without gaps: those that were known, then the others in the order of their first texts. */
export function numbered(of: Int32Array, known: number): Pick<Found, 'of' | 'groups'> {
  const numbers = new Map<number, number>([[-1, -1]]);
  for (let group = 0; group < known; group++) numbers.set(group, group);
  let groups = known;
  const again = of.map((group) => {
    const number = numbers.get(group) ?? groups++;
    numbers.set(group, number);
    return number;
  });
  return { of: again, groups };
}
