import { useMemo } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import { knownWeeks } from '#domain/rollup/knownWeeks.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useNow } from '../frame/useNow.ts';
import { passing } from '../themes/passing.ts';
import { askOf } from './askOf.ts';
import { namePlaces, type RankedRow, rankedRows } from './rankedRows.ts';
import { readRollupAddress, rollupAddress } from './rollupAddress.ts';
import type { RollupView } from './RollupView.ts';
import { type RollupRead, useRollup } from './useRollup.ts';

/** How a rollup is looked at, and what is seen. */
export interface RollupLook {
  readonly view: RollupView;
  readonly changeView: (view: RollupView) => void;
  /** What the address asks for and nobody knows. */
  readonly unknown: readonly string[];
  readonly read: RollupRead;
  readonly rows: readonly RankedRow[];
  /** See `knownWeeks`. */
  readonly known: readonly boolean[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** The number of the account's day. */
  readonly today: number;
}

const NONE: readonly never[] = [];

/** Counts and ranks what an address asks for. */
export function useRollupLook(asked: string, themes: readonly Theme[], calendar: Calendar): RollupLook {
  const { locale } = useWords();
  const { go } = useBoard();
  const { worker } = useOutside();
  const now = useNow();
  const { view, unknown } = useMemo(() => readRollupAddress(asked), [asked]);
  const today = dayCounter(calendar)(epochMs(now));
  const ask = useMemo(() => {
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
  const read = useRollup(ask);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const places = useMemo(() => namePlaces(byId, locale), [byId, locale]);
  const rows = useMemo(
    () => (read.at === 'shown' ? rankedRows(read, byId, view, places) : NONE),
    [read, byId, view, places],
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
    rows,
    known,
    themes: byId,
    today,
  };
}
