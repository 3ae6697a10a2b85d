import { useEffect, useRef } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../parts/Words.tsx';
import type { PickAction, Picked } from './pickRows.ts';

interface Props {
  readonly rows: readonly Theme[];
  readonly picked: Picked;
  readonly pick: (action: PickAction) => void;
}

/** Chooses everything that search and filters leave, or nothing. */
export function PickAll({ rows, picked, pick }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const isAll = rows.length > 0 && rows.every(({ id }) => picked.ids.has(id));
  const isSome = !isAll && picked.ids.size > 0;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isSome;
  });
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('board.pick.all')}
      checked={isAll}
      onChange={() => pick(isAll ? { do: 'clear' } : { do: 'all', rows })}
    />
  );
}
