import type { AreaId } from '../basis/Id.ts';
import type { Area } from './Area.ts';

/** Longer names do not fit into lists. */
export const AREA_CHARACTERS = 60;

/** Why a text is no area's name: nothing typed, too long, or another area has it (case and spaces do not matter). */
export type AreaFault = 'empty' | 'long' | 'taken';

/** What is wrong with a name for an area (`id`: the one that it is for; `null` for a new one); `null` where nothing is. */
export function areaFault(areas: readonly Area[], name: string, id: AreaId | null): AreaFault | null {
  const wanted = plain(name);
  if (wanted === '') return 'empty';
  if ([...wanted].length > AREA_CHARACTERS) return 'long';
  return areas.some((area) => area.id !== id && plain(area.name) === wanted) ? 'taken' : null;
}

/** The areas with one changed. */
export function changeArea(
  areas: readonly Area[],
  id: AreaId,
  changed: Partial<Omit<Area, 'id'>>,
): readonly Area[] {
  return areas.map((area) => (area.id === id ? { ...area, ...changed } : area));
}

/** The areas with one a place further up (`by` -1) or down (1); the same at the end of the list. */
export function shiftArea(areas: readonly Area[], id: AreaId, by: -1 | 1): readonly Area[] {
  const from = areas.findIndex((area) => area.id === id);
  const [moved, other] = [areas[from], areas[from + by]];
  if (moved === undefined || other === undefined) return areas;
  return areas.map((area) => (area === moved ? other : area === other ? moved : area));
}

function plain(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
}
