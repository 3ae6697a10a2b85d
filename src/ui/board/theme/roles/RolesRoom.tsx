import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import { isAway, NO_ROLES } from '#domain/champion/ChampionRoles.ts';
import type { Championship } from '#domain/champion/foldChampion.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useToday } from '../../frame/useToday.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { AskRole } from './AskRole.tsx';
import { PauseForm } from './PauseForm.tsx';
import { useRoles } from './useRoles.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  overflow-wrap: anywhere;
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly onChanged: () => void;
}

/** Who champions it too, who was asked, who stands in; and for the champion, or for anybody where there is none, ways to ask. */
export function RolesRoom({ opened, championship, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const { worker } = useOutside();
  const mayWrite = useMayWrite();
  const today = useToday();
  const { isBusy, play } = useRoles(opened.theme, onChanged);
  const [doing, setDoing] = useState<'nothing' | 'champion' | 'coChampion' | 'pausing'>('nothing');
  const { championId, roles = NO_ROLES } = championship;
  const { offer, coChampions, pause } = roles;
  const ids = [...coChampions, offer?.to, offer?.by, pause?.standIn].filter((id) => id != null);
  const people = usePeople(ids);
  const nameOf = (id: UserId) =>
    id === worker.id ? worker.name : (people.get(id)?.name ?? t('champion.somebody'));
  const isMine = championId === worker.id;
  const away = isAway(roles, today) ? pause : null;
  const mayAsk = mayWrite && offer === null && !opened.theme.archived && (isMine || championId === null);
  const close = () => setDoing('nothing');
  useCommands(() => {
    if (!mayWrite) return {};
    const offerOf = (can: boolean, key: string, run: () => unknown) =>
      can ? [{ run, name: t(key), on: opened.theme.name }] : [];
    const [handOver = null] = offerOf(mayAsk && isMine, 'champion.handOver', () => setDoing('champion'));
    return {
      handOver,
      role: [
        ...offerOf(offer?.to === worker.id, 'roles.accept', () => void play({ kind: 'accepted' })),
        ...offerOf(offer?.to === worker.id, 'roles.decline', () => void play({ kind: 'declined' })),
        ...offerOf(offer?.by === worker.id, 'roles.takeBack', () => void play({ kind: 'declined' })),
        ...offerOf(
          away !== null && (isMine || away.standIn === worker.id),
          'roles.resume',
          () => void play({ kind: 'resumed' }),
        ),
        ...offerOf(coChampions.includes(worker.id), 'roles.leave', () => void play({ kind: 'left' })),
        ...offerOf(mayAsk && championId === null, 'roles.nominate', () => setDoing('champion')),
        ...offerOf(mayAsk && isMine, 'roles.askCo', () => setDoing('coChampion')),
        ...offerOf(isMine && away === null, 'roles.pause', () => setDoing('pausing')),
      ],
    };
  });
  return (
    <Stack>
      {away !== null && (
        <p>
          {t('roles.away', { date: dayText(away.until, words) })}{' '}
          {away.standIn !== null && t('roles.standsIn', { name: nameOf(away.standIn) })}
        </p>
      )}
      {coChampions.length > 0 && (
        <p dir="auto">{t('roles.coChampions', { names: coChampions.map(nameOf).join(', ') })}</p>
      )}
      {offer !== null && (
        <p>
          {offer.to === worker.id
            ? t(`roles.youAreAsked.${offer.role}`, { name: nameOf(offer.by) })
            : t(`roles.asked.${offer.role}`, { name: nameOf(offer.to), by: nameOf(offer.by) })}
        </p>
      )}
      {mayWrite && offer?.to === worker.id && (
        <Actions>
          <Button
            size="small"
            isPrimary
            aria-disabled={isBusy}
            onClick={() => void play({ kind: 'accepted' })}
          >
            {t('roles.accept')}
          </Button>
          <Button size="small" aria-disabled={isBusy} onClick={() => void play({ kind: 'declined' })}>
            {t('roles.decline')}
          </Button>
        </Actions>
      )}
      {mayWrite && (
        <Actions>
          {offer?.by === worker.id && (
            <SmallLink onClick={() => void play({ kind: 'declined' })}>{t('roles.takeBack')}</SmallLink>
          )}
          {away !== null && (isMine || away.standIn === worker.id) && (
            <SmallLink onClick={() => void play({ kind: 'resumed' })}>{t('roles.resume')}</SmallLink>
          )}
          {coChampions.includes(worker.id) && (
            <SmallLink onClick={() => void play({ kind: 'left' })}>{t('roles.leave')}</SmallLink>
          )}
          {mayAsk && doing === 'nothing' && championId === null && (
            <SmallLink onClick={() => setDoing('champion')}>{t('roles.nominate')}</SmallLink>
          )}
          {mayAsk && doing === 'nothing' && isMine && (
            <SmallLink onClick={() => setDoing('champion')}>{t('champion.handOver')}</SmallLink>
          )}
          {mayAsk && doing === 'nothing' && isMine && (
            <SmallLink onClick={() => setDoing('coChampion')}>{t('roles.askCo')}</SmallLink>
          )}
          {mayWrite && isMine && away === null && doing === 'nothing' && (
            <SmallLink onClick={() => setDoing('pausing')}>{t('roles.pause')}</SmallLink>
          )}
        </Actions>
      )}
      {mayAsk && (doing === 'champion' || doing === 'coChampion') && (
        <AskRole
          role={doing}
          onCancel={close}
          onChosen={(to) => {
            close();
            void play({ kind: 'offered', to, role: doing });
          }}
        />
      )}
      {isMine && doing === 'pausing' && (
        <PauseForm
          today={today}
          onCancel={close}
          onPause={(until, standIn) => {
            close();
            void play({ kind: 'paused', until, standIn });
          }}
        />
      )}
    </Stack>
  );
}
