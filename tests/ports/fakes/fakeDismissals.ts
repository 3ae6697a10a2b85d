import { ok } from '#domain/basis/Result.ts';
import type { Dismissals } from '#ports/Dismissals.ts';

/** Dismissals in memory. */
export function fakeDismissals(): Dismissals {
  const lists = new Map<string, readonly string[]>();
  return {
    read: async (agent, weeks) =>
      ok([...new Set(weeks.flatMap((week) => lists.get(`${agent}.${week}`) ?? []))]),
    save: async (agent, week, groupIds) => {
      lists.set(`${agent}.${week}`, [...groupIds]);
      return ok(undefined);
    },
  };
}
