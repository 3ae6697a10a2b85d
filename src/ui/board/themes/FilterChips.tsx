import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};

  &:empty {
    display: none;
  }
`;

interface Props<F extends string> {
  readonly filters: readonly F[];
  readonly nameOf: (filter: F) => string;
  readonly onChange: (filters: readonly F[]) => void;
}

/** The filters that are on; each goes with a click. */
export function FilterChips<F extends string>({ filters, nameOf, onChange }: Props<F>) {
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
