import { Button } from '@zendeskgarden/react-buttons';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';

interface Props {
  /** What may be told now. */
  readonly news: string;
  readonly onAnew: () => void;
  readonly onKeep: () => void;
}

/** What somebody typed rests on words that hold no more: they say what becomes of it, before it can be sent. */
export function OldWords({ news, onAnew, onKeep }: Props) {
  const { t } = useWords();
  return (
    <>
      <SlimNotice>{t('outcome.oldWords', { news })}</SlimNotice>
      <Actions>
        <Button type="button" size="small" autoFocus onClick={onAnew}>
          {t('outcome.newDraft')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onKeep}>
          {t('outcome.keepMine')}
        </Button>
      </Actions>
    </>
  );
}
