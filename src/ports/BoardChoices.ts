import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** How a person likes to see the full page. Theirs alone, and kept in this browser only. */
export interface BoardChoices {
  /** The columns of the list of themes; `null` where they chose none. At once, so that the list does not change under the eye. */
  readonly columns: () => readonly string[] | null;
  readonly saveColumns: (columns: readonly string[]) => Result<void, Failure>;
}
