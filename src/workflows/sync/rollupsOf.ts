import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { type Calendar, isSameCalendar } from '#domain/rollup/Calendar.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import type { RollupTable } from '#domain/rollup/RollupTable.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { ticketsBehind } from '#domain/rollup/ticketsBehind.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { KeptAccount } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';

/** What is kept, and what it folds to. */
export interface Folded {
  readonly kept: KeptAccount;
  readonly fold: AccountFold;
}

/** Rollups of what is folded now. The rows are made once for each fold and calendar; asking again only counts. */
export function rollupsOf(
  current: () => Promise<Result<Folded, Failure>>,
): Pick<AccountFolding, 'rollup' | 'behind'> {
  let tabled: { readonly fold: AccountFold; readonly table: RollupTable } | null = null;

  async function tabulated(
    calendar: Calendar,
  ): Promise<Result<Folded & { readonly table: RollupTable }, Failure>> {
    const now = await current();
    if (!now.ok) return now;
    const { kept, fold } = now.value;
    if (tabled?.fold !== fold || !isSameCalendar(tabled.table.calendar, calendar))
      tabled = { fold, table: tabulate(fold, calendar) };
    return ok({ kept, fold, table: tabled.table });
  }

  return {
    rollup: async (ask) => {
      const now = await tabulated(ask.calendar);
      if (!now.ok) return now;
      const { kept, table } = now.value;
      return ok({ ...countRollup(table, ask), revision: kept.revision });
    },
    behind: async (ask, cell, most) => {
      const now = await tabulated(ask.calendar);
      return now.ok ? ok(ticketsBehind(now.value.fold, now.value.table, ask, cell, most)) : now;
    },
  };
}
