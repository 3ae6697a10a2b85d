import columnsIcon from '@zendeskgarden/svg-icons/src/16/table-stroke.svg?raw';
import { memo } from 'react';
import { useWords } from '../../parts/Words.tsx';
import { CheckMenuButton } from '../frame/CheckMenuButton.tsx';
import { IconLabel } from '../frame/IconLabel.tsx';
import { COLUMNS, type ThemeColumn } from './ThemesView.ts';

interface Props {
  readonly columns: readonly ThemeColumn[];
  readonly onChange: (columns: readonly ThemeColumn[]) => void;
}

/** Which columns are shown, where there is room for them. */
export const ColumnsButton = memo(function ColumnsButton({ columns, onChange }: Props) {
  const { t } = useWords();
  const items = COLUMNS.filter((column) => column !== 'name').map((value) => ({
    value,
    label: t(`board.column.${value}`),
  }));
  return (
    <CheckMenuButton
      groups={[{ legend: t('board.themes.columnsShown'), items }]}
      checked={columns}
      onChange={(checked) => onChange(COLUMNS.filter((column) => checked.includes(column)))}
    >
      <IconLabel svg={columnsIcon}>{t('board.themes.columns')}</IconLabel>
    </CheckMenuButton>
  );
});
