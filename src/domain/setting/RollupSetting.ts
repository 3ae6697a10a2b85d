/** How an account counts its weeks. */
export interface RollupSetting {
  /** The weekday on which weeks begin: 0 is Sunday, 1 is Monday. */
  readonly weekStart: number;
}

export const PLAIN_ROLLUP: RollupSetting = { weekStart: 1 };

/** A stored setting as far as it says something; the plain one for anything else. */
export function rollupSettingOf(value: unknown): RollupSetting {
  const { weekStart } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof RollupSetting, unknown>
  >;
  const isDay = typeof weekStart === 'number' && [0, 1, 2, 3, 4, 5, 6].includes(weekStart);
  return isDay ? { weekStart } : PLAIN_ROLLUP;
}
