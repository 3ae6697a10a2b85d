import { type ActiveUsers, asActiveUsers } from './ActiveUsers.ts';

/** How an account counts its weeks, whom it does not count, and how many people use its product. */
export interface RollupSetting {
  /** The weekday on which weeks begin: 0 is Sunday, 1 is Monday. */
  readonly weekStart: number;
  /** Requesters who only try things out: `person 7` and `organization 8` by Zendesk's ids, each once, in order. */
  readonly tests: readonly string[];
  /** `null` where nobody said, or what stands there cannot be read. */
  readonly active: ActiveUsers | null;
}

export const PLAIN_ROLLUP: RollupSetting = { weekStart: 1, tests: [], active: null };

/** More are a slip: whoever has so many names the organization. */
export const MOST_TESTS = 500;

/** A stored setting as far as it says something; the plain one for anything else. */
export function rollupSettingOf(value: unknown): RollupSetting {
  const { weekStart, tests, active } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof RollupSetting, unknown>
  >;
  const isDay = typeof weekStart === 'number' && [0, 1, 2, 3, 4, 5, 6].includes(weekStart);
  const named = (Array.isArray(tests) ? (tests as readonly unknown[]) : []).filter(
    (one) => typeof one === 'string' && /^(?:person|organization) \d{1,20}$/u.test(one),
  ) as readonly string[];
  return {
    weekStart: isDay ? weekStart : PLAIN_ROLLUP.weekStart,
    tests: [...new Set(named)].toSorted().slice(0, MOST_TESTS),
    active: asActiveUsers(active),
  };
}
