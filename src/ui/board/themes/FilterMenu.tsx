import { Button } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu } from '@zendeskgarden/react-dropdowns';
import { useEffect, useRef, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import { useWords } from '../../parts/Words.tsx';
import { FilterLabel } from './FilterLabel.tsx';
import { filterNamed, filtersOf } from './filtersOf.ts';
import type { Areas } from './useAreas.ts';
import { FAMILIES, type FilterFamily, type ThemeFilter } from './ThemesView.ts';

export interface FilterMenuProps {
  readonly filters: readonly ThemeFilter[];
  /** Those who champion themes, the busiest first. */
  readonly champions: readonly UserId[];
  readonly areas: Areas;
  readonly nameOf: (filter: ThemeFilter) => string;
  readonly onChange: (filters: readonly ThemeFilter[]) => void;
}

/** Everything that the list can be narrowed to. Opens at once, since it is loaded when somebody asks for it. */
export function FilterMenu({ filters, champions, areas, nameOf, onChange }: FilterMenuProps) {
  const { t } = useWords();
  const trigger = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const button = trigger.current?.querySelector('button');
    button?.focus({ preventScroll: true });
    button?.click();
  }, []);
  const byPerson = champions.map((id): ThemeFilter => `champion:${id}`);
  const inAreas = [...areas.keys()].map((id): ThemeFilter => `area:${id}`);
  const itemsOf = (family: FilterFamily) => {
    if (family === 'champion') return [...filtersOf(family), ...byPerson];
    return family === 'area' ? [...inAreas, ...filtersOf(family)] : filtersOf(family);
  };
  const families = FAMILIES.filter((family) => family !== 'area' || areas.size > 0);
  return (
    <div ref={trigger}>
      <Menu
        isCompact
        placement="bottom-start"
        maxHeight="min(480px, 60vh)"
        button={(props) => (
          <Button {...props} size="small" isNeutral>
            <FilterLabel />
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
          onChange(selectedItems.flatMap(({ value }) => filterNamed(value) ?? []));
        }}
      >
        {families.map((family) => (
          <ItemGroup key={family} type="checkbox" legend={t(`board.themes.filterBy.${family}`)}>
            {itemsOf(family).map((filter) => (
              <Item key={filter} value={filter} label={nameOf(filter)}>
                {nameOf(filter)}
              </Item>
            ))}
          </ItemGroup>
        ))}
      </Menu>
    </div>
  );
}
