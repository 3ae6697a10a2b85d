import filterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg?raw';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useMemo } from 'react';
import styled from 'styled-components';
import type { Day } from '#domain/basis/Day.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import {
  TOLD_FAMILIES,
  toldChoices,
  type ToldFamily,
  type ToldFilter,
  toldParts,
} from '#domain/rollup/ToldFilter.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import { useWords } from '../../parts/Words.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { CheckMenuButton } from '../frame/CheckMenuButton.tsx';
import { DateField } from '../frame/DateField.tsx';
import { IconLabel } from '../frame/IconLabel.tsx';
import { FilterChips } from '../themes/FilterChips.tsx';
import { useAreas } from '../themes/useAreas.ts';
import {
  type Narrowing,
  narrowingsOf,
  type OfferedFamily,
  offeredNarrowings,
  withNarrowings,
} from './narrowings.ts';
import { rankName, ranksThere } from './rankName.ts';
import type { RankedRow } from './rankedRows.ts';
import { RollupActions } from './RollupActions.tsx';
import { rollupAddress } from './rollupAddress.ts';
import { familyName } from './toldName.ts';
import type { RollupFacts } from './useFacts.ts';
import { SavedViews } from './SavedViews.tsx';
import { PERIODS, rankedBy, type RollupView } from './RollupView.ts';
import { championsOf } from './useNarrowingName.ts';
import type { RollupRead } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.md};

  /* A day that is chosen, not one that could be. */
  input::-webkit-datetime-edit {
    color: inherit;
  }
`;

const Aside = styled.div`
  margin-inline-start: auto;
`;

interface Props {
  readonly view: RollupView;
  readonly changeView: (view: RollupView) => void;
  readonly themes: readonly Theme[];
  readonly read: RollupRead;
  readonly rows: readonly RankedRow[];
  readonly facts: RollupFacts | null;
  readonly worth: RollupWorth;
  readonly nameOf: (one: Narrowing) => string;
  readonly onPrint: () => void;
}

/** The period, what themes are ranked by, what narrows them, and where it may go from here. */
export function RollupBar(props: Props) {
  const { view, changeView, themes, read, rows, facts, worth, nameOf, onPrint } = props;
  const words = useWords();
  const { t } = words;
  const areas = useAreas();
  const champions = useMemo(() => championsOf(themes), [themes]);
  const { period } = view;
  const brands = read.at === 'shown' ? read.rollup.brands : view.brands;
  const choices = useMemo(() => (facts === null ? [] : toldChoices(facts.who, facts)), [facts]);
  const offered = [...new Set([...atMost(choices), ...view.told])];
  const groups = offeredNarrowings(champions, areas, brands, offered).map(({ family, values }) => ({
    legend: legendOf(family, words, facts?.customers?.names),
    items: values.map((value) => ({ value, label: nameOf(value) })),
  }));
  const chosen = narrowingsOf(view);
  const ranks = ranksThere(worth, view.rank);
  const choose = (value: string) => {
    const weeks = PERIODS.find((one) => String(one) === value);
    if (weeks !== undefined) return changeView({ ...view, period: { weeks } });
    if (read.at !== 'shown') return;
    const { from, to } = read.ask.period;
    changeView({ ...view, period: { from: dayNumbered(from), to: dayNumbered(to) } });
  };
  const changeDays = (from: Day | null, to: Day | null) => {
    if (from !== null && to !== null && from <= to) changeView({ ...view, period: { from, to } });
  };
  return (
    <Bar data-screen-only>
      <Field>
        <Field.Label>{t('rollup.period')}</Field.Label>
        <Select
          isCompact
          value={'weeks' in period ? String(period.weeks) : 'days'}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {PERIODS.map((weeks) => (
            <option key={weeks} value={String(weeks)}>
              {t('rollup.weeks', { count: weeks })}
            </option>
          ))}
          <option value="days">{t('rollup.days')}</option>
        </Select>
      </Field>
      {!('weeks' in period) && (
        <>
          <DateField
            label={t('rollup.from')}
            value={period.from}
            from="2000-01-01"
            wrong={null}
            onChange={(from) => changeDays(from, period.to)}
          />
          <DateField
            label={t('rollup.to')}
            value={period.to}
            from={period.from}
            wrong={null}
            onChange={(to) => changeDays(period.from, to)}
          />
        </>
      )}
      <Field>
        <Field.Label>{t('rollup.rankBy')}</Field.Label>
        <Select
          isCompact
          value={view.rank}
          onChange={({ currentTarget }) => {
            const rank = ranks.find((one) => one === currentTarget.value);
            if (rank !== undefined && rank !== view.rank) changeView(rankedBy(view, rank));
          }}
        >
          {ranks.map((rank) => (
            <option key={rank} value={rank}>
              {rankName(rank, t)}
            </option>
          ))}
        </Select>
      </Field>
      <CheckMenuButton
        groups={groups}
        checked={chosen}
        onChange={(checked) => changeView(withNarrowings(view, checked))}
      >
        <IconLabel svg={filterIcon}>{t('board.themes.filter')}</IconLabel>
      </CheckMenuButton>
      <FilterChips
        filters={chosen}
        nameOf={nameOf}
        onChange={(left) => changeView(withNarrowings(view, left))}
      />
      <SavedViews asked={rollupAddress(view)} />
      <Aside>
        <RollupActions view={view} read={read} rows={rows} worth={worth} onPrint={onPrint} />
      </Aside>
    </Bar>
  );
}

/** More of a family would make the menu a list to search in; the rest is reached by an address. */
const MOST_OFFERED = 20;

function atMost(choices: readonly ToldFilter[]): readonly ToldFilter[] {
  return TOLD_FAMILIES.flatMap((family) =>
    choices.filter((one) => toldParts(one)[0] === family).slice(0, MOST_OFFERED),
  );
}

function legendOf(family: OfferedFamily, words: Words, names: FieldNames | undefined): string {
  if (isTold(family)) return familyName(family, words, names);
  return family === 'source' || family === 'brand'
    ? words.t(`rollup.filterBy.${family}`)
    : words.t(`board.themes.filterBy.${family}`);
}

function isTold(family: OfferedFamily): family is ToldFamily {
  return TOLD_FAMILIES.some((one) => one === family);
}
