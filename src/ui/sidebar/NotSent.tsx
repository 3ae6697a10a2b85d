import { Button } from '@zendeskgarden/react-buttons';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardLine } from './CardFrame.tsx';
import { whyNotSent } from '../parts/whyNotSent.ts';

/** On a card: that its tag is kept here and not in Zendesk yet, why, and that it can be tried now. */
export function NotSent({ entry }: { entry: OutboxEntry }) {
  const { t } = useWords();
  const outside = useOutside();
  const reason = whyNotSent(entry, t);
  return (
    <CardLine>
      <span role="status">
        {entry.isStuck ? t('outbox.stuck', { reason }) : t('outbox.notSent', { reason })}
      </span>
      <Button isLink size="small" onClick={() => void tryAgain(outside, entry)}>
        {t('action.retry')}
      </Button>
    </CardLine>
  );
}
