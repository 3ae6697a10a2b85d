/** A record's own fields, by key. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What brings data of one version to the next. Its set-up changes are what the shape has more than before: set-up makes
 * missing parts by looking, and always before records are moved. A step may be run any number of times, also over data
 * that is there already: whoever was cut short begins again.
 */
export interface UpgradeStep {
  /** The version that the data has once all records were moved. Steps are numbered without a gap. */
  readonly to: number;
  /** The object whose records it moves. */
  readonly object: string;
  /** The fields to be written, by what the record says; `null` where it is as it should be. Pure. */
  readonly move: (fields: Fields) => Fields | null;
}
