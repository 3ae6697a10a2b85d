import filterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg?raw';
import styled from 'styled-components';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../parts/Words.tsx';

const Label = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`;

/** What stands on the button that opens the filters. */
export function FilterLabel() {
  const { t } = useWords();
  return (
    <Label>
      <Icon svg={filterIcon} />
      {t('board.themes.filter')}
    </Label>
  );
}
