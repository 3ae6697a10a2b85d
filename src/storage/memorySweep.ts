import type { TicketId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { type TicketCoverage, withPassed } from '#domain/rollup/TicketCoverage.ts';
import type { AskFate, Sweep, SweepShelf, SweptAsk } from '#ports/SweepShelf.ts';

/** What reading history found, for as long as the page is open. */
export function memorySweep(): SweepShelf {
  const kept = new Map<string, { readonly fate: AskFate; readonly ask: SweptAsk }>();
  const passed = new Set<TicketId>();
  let last: Sweep | null = null;
  let days: TicketCoverage = {};
  return {
    sweep: async () => ok(last),
    async keep(sweep, found, more = [], read = []) {
      if (more === null) passed.clear();
      else for (const id of more) passed.add(id);
      days = withPassed(more === null ? {} : days, read);
      last = sweep;
      for (const ask of found) kept.set(ask.id, { fate: kept.get(ask.id)?.fate ?? 'open', ask });
      return ok(undefined);
    },
    coverage: async () => ok(days),
    passed: async () => ok(new Set(passed)),
    asks: async (fate) => ok([...kept.values()].flatMap((one) => (one.fate === fate ? [one.ask] : []))),
    async settle(ids, fate) {
      for (const id of ids) {
        const one = kept.get(id);
        if (one !== undefined) kept.set(id, { ...one, fate });
      }
      return ok(undefined);
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id);
      return ok(undefined);
    },
    async clear() {
      last = null;
      kept.clear();
      days = {};
      passed.clear();
      return ok(undefined);
    },
  };
}
