import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useState } from 'react';
import { FilterLabel } from './FilterLabel.tsx';
import type { FilterMenuProps } from './FilterMenu.tsx';

const load = () => import('./FilterMenu.tsx');
const FilterMenu = lazy(() => load().then((module) => ({ default: module.FilterMenu })));

/** Opens the filters, which are loaded when somebody comes near. */
export function FilterButton(props: FilterMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      size="small"
      isNeutral
      aria-haspopup="true"
      aria-expanded={false}
      onPointerEnter={() => void load().catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      <FilterLabel />
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <FilterMenu {...props} />
    </Suspense>
  );
}
