import { Button } from '@zendeskgarden/react-buttons';
import { type ReactElement, useState } from 'react';
import styled from 'styled-components';
import { isAway, NO_ROLES } from '#domain/champion/ChampionRoles.ts';
import type { Championship } from '#domain/champion/foldChampion.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { useToday } from '../../frame/useToday.ts';
import { AskRole } from './AskRole.tsx';
import { PauseForm } from './PauseForm.tsx';
import { type PossibleMove, type RoleForm, roleMoves } from './roleMoves.ts';
import { RolesText } from './RolesText.tsx';
import { useRoles } from './useRoles.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  overflow-wrap: anywhere;
`;

/** Ways to go on, on one line: they are words, so they stand further apart than buttons. */
const Links = styled(Actions)`
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly onChanged: () => void;
  /** The champion's way to step down. */
  readonly leave: ReactElement | null;
  /** Leads may nominate somebody for a vacant theme. */
  readonly isLead: boolean;
}

/** Who champions it too, who was asked, who stands in; and for the champion, or for a lead where there is none, ways to ask. */
export function RolesRoom({ opened, championship, onChanged, leave, isLead }: Props) {
  const { t } = useWords();
  const { theme } = opened;
  const me = useOutside().worker.id;
  const mayWrite = useMayWrite();
  const today = useToday();
  const [form, setForm] = useState<RoleForm | null>(null);
  const { championId, roles = NO_ROLES } = championship;
  const { isBusy, play } = useRoles(theme, roles.pause, onChanged);
  const [isMine, isVacant] = [championId === me, championId === null];
  const away = isAway(roles, today) ? roles.pause : null;
  const mayAsk = mayWrite && roles.offer === null && !theme.archived && (isMine || (isVacant && isLead));
  const possible = mayWrite ? roleMoves(roles, { me, isMine, isVacant, mayAsk, away }) : [];
  const run = ({ does }: PossibleMove) => ('opens' in does ? setForm(does.opens) : void play(does.plays));
  const close = () => setForm(null);
  useCommands(() => {
    const offered = (move: PossibleMove) => ({ run: () => run(move), name: t(move.key), on: theme.name });
    const [handOver] = possible.filter(({ key }) => key === 'champion.handOver');
    const role = possible.filter((move) => move !== handOver).map(offered);
    return { handOver: handOver === undefined ? null : offered(handOver), role };
  });
  const answers = possible.filter(({ isAnswer }) => isAnswer === true);
  const others = possible.filter(
    (move) => !answers.includes(move) && (form === null || 'plays' in move.does),
  );
  return (
    <Stack>
      <RolesText {...{ roles, away }} />
      {answers.length > 0 && (
        <Actions>
          {answers.map((move) => (
            <Button
              key={move.key}
              size="small"
              isPrimary={move.key === 'roles.accept'}
              aria-disabled={isBusy}
              onClick={() => run(move)}
            >
              {t(move.key)}
            </Button>
          ))}
        </Actions>
      )}
      {(others.length > 0 || leave !== null) && (
        <Links>
          {leave}
          {others.map((move) => (
            <SmallLink key={move.key} onClick={() => run(move)}>
              {t(move.key)}
            </SmallLink>
          ))}
        </Links>
      )}
      {mayAsk && (form === 'champion' || form === 'coChampion') && (
        <AskRole
          role={form}
          onCancel={close}
          onChosen={(to) => {
            close();
            void play({ kind: 'offered', to, role: form });
          }}
        />
      )}
      {isMine && form === 'pausing' && (
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
