import type { RollupTable } from '#domain/rollup/RollupTable.ts';

/** The rows of rollups, and the revision of the replica (see `KeptAccount`) that they are of. */
export interface KeptTable {
  readonly revision: number;
  readonly table: RollupTable;
}

/**
 * The rows of rollups beside the account's replica, so that a page that is opened again counts at once. Never the only
 * place of anything: what cannot be read or kept is as if it were not there, and made anew.
 */
export interface RollupShelf {
  /** Of what the replica keeps now; `null` where that cannot be told. */
  readonly revision: () => Promise<number | null>;
  /** As it was last kept, by whichever tab, fresh or not; `null` where none can be read. */
  readonly table: () => Promise<KeptTable | null>;
  readonly keep: (kept: KeptTable) => Promise<void>;
}
