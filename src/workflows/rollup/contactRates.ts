import type { AreaId, ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { activeUsersIn } from '#domain/rollup/activeUsersIn.ts';
import { type Growth, growthOf } from '#domain/rollup/growthOf.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { type WeeklyRate, weeklyRate } from '#domain/rollup/weeklyRate.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { Failure } from '#ports/Failure.ts';

/** How often customers write because of one part of the product. */
export interface ContactRate {
  /** `null`: themes that are filed nowhere. */
  readonly areaId: AreaId | null;
  /** Each ticket once, however many of the area's themes it asks for. */
  readonly tickets: number;
  readonly perWeek: WeeklyRate;
  /** `null` where it is not known how many people used the product on all of these days. */
  readonly perThousand: WeeklyRate | null;
  /** Against the period before, by rates for each thousand people where both are known; `null` where it is not known whole. */
  readonly change: Growth | null;
  /** What opens it to its tickets. */
  readonly ask: RollupAsk;
}

export interface ContactRates {
  /** Most tickets first; areas without one are left out. */
  readonly rates: readonly ContactRate[];
  /** The newest days have the last number of active users. */
  readonly isCarried: boolean;
}

/**
 * Tickets a week for each area, in all and for each thousand active users, over the period of a look and with its filters.
 * Days before anybody was heard are no days without tickets. Areas are counted one after the other, so that what somebody
 * asks meanwhile waits for one of them alone.
 *
 * @param themes where each is filed; of those that the look leaves out nothing is counted.
 */
export async function contactRates(
  { rollup }: Pick<AccountFolding, 'rollup'>,
  themes: readonly { readonly id: ThemeId; readonly areaId: AreaId | null }[],
  look: RollupAsk,
  active: ActiveUsers | null,
  signal: AbortSignal,
): Promise<Result<ContactRates, Failure>> {
  const wanted = look.themes === null ? null : new Set(look.themes);
  const own = new Map<AreaId | null, ThemeId[]>();
  for (const { id, areaId } of themes) {
    if (wanted !== null && !wanted.has(id)) continue;
    const there = own.get(areaId);
    if (there === undefined) own.set(areaId, [id]);
    else there.push(id);
  }
  const rates: ContactRate[] = [];
  let isCarried = false;
  for (const [areaId, ids] of own) {
    if (signal.aborted) break;
    const ask = { ...look, themes: ids };
    const counted = await rollup(ask);
    if (!counted.ok) return counted;
    const { all, known } = counted.value;
    if (all.tickets === 0 || known === null) continue;
    const period = { from: Math.max(look.period.from, known.from), to: look.period.to };
    const days = period.to - period.from + 1;
    const before = look.before !== null && known.from <= look.before.from ? look.before : null;
    const now = activeUsersIn(active, period);
    const then = before === null ? null : activeUsersIn(active, before);
    isCarried ||= now?.isCarried === true;
    const exposure = now === null || then === null ? 1 : now.users / then.users;
    rates.push({
      areaId,
      tickets: all.tickets,
      perWeek: weeklyRate(all.tickets, days),
      perThousand: now === null ? null : weeklyRate(all.tickets, days, now.users / 1000),
      change: before === null ? null : growthOf(all.tickets, all.before?.tickets ?? 0, exposure),
      ask,
    });
  }
  return ok({ rates: rates.toSorted((a, b) => b.tickets - a.tickets), isCarried });
}
