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

/** Something that this person can do about the roles now, for the page and for the palette alike. */
interface Move {
  readonly key:
    | `roles.${'accept' | 'decline' | 'takeBack' | 'resume' | 'leave' | 'nominate' | 'askCo' | 'pause'}`
    | 'champion.handOver';
  readonly can: boolean;
  readonly run: () => unknown;
  /** An answer to what was asked. */
  readonly isAnswer?: true;
  /** Begins with a form. */
  readonly opens?: true;
}

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly onChanged: () => void;
  /** Leads may nominate somebody for a vacant theme. */
  readonly isLead: boolean;
}

/** Who champions it too, who was asked, who stands in; and for the champion, or for a lead where there is none, ways to ask. */
export function RolesRoom({ opened, championship, onChanged, isLead }: Props) {
  const words = useWords();
  const { t } = words;
  const { worker } = useOutside();
  const mayWrite = useMayWrite();
  const today = useToday();
  const [doing, setDoing] = useState<'nothing' | 'champion' | 'coChampion' | 'pausing'>('nothing');
  const { championId, roles = NO_ROLES } = championship;
  const { offer, coChampions, pause } = roles;
  const { isBusy, play } = useRoles(opened.theme, pause, onChanged);
  const ids = [...coChampions, offer?.to, offer?.by, pause?.standIn].filter((id) => id != null);
  const people = usePeople(ids);
  const nameOf = (id: UserId) =>
    id === worker.id ? worker.name : (people.get(id)?.name ?? t('champion.somebody'));
  const isMine = championId === worker.id;
  const away = isAway(roles, today) ? pause : null;
  const mayAsk =
    mayWrite && offer === null && !opened.theme.archived && (isMine || (championId === null && isLead));
  const close = () => setDoing('nothing');
  const moves: readonly Move[] = [
    {
      key: 'roles.accept',
      can: offer?.to === worker.id,
      run: () => play({ kind: 'accepted' }),
      isAnswer: true,
    },
    {
      key: 'roles.decline',
      can: offer?.to === worker.id,
      run: () => play({ kind: 'declined' }),
      isAnswer: true,
    },
    { key: 'roles.takeBack', can: offer?.by === worker.id, run: () => play({ kind: 'declined' }) },
    {
      key: 'roles.resume',
      can: away !== null && (isMine || away.standIn === worker.id),
      run: () => play({ kind: 'resumed' }),
    },
    { key: 'roles.leave', can: coChampions.includes(worker.id), run: () => play({ kind: 'left' }) },
    {
      key: 'roles.nominate',
      can: mayAsk && championId === null,
      run: () => setDoing('champion'),
      opens: true,
    },
    { key: 'champion.handOver', can: mayAsk && isMine, run: () => setDoing('champion'), opens: true },
    { key: 'roles.askCo', can: mayAsk && isMine, run: () => setDoing('coChampion'), opens: true },
    { key: 'roles.pause', can: isMine && away === null, run: () => setDoing('pausing'), opens: true },
  ];
  const possible = mayWrite ? moves.filter(({ can }) => can) : [];
  useCommands(() => {
    const offered = ({ key, run }: Move) => ({ run, name: t(key), on: opened.theme.name });
    const [handOver] = possible.filter(({ key }) => key === 'champion.handOver');
    const role = possible.filter((move) => move !== handOver).map(offered);
    return { handOver: handOver === undefined ? null : offered(handOver), role };
  });
  const answers = possible.filter(({ isAnswer }) => isAnswer === true);
  const others = possible.filter(
    ({ isAnswer, opens }) => isAnswer !== true && (opens !== true || doing === 'nothing'),
  );
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
      {answers.length > 0 && (
        <Actions>
          {answers.map(({ key, run }) => (
            <Button
              key={key}
              size="small"
              isPrimary={key === 'roles.accept'}
              aria-disabled={isBusy}
              onClick={() => void run()}
            >
              {t(key)}
            </Button>
          ))}
        </Actions>
      )}
      {others.length > 0 && (
        <Actions>
          {others.map(({ key, run }) => (
            <SmallLink key={key} onClick={() => void run()}>
              {t(key)}
            </SmallLink>
          ))}
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
