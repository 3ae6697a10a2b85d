import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import type { ThemeFilter } from './ThemesView.ts';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};

  &:empty {
    display: none;
  }
`;

interface Props {
  readonly filters: readonly ThemeFilter[];
  readonly nameOf: (filter: ThemeFilter) => string;
  readonly onChange: (filters: readonly ThemeFilter[]) => void;
}

/** The filters that are on; each goes with a click. */
export function FilterChips({ filters, nameOf, onChange }: Props) {
  const { t } = useWords();
  return (
    <List aria-label={t('board.themes.filtersOn')}>
      {filters.map((filter) => (
        <li key={filter}>
          <Tag size="large">
            <span>{nameOf(filter)}</span>
            <Tag.Close
              aria-label={t('board.themes.filterOff', { filter: nameOf(filter) })}
              onClick={() => onChange(filters.filter((other) => other !== filter))}
            />
          </Tag>
        </li>
      ))}
    </List>
  );
}
