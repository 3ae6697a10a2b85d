import type { Row } from './Row.ts';

/** Something that is measured in one go and gives one or more rows. */
export interface Measure {
  readonly ids: readonly string[];
  /** Takes minutes: runs only when named or with `--all`. */
  readonly isLong?: boolean;
  /** Measures; rejects where it could not. `say` tells a person what is going on. */
  readonly run: (say: (line: string) => void) => Promise<readonly Row[]>;
}
