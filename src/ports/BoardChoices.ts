import type { Result } from '#domain/basis/Result.ts';
import type { Visit } from '#domain/outcome/Visit.ts';
import type { Failure } from './Failure.ts';

/** Letters of a view's name. */
export const MOST_NAME = 80;

/** A look at the rollup under a name, by its address (see `rollupAddress`). */
export interface SavedView {
  readonly name: string;
  readonly asked: string;
}

/** How a person likes to see the full page. Theirs alone, and kept in this browser only. */
export interface BoardChoices {
  /** The columns of the list of themes; `null` where they chose none. At once, so that the list does not change under the eye. */
  readonly columns: () => readonly string[] | null;
  readonly saveColumns: (columns: readonly string[]) => Result<void, Failure>;
  /** The looks at the rollup that they kept, in their order. */
  readonly views: () => readonly SavedView[];
  readonly saveViews: (views: readonly SavedView[]) => Result<void, Failure>;
  /** Their last look at the board; `null` before their first in this browser. */
  readonly visit: () => Visit | null;
  readonly saveVisit: (visit: Visit) => Result<void, Failure>;
  /** The tips about themes (see `gardenTips`) that they do not want to see again, by their ids. */
  readonly leftAlone: () => readonly string[];
  readonly saveLeftAlone: (tips: readonly string[]) => Result<void, Failure>;
}
