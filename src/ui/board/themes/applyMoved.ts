import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** What was merged (`into`) or taken out again (`null`) on this page, and the numbers that did not know of it yet. */
export interface Moved {
  readonly into: ThemeId | null;
  readonly revision: number | null;
}

/**
 * The list as it is after merges and un-merges of this page, until the account's numbers are derived anew.
 *
 * @param counted the list with the account's numbers, which leave out what is part of something else.
 * @param revision of those numbers.
 */
export function applyMoved(
  themes: readonly Theme[],
  counted: readonly Theme[],
  moved: ReadonlyMap<ThemeId, Moved>,
  revision: number | null,
): readonly Theme[] {
  const holding = [...moved].filter(([, move]) => move.revision === revision);
  if (holding.length === 0) return counted;
  const away = new Set(holding.flatMap(([id, { into }]) => (into === null ? [] : [id])));
  const back = new Set(holding.flatMap(([id, { into }]) => (into === null ? [id] : [])));
  const shown = new Set(counted.map(({ id }) => id));
  return [
    ...counted.filter(({ id }) => !away.has(id)),
    ...themes.filter(({ id }) => back.has(id) && !shown.has(id)),
  ];
}
