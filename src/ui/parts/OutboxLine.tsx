import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { useOutside } from './OutsideContext.tsx';
import { SlimNotice } from './SlimNotice.tsx';
import { useWords } from './Words.tsx';
import { whatOf } from './whatOf.ts';
import { whyNotSent } from './whyNotSent.ts';

const Rows = styled.ul`
  flex-basis: 100%;
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
`;

const Reason = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** One slim line: how much of what this person did elsewhere is not in Zendesk, and on demand what, why, and the choice. */
export function OutboxLine({ entries }: { entries: readonly OutboxEntry[] }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const stuck = entries.filter(({ isStuck }) => isStuck).length;
  return (
    <SlimNotice tone={stuck > 0 ? 'warning' : 'subtle'}>
      <span>
        {stuck > 0
          ? t('outbox.stuckLine', { count: stuck })
          : t('outbox.waitingLine', { count: entries.length })}
      </span>
      <Button isLink size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('outbox.list')}
      </Button>
      {isOpen && (
        <Rows>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </Rows>
      )}
    </SlimNotice>
  );
}

function Row({ entry }: { entry: OutboxEntry }) {
  const { t } = useWords();
  const outside = useOutside();
  const { ticketId } = entry;
  return (
    <li>
      <Line>
        <span>{whatOf(entry, t)}</span>
        {ticketId !== null && (
          <Button isLink size="small" onClick={() => outside.workplace.openTicket(ticketId)}>
            {t('outbox.inTicket', { ticket: ticketId })}
          </Button>
        )}
      </Line>
      <Line>
        <Reason>{whyNotSent(entry, t)}</Reason>
      </Line>
      <Line>
        <Button isLink size="small" onClick={() => void tryAgain(outside, entry)}>
          {t('action.retry')}
        </Button>
        {entry.isStuck && (
          <Button isLink size="small" onClick={() => void giveUp(outside, entry)}>
            {t('outbox.giveUp')}
          </Button>
        )}
      </Line>
    </li>
  );
}
