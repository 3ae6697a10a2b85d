import { useEffect, useMemo, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import { knownWeeks } from '#domain/rollup/knownWeeks.ts';
import { isCustomers, type ToldFilter, toldNarrowing, toldParts } from '#domain/rollup/ToldFilter.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useNow } from '../frame/useNow.ts';
import { passing } from '../themes/passing.ts';
import { askOf } from './askOf.ts';
import { namePlaces, type RankedRow, rankedRows } from './rankedRows.ts';
import { readRollupAddress, rollupAddress } from './rollupAddress.ts';
import type { RollupView } from './RollupView.ts';
import { type RollupFacts, useFacts } from './useFacts.ts';
import { type RollupRead, useRollup } from './useRollup.ts';
import { type RollupWorth, useWorth } from './useWorth.ts';

/** How a rollup is looked at, and what is seen. */
export interface RollupLook {
  readonly view: RollupView;
  readonly changeView: (view: RollupView) => void;
  /** What the address asks for and nobody knows. */
  readonly unknown: readonly string[];
  readonly read: RollupRead;
  /** `null` until they are known, or where nobody asked for them. */
  readonly facts: RollupFacts | null;
  /** Where there is so much that it is asked for on a click alone; `null` elsewhere. */
  readonly askForFacts: (() => void) | null;
  readonly worth: RollupWorth;
  readonly rows: readonly RankedRow[];
  /** See `knownWeeks`. */
  readonly known: readonly boolean[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** The number of the account's day. */
  readonly today: number;
}

const NONE: readonly never[] = [];
/** To hand over who asks in so many tickets holds no frame up. */
const QUICK = 20_000;
const NOT_YET = { at: 'counting' } as const;

/**
 * Counts and ranks what an address asks for.
 *
 * @param withFacts whether it is shown, too, what accounts know of customers and tickets.
 */
export function useRollupLook(
  asked: string,
  themes: readonly Theme[],
  calendar: Calendar,
  withFacts = false,
): RollupLook {
  const { locale } = useWords();
  const { go } = useBoard();
  const { worker } = useOutside();
  const now = useNow();
  const { view, unknown } = useMemo(() => readRollupAddress(asked), [asked]);
  const today = dayCounter(calendar)(epochMs(now));
  const base = useMemo(() => {
    const wanted = themes.filter(passing(view.filters, { me: worker.id, now, trendOf: () => null }));
    return askOf(
      view,
      wanted.map(({ id }) => id),
      calendar,
      now,
    );
    // A day that goes on changes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [themes, view, calendar, worker, today]);
  const { numbers, state } = useBoard().account;
  const [isShown, setShown] = useState(false);
  const { told } = view;
  const [isAskedFor, askFor] = useState(false);
  const tickets = numbers?.themes.reduce((sum, { counts }) => sum + counts.tickets, 0) ?? Infinity;
  const isAsked = isAskedFor || told.length > 0 || view.rank === 'revenue';
  const isWanted = withFacts && isWhole(state) && (isAsked || (isShown && tickets <= QUICK));
  const facts = useFacts(base, numbers?.revision ?? null, isWanted);
  const ask = useMemo(() => {
    if (told.length === 0) return base;
    return facts === null || !areKnown(told, facts)
      ? null
      : { ...base, ...toldNarrowing(told, facts.who, facts) };
  }, [base, told, facts]);
  const read = useRollup(ask);
  useEffect(() => {
    if (read.at !== 'shown') return;
    // What comes besides is asked for once the numbers are drawn.
    const timer = setTimeout(() => setShown(true));
    return () => clearTimeout(timer);
  }, [read.at]);
  const worth = useWorth(withFacts ? read : NOT_YET, facts);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const places = useMemo(() => namePlaces(byId, locale), [byId, locale]);
  const rows = useMemo(
    () => (read.at === 'shown' ? rankedRows(read, byId, view, places, worth) : NONE),
    [read, byId, view, places, worth],
  );
  const rollup = read.at === 'shown' ? read.rollup : null;
  const known = useMemo(
    () => (rollup === null ? NONE : knownWeeks(rollup, calendar, today)),
    [rollup, calendar, today],
  );
  return {
    view,
    changeView: (next) => {
      const address = rollupAddress(next);
      go({ page: 'rollup', ...(address === '' ? {} : { asked: address }) });
    },
    unknown,
    read,
    facts,
    askForFacts: facts === null && !isAsked && tickets > QUICK ? () => askFor(true) : null,
    worth,
    rows,
    known,
    themes: byId,
    today,
  };
}

/** Whether enough was read to narrow by these. */
function areKnown(told: readonly ToldFilter[], { customers, tickets }: RollupFacts): boolean {
  return told.every((one) => (isCustomers(toldParts(one)[0]) ? customers !== undefined : tickets !== null));
}
