import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { EmptyPage } from '../frame/EmptyPage.tsx';

/** Every theme is carried by somebody. */
export function NoneVacant() {
  const { t } = useWords();
  const { go } = useBoard();
  return (
    <EmptyPage title={t('board.vacant.none')} text={t('board.vacant.noneTeach')}>
      <Button onClick={() => go({ page: 'themes' })}>{t('board.theme.toThemes')}</Button>
    </EmptyPage>
  );
}
