import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Help } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from './CardFrame.tsx';

/** What helps this customer today; one click puts it into the agent's reply. */
export function HelpLine({ help }: { help: Help }) {
  const { t } = useWords();
  const { ticket } = useTicketOutside();
  const [outcome, setOutcome] = useState<'inserted' | Failure | null>(null);
  const insert = async () => {
    const inserted = await ticket.insertReply(help.text);
    setOutcome(inserted.ok ? 'inserted' : inserted.failure);
  };
  return (
    <div>
      <CardLine>
        <Quiet>{t(help.sort === 'wording' ? 'sidebar.youMaySay' : 'sidebar.helpsToday')}</Quiet>
        {outcome === 'inserted' && <Quiet role="status">{t('sidebar.inserted')}</Quiet>}
        <Button data-end isLink size="small" onClick={() => void insert()}>
          {t('action.insertReply')}
        </Button>
      </CardLine>
      <QuoteText text={help.text} wordsOf="agent" isShort />
      {outcome !== null && outcome !== 'inserted' && <FailureNotice failure={outcome} />}
    </div>
  );
}
