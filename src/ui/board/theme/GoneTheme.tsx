import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';

/** The theme was deleted, or the link to it is wrong. */
export function GoneTheme() {
  const { t } = useWords();
  const { go } = useBoard();
  return (
    <>
      <PageTitle>{t('board.theme.gone')}</PageTitle>
      <p>{t('board.theme.goneText')}</p>
      <div>
        <Button onClick={() => go({ page: 'themes' })}>{t('board.theme.toThemes')}</Button>
      </div>
    </>
  );
}
