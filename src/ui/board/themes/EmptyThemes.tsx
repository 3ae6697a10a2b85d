import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { EmptyPage } from '../frame/EmptyPage.tsx';

/** Nobody has tagged anything yet. */
export function EmptyThemes() {
  const { t } = useWords();
  const { refresh, go } = useBoard();
  return (
    <EmptyPage title={t('board.themes.empty')} text={t('board.themes.emptyTeach')}>
      <Button onClick={() => go({ page: 'settings', section: 'history' })}>
        {t('board.themes.readHistory')}
      </Button>
      <Button isBasic onClick={refresh}>
        {t('board.refresh')}
      </Button>
    </EmptyPage>
  );
}
