import type { Day } from '../basis/Day.ts';
import { asId, type ThemeId } from '../basis/Id.ts';

/** What events about one week's digest hang on instead of a theme: `digest20261109`, by the week's first day. Longer than any theme's id. */
export function digestPlace(firstDay: Day): ThemeId {
  return asId<ThemeId>(`digest${firstDay.replaceAll('-', '')}`);
}
