import { Button } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu } from '@zendeskgarden/react-dropdowns';
import filterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg?raw';
import { useState } from 'react';
import styled from 'styled-components';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../parts/Words.tsx';
import { filterName } from './filterName.ts';
import type { ThemeFilter } from './ThemesView.ts';

const Label = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Family {
  readonly name: 'kind' | 'state' | 'champion';
  readonly filters: readonly ThemeFilter[];
}

const FAMILIES: readonly Family[] = [
  { name: 'kind', filters: ['kind:request', 'kind:bug', 'kind:documentation'] },
  { name: 'state', filters: ['state:open', 'state:emerging'] },
  { name: 'champion', filters: ['champion:vacant', 'champion:mine'] },
];

const ALL = FAMILIES.flatMap(({ filters }) => filters);

interface Props {
  readonly filters: readonly ThemeFilter[];
  readonly onChange: (filters: readonly ThemeFilter[]) => void;
}

/** Everything that the list can be narrowed to. */
export function FilterMenu({ filters, onChange }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu
      isCompact
      placement="bottom-start"
      button={(props) => (
        <Button {...props} size="small" isNeutral>
          <Label>
            <Icon svg={filterIcon} />
            {t('board.themes.filter')}
          </Label>
        </Button>
      )}
      selectedItems={filters.map((value) => ({ value, type: 'checkbox' as const }))}
      isExpanded={isOpen}
      onChange={({ selectedItems, isExpanded }) => {
        /* A choice does not close it: filters are often set several at a time. */
        if (selectedItems === undefined) {
          if (isExpanded !== undefined) setOpen(isExpanded);
          return;
        }
        const values = selectedItems.map(({ value }) => value);
        onChange(ALL.filter((filter) => values.includes(filter)));
      }}
    >
      {FAMILIES.map((family) => (
        <ItemGroup key={family.name} type="checkbox" legend={t(`board.themes.filterBy.${family.name}`)}>
          {family.filters.map((filter) => (
            <Item key={filter} value={filter} label={t(filterName(filter))}>
              {t(filterName(filter))}
            </Item>
          ))}
        </ItemGroup>
      ))}
    </Menu>
  );
}
