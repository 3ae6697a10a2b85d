import type { Dispatch, RefObject } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { SearchField } from '../frame/SearchField.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { ThemesView, ThemesViewAction } from './ThemesView.ts';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  readonly searchRef: RefObject<HTMLInputElement>;
  readonly onLeaveSearch: () => void;
}

/** Search and filters. What is on stands there as chips that can be taken off. */
export function ThemesBar({ view, changeView, searchRef, onLeaveSearch }: Props) {
  const { t } = useWords();
  const { filters } = view;
  return (
    <Bar>
      <SearchField
        label={t('board.themes.search')}
        value={view.search}
        onChange={(text) => changeView({ do: 'search', text })}
        onLeave={onLeaveSearch}
        inputRef={searchRef}
      />
      <FilterMenu filters={filters} onChange={(next) => changeView({ do: 'filter', filters: next })} />
      <FilterChips filters={filters} onChange={(next) => changeView({ do: 'filter', filters: next })} />
    </Bar>
  );
}
