import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { type Calendar, isSameCalendar } from '#domain/rollup/Calendar.ts';
import { accountAt, changesSince, type Rolled } from '#domain/rollup/changesSince.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { drawQuotes } from '#domain/rollup/drawQuotes.ts';
import { judgementsIn } from '#domain/rollup/foldSpotChecks.ts';
import { isSpotEvent } from '#domain/rollup/SpotEvent.ts';
import { orderEvents } from '#domain/event/orderEvents.ts';
import type { RollupAnswers, RollupQuestion } from '#domain/rollup/RollupQuestion.ts';
import { gardenTips } from '#domain/rollup/gardenTips.ts';
import { sharedTickets } from '#domain/rollup/sharedTickets.ts';
import { standsOut } from '#domain/rollup/standsOut.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { ticketsBehind } from '#domain/rollup/ticketsBehind.ts';
import { whoAsks } from '#domain/rollup/whoAsks.ts';
import { wordsOfTickets } from '#domain/rollup/wordsOfTickets.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { KeptAccount } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptTable, RollupShelf } from '#ports/RollupShelf.ts';

/** What is kept, and what it folds to. */
export interface Folded {
  readonly kept: KeptAccount;
  readonly fold: AccountFold;
}

export interface Rollups extends Pick<AccountFolding, 'rollup' | 'behind' | 'standOut' | 'about'> {
  /** Makes the rows of what was just folded, where somebody has looked at a rollup in this browser. */
  readonly keepUp: (folded: Folded) => Promise<void>;
}

/**
 * Rollups of what is folded now. The rows are made once for each revision of the replica and calendar, and kept beside it:
 * whoever comes back needs no fold, and asking again only counts.
 *
 * @param read what is kept, without folding it.
 * @param shelf where rows are kept; `null` where nothing is kept.
 */
export function rollupsOf(
  current: () => Promise<Result<Folded, Failure>>,
  read: () => Promise<Result<KeptAccount, Failure>>,
  shelf: RollupShelf | null,
): Rollups {
  let held: KeptTable | null = null;
  let then: (Rolled & { readonly revision: number; readonly since: Instant }) | null = null;

  const fits = (one: KeptTable | null, revision: number, calendar: Calendar): one is KeptTable =>
    one?.revision === revision && isSameCalendar(one.table.calendar, calendar);

  function tabulated({ kept: { revision }, fold }: Folded, calendar: Calendar): KeptTable {
    if (fits(held, revision, calendar)) return held;
    held = { revision, table: tabulate(fold, calendar) };
    void shelf?.keep(held);
    return held;
  }

  async function latest(calendar: Calendar): Promise<Result<KeptTable, Failure>> {
    const revision = (await shelf?.revision()) ?? null;
    if (shelf !== null && revision !== null) {
      if (!fits(held, revision, calendar)) {
        const kept = await shelf.table();
        if (fits(kept, revision, calendar)) held = kept;
      }
      if (fits(held, revision, calendar)) return ok(held);
    }
    const now = await current();
    return now.ok ? ok(tabulated(now.value, calendar)) : now;
  }

  /** The account of then, kept since whoever looks narrows and widens what is counted. */
  function earlier({ kept: { revision }, fold }: Folded, calendar: Calendar, since: Instant): Rolled {
    if (then?.revision === revision && then.since === since)
      if (isSameCalendar(then.table.calendar, calendar)) return then;
    const before = accountAt(fold, since);
    then = { revision, since, fold: before, table: tabulate(before, calendar) };
    return then;
  }

  function answer(now: Folded, question: Exclude<RollupQuestion, { is: 'judgements' | 'who' | 'garden' }>) {
    switch (question.is) {
      case 'draw':
        return drawQuotes(now.fold, question);
      case 'words':
        return wordsOfTickets(now.fold, question.tickets);
      case 'changes': {
        const { ask, since } = question;
        const { table } = tabulated(now, ask.calendar);
        return changesSince(earlier(now, ask.calendar, since), { fold: now.fold, table }, ask, since);
      }
    }
  }

  return {
    rollup: async (ask) => {
      const now = await latest(ask.calendar);
      if (!now.ok) return now;
      const { revision, table } = now.value;
      return ok({ ...countRollup(table, ask), revision });
    },
    behind: async (ask, cell, most) => {
      const now = await current();
      if (!now.ok) return now;
      const { table } = tabulated(now.value, ask.calendar);
      return ok(ticketsBehind(now.value.fold, table, ask, cell, most));
    },
    standOut: async (ask) => {
      const now = await latest(ask.calendar);
      return now.ok ? ok(standsOut(now.value.table, ask)) : now;
    },
    about: async <Q extends RollupQuestion>(question: Q) => {
      if (question.is === 'judgements') {
        // Asked with every look: it must not wait for a fold, which whoever comes back does not need.
        const now = await read();
        if (!now.ok) return now;
        const { events, mentions } = now.value;
        const judged = { journal: orderEvents(events.filter(isSpotEvent)), records: mentions };
        return ok(judgementsIn(judged) as RollupAnswers[Q['is']]);
      }
      if (question.is === 'garden') {
        const now = await latest(question.calendar);
        if (!now.ok) return now;
        const shared = sharedTickets(now.value.table);
        return ok(gardenTips(question.themes, shared, question.now) as RollupAnswers[Q['is']]);
      }
      if (question.is === 'who') {
        // The rows suffice, as they do for the numbers.
        const now = await latest(question.ask.calendar);
        return now.ok ? ok(whoAsks(now.value.table, question.ask) as RollupAnswers[Q['is']]) : now;
      }
      const now = await current();
      return now.ok ? ok(answer(now.value, question) as RollupAnswers[Q['is']]) : now;
    },
    keepUp: async (folded) => {
      held ??= (await shelf?.table()) ?? null;
      if (held !== null) tabulated(folded, held.table.calendar);
    },
  };
}
