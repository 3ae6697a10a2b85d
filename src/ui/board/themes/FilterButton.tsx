import filterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg?raw';
import { memo } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import { useWords } from '../../parts/Words.tsx';
import { CheckMenuButton } from '../frame/CheckMenuButton.tsx';
import { IconLabel } from '../frame/IconLabel.tsx';
import { filtersIn } from './filtersOffered.ts';
import { filterNamed } from './filtersOf.ts';
import { FAMILIES, type ThemeFilter } from './ThemesView.ts';
import type { Areas } from './useAreas.ts';

interface Props {
  readonly filters: readonly ThemeFilter[];
  /** Those who champion themes, the busiest first. */
  readonly champions: readonly UserId[];
  readonly areas: Areas;
  readonly nameOf: (filter: ThemeFilter) => string;
  readonly onChange: (filters: readonly ThemeFilter[]) => void;
}

/** Everything that the list can be narrowed to. */
export const FilterButton = memo(function FilterButton({
  filters,
  champions,
  areas,
  nameOf,
  onChange,
}: Props) {
  const { t } = useWords();
  const groups = FAMILIES.map((family) => ({
    legend: t(`board.themes.filterBy.${family}`),
    items: filtersIn(family, champions, areas).map((value) => ({ value, label: nameOf(value) })),
  })).filter(({ items }) => items.length > 0);
  return (
    <CheckMenuButton
      groups={groups}
      checked={filters}
      onChange={(checked) => onChange(checked.flatMap((name) => filterNamed(name) ?? []))}
    >
      <IconLabel svg={filterIcon}>{t('board.themes.filter')}</IconLabel>
    </CheckMenuButton>
  );
});
