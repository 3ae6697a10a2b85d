import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import { exportRollup, type RollupForm } from '#workflows/rollup/exportRollup.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { saveFile } from '../frame/saveFile.ts';
import type { RankedRow } from './rankedRows.ts';
import { rollupAddress } from './rollupAddress.ts';
import type { RollupView } from './RollupView.ts';
import type { RollupRead } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

interface Props {
  readonly view: RollupView;
  readonly read: RollupRead;
  readonly rows: readonly RankedRow[];
  readonly worth: RollupWorth;
  readonly onPrint: () => void;
}

/** The rollup as a file for other programs, or on paper. */
export function RollupActions({ view, read, rows, worth, onPrint }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (read.at !== 'shown' || rows.length === 0) return null;
  const save = async (form: RollupForm) => {
    const file = await exportRollup(outside, { ...read, rows, worth, asked: rollupAddress(view) }, form);
    setFailure(file.ok ? null : file.failure);
    if (file.ok)
      saveFile(file.value.name, file.value.text, form === 'json' ? 'application/json' : 'text/csv');
  };
  return (
    <>
      <Actions>
        <Button size="small" onClick={() => void save('csv')}>
          CSV
        </Button>
        <Button size="small" onClick={() => void save('json')}>
          JSON
        </Button>
        <Button size="small" onClick={onPrint}>
          {t('rollup.print')}
        </Button>
      </Actions>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
