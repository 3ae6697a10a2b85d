import { ok } from '#domain/basis/Result.ts';
import type { Dismissals } from '#ports/Dismissals.ts';

/** Dismissals in memory; pages of one account share `lists`. */
export function fakeDismissals(lists = new Map<string, readonly string[]>()): Dismissals {
  return {
    read: async (agent, weeks) =>
      ok([...new Set(weeks.flatMap((week) => lists.get(`${agent}.${week}`) ?? []))]),
    save: async (agent, week, groupIds) => {
      lists.set(`${agent}.${week}`, [...groupIds]);
      return ok(undefined);
    },
  };
}
