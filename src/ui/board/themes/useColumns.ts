import { useCallback, useState } from 'react';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { COLUMNS, type ThemeColumn } from './ThemesView.ts';

const USUAL: readonly ThemeColumn[] = [
  'people',
  'organizations',
  'tickets',
  'trend',
  'state',
  'champion',
  'heard',
];

/** The columns that this person chose, beside the name; what they chose is kept in this browser. */
export function useColumns(): readonly [readonly ThemeColumn[], (columns: readonly ThemeColumn[]) => void] {
  const { choices } = useBoardOutside();
  const { say } = useBoard();
  const [columns, setColumns] = useState(() => {
    const kept = choices.columns();
    return kept === null ? USUAL : COLUMNS.filter((column) => column !== 'name' && kept.includes(column));
  });
  const change = useCallback(
    (next: readonly ThemeColumn[]) => {
      setColumns(next);
      const saved = choices.saveColumns(next);
      if (!saved.ok) say({ at: 'failed', failure: saved.failure });
    },
    [choices, say],
  );
  return [columns, change];
}
