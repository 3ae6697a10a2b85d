import styled from 'styled-components';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { whatOf } from '../../../parts/whatOf.ts';
import { whyNotSent } from '../../../parts/whyNotSent.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-block-start: ${({ theme }) => theme.space.sm};
  overflow-wrap: anywhere;

  button {
    margin-inline-end: ${({ theme }) => theme.space.sm};
  }
`;

interface Props {
  readonly entries: readonly OutboxEntry[];
  readonly isKept: boolean;
}

/** What this person did here and Zendesk does not have yet; whether the app may be replaced now. */
export function UnsentPanel({ entries, isKept }: Props) {
  const { t } = useWords();
  return (
    <Panel title={t('settings.health.unsent')}>
      {!isKept && <SlimNotice tone="subtle">{t('outbox.notKept')}</SlimNotice>}
      <p role="status">
        {entries.length === 0
          ? t('settings.health.empty')
          : t('settings.health.notEmpty', { count: entries.length })}
      </p>
      <Subtle as="p">{t('settings.health.onlyThisBrowser')}</Subtle>
      {entries.length > 0 && (
        <List>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </List>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: OutboxEntry }) {
  const { t } = useWords();
  const outside = useOutside();
  const { ticketId } = entry;
  return (
    <li>
      <div dir="auto">{whatOf(entry, t)}</div>
      <Subtle as="div">{whyNotSent(entry, t)}</Subtle>
      {ticketId !== null && (
        <SmallLink onClick={() => outside.workplace.openTicket(ticketId)}>
          {t('outbox.inTicket', { ticket: ticketId })}
        </SmallLink>
      )}
      <SmallLink onClick={() => void tryAgain(outside, entry)}>{t('action.retry')}</SmallLink>
      {entry.isStuck && (
        <SmallLink onClick={() => void giveUp(outside, entry)}>{t('outbox.giveUp')}</SmallLink>
      )}
    </li>
  );
}
