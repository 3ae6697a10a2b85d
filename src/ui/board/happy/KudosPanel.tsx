import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import styled from 'styled-components';
import type { Kudos } from '#domain/ledger/foldKudos.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { endKudos } from '#workflows/kudos/giveKudos.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { CardFoot, WordsCard } from './KeepsakeCard.tsx';
import { useKudos } from './useKudos.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** Praise that colleagues passed on to this person, and what they passed on themselves. */
export function KudosPanel({ onKept }: { readonly onKept: () => void }) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const { account, say } = useBoard();
  const mayWrite = useMayWrite();
  const { read, reread, drop } = useKudos();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { received, given } = read?.ok === true ? read.value : { received: [], given: [] };
  const { shown, left, showMore } = useLongList(given);
  const people = usePeople([...received.map(({ kudos }) => kudos.from), ...given.map(({ to }) => to)]);
  const nameOf = (id: Kudos['from']) => people.get(id)?.name ?? t('champion.somebody');
  const end = async (kind: 'kudos.takenBack' | 'kudos.putAway', kudos: Kudos) => {
    const ended = await endKudos(outside, kind, kudos);
    setFailure(ended.ok ? null : ended.failure);
    if (ended.ok) drop(kudos.id);
  };
  const keep = async (kudos: Kudos, praise: Omit<Keepsake, 'keptAt'>) => {
    const kept = await outside.happyFile.keep({ ...praise, keptAt: outside.now() });
    setFailure(kept.ok ? null : kept.failure);
    if (!kept.ok) return;
    drop(kudos.id);
    say({ at: 'done', text: t('sidebar.keptPraise') });
    onKept();
  };
  const open = ({ ticketId }: Kudos) => (
    <SmallLink
      aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticketId}` })}
      onClick={() => outside.workplace.openTicket(ticketId)}
    >
      {t('action.openTicket')}
    </SmallLink>
  );
  return (
    <Panel title={t('outcome.kudos.title')}>
      {read === null && account.numbers !== null && <Skeleton width="60%" height="16px" />}
      {account.numbers === null && <Subtle as="p">{t('mine.taggedReading')}</Subtle>}
      {read?.ok === false && <FailureNotice failure={read.failure} onRetry={reread} />}
      {read?.ok === true && received.length === 0 && <Subtle as="p">{t('outcome.kudos.none')}</Subtle>}
      {failure !== null && <FailureNotice failure={failure} />}
      <List>
        {received.map(({ kudos, praise }) => (
          <WordsCard key={kudos.id}>
            {praise === null ? (
              <Subtle as="p">{t('outcome.kudos.gone')}</Subtle>
            ) : (
              <blockquote>
                <QuoteText text={praise.quote.text} />
              </blockquote>
            )}
            <CardFoot>
              <Subtle>{t('outcome.kudos.by', { name: nameOf(kudos.from), date: date(kudos.at) })}</Subtle>
              {open(kudos)}
              {praise !== null && (
                <SmallLink onClick={() => void keep(kudos, praise)}>{t('sidebar.keepPraise')}</SmallLink>
              )}
              {mayWrite && (
                <SmallLink onClick={() => void end('kudos.putAway', kudos)}>
                  {t('board.happy.remove')}
                </SmallLink>
              )}
            </CardFoot>
          </WordsCard>
        ))}
        {shown.map((kudos) => (
          <li key={kudos.id}>
            <CardFoot>
              <Subtle>{t('outcome.kudos.to', { name: nameOf(kudos.to), date: date(kudos.at) })}</Subtle>
              {open(kudos)}
              {mayWrite && (
                <SmallLink onClick={() => void end('kudos.takenBack', kudos)}>
                  {t('outcome.kudos.takeBack')}
                </SmallLink>
              )}
            </CardFoot>
          </li>
        ))}
      </List>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </Panel>
  );
}
