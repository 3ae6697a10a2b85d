import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { activeUsersIn } from '#domain/rollup/activeUsersIn.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { type EffectWindows, effectWindows } from '#domain/rollup/effectWindows.ts';
import { type Growth, growthOf } from '#domain/rollup/growthOf.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { type WeeklyRate, weeklyRate } from '#domain/rollup/weeklyRate.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { Failure } from '#ports/Failure.ts';

/** A theme that shipped, by the number of its day. */
export interface ShippedTheme {
  readonly theme: ThemeId;
  readonly shippedOn: number;
}

/** Tickets a week for each thousand active users, before and after, and after against before by these rates. */
export interface RateChange {
  readonly before: WeeklyRate;
  readonly after: WeeklyRate;
  readonly change: Growth;
  /** For the newest days the last number of active users was taken. */
  readonly isCarried: boolean;
}

/** How many tickets a theme had before and after it shipped. */
export type ShippingEffect = ShippedTheme &
  (
    | { readonly is: 'early' }
    /** Tagging began after the weeks that it would be held against. */
    | { readonly is: 'unknown' }
    | {
        readonly is: 'told';
        readonly windows: EffectWindows;
        readonly before: number;
        readonly after: number;
        /** After against before, with its interval. */
        readonly change: Growth;
        /** `null` where it is not known how many people used the product in all of these weeks. */
        readonly perThousand: RateChange | null;
        /** What opens both numbers to their tickets: `period` is after. */
        readonly ask: RollupAsk;
      }
  );

/**
 * Tickets of shipped themes in equally many whole weeks before and after (see `effectWindows`), in the order of what is
 * given. The same count as everywhere: what was merged counts where it is, colleagues' own tickets do not. It tells what
 * came after, not because of what.
 */
export async function effectsOfShipping(
  { rollup }: Pick<AccountFolding, 'rollup'>,
  shipped: readonly ShippedTheme[],
  calendar: Calendar,
  today: number,
  active: ActiveUsers | null,
): Promise<Result<readonly ShippingEffect[], Failure>> {
  const effects: ShippingEffect[] = [];
  for (const one of shipped) {
    const windows = effectWindows(one.shippedOn, today, calendar);
    if (windows === null) {
      effects.push({ ...one, is: 'early' });
      continue;
    }
    const ask: RollupAsk = {
      calendar,
      period: windows.after,
      before: windows.before,
      themes: [one.theme],
      customers: null,
      tickets: null,
      brands: null,
      sources: null,
      withStaff: false,
      withEmerging: true,
    };
    const counted = await rollup(ask);
    if (!counted.ok) return counted;
    const { all, known } = counted.value;
    const [before, after] = [all.before?.tickets ?? 0, all.tickets];
    effects.push(
      known === null || known.from > windows.before.from
        ? { ...one, is: 'unknown' }
        : {
            ...one,
            is: 'told',
            windows,
            before,
            after,
            change: growthOf(after, before),
            perThousand: perThousand(windows, before, after, active),
            ask,
          },
    );
  }
  return ok(effects);
}

function perThousand(
  windows: EffectWindows,
  before: number,
  after: number,
  active: ActiveUsers | null,
): RateChange | null {
  const [then, since] = [activeUsersIn(active, windows.before), activeUsersIn(active, windows.after)];
  if (then === null || since === null) return null;
  const days = windows.weeks * 7;
  return {
    before: weeklyRate(before, days, then.users / 1000),
    after: weeklyRate(after, days, since.users / 1000),
    change: growthOf(after, before, since.users / then.users),
    isCarried: since.isCarried,
  };
}
