import { Button } from '@zendeskgarden/react-buttons';
import type { HTMLAttributes } from 'react';
import { useWords } from '../parts/Words.tsx';
import { CardFrame, CardLine, Quiet } from './CardFrame.tsx';

/** What is left of a card that is not feedback: a line, and the way back. */
export function DismissedCard({ frame, onUndo }: { frame: HTMLAttributes<HTMLElement>; onUndo: () => void }) {
  const { t } = useWords();
  return (
    <CardFrame {...frame}>
      <CardLine role="status">
        <Quiet>{t('sidebar.dismissed')}</Quiet>
        <Button data-end isLink size="small" onClick={onUndo}>
          {t('action.undo')}
        </Button>
      </CardLine>
    </CardFrame>
  );
}
