import { Anchor } from '@zendeskgarden/react-buttons';
import type { Relayed } from '#domain/decision/Decision.ts';
import { dueText } from '../../../parts/dueText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

interface Props {
  readonly relayed: Relayed;
  /** Given to those who decide: makes it an answer of their own. */
  readonly onConfirm?: () => void;
}

/** What somebody passed on, from where, and that it confirms nothing. */
export function RelayedLine({ relayed, onConfirm }: Props) {
  const words = useWords();
  const { t, date } = words;
  const { workplace } = useOutside();
  const { source, relayedBy, answer, due, reason, at } = relayed;
  const people = usePeople(source.is === 'note' ? [relayedBy, source.by] : [relayedBy]);
  const nameOf = (id: typeof relayedBy) => people.get(id)?.name ?? t('champion.somebody');
  const state = t(`state.${answer}`);
  const said = due === null ? state : t('state.withDue', { state, due: dueText(due, words) });
  return (
    <div>
      <p dir="auto">
        <strong>{t('pitches.relay.mark')}</strong> {t('answer.said', { answer: said, reason })}
      </p>
      <Subtle as="p">
        {source.is === 'note' ? (
          <SmallLink onClick={() => workplace.openTicket(source.ticketId)}>
            {t('pitches.relay.fromNote', {
              name: nameOf(source.by),
              date: date(source.at),
              ticket: source.ticketId,
            })}
          </SmallLink>
        ) : (
          <Anchor href={source.url} target="_blank" rel="noopener noreferrer">
            {t('pitches.relay.fromIssue', { name: source.by })}
          </Anchor>
        )}{' '}
        {t('pitches.relay.by', { name: nameOf(relayedBy), date: date(at) })}{' '}
        {t('pitches.relay.confirmsNothing')}
      </Subtle>
      {onConfirm !== undefined && <SmallLink onClick={onConfirm}>{t('pitches.relay.confirm')}</SmallLink>}
    </div>
  );
}
