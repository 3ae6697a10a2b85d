import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { onEscape } from '../../frame/onEscape.ts';
import { ThemePicker } from '../tools/ThemePicker.tsx';
import { PartsProposed } from './PartsProposed.tsx';
import { SplitForm } from './SplitForm.tsx';
import { chosenOf, useMoving } from './useMoving.ts';

const Bar = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => theme.space.sm};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly tickets: ReadonlySet<TicketId>;
  /** Begins with the parts that are proposed. */
  readonly isSplitting: boolean;
  readonly onAll: () => void;
  readonly onEnd: (isChanged: boolean) => void;
}

/** How many tickets are chosen, and where they can go. Escape ends the choice. */
export function ChosenRoom({ opened, tickets, isSplitting, onAll, onEnd }: Props) {
  const { t } = useWords();
  const [panel, setPanel] = useState<'move' | 'split' | 'parts' | null>(isSplitting ? 'parts' : null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mover = useMoving(opened.theme, () => onEnd(true));
  const chosen = chosenOf(opened, tickets);
  const isNone = tickets.size === 0;
  const run = async (work: Promise<Failure | null>) => {
    setFailure(null);
    setFailure(await work);
  };
  const open = (next: 'move' | 'split') => {
    if (!isNone) setPanel(next);
  };
  const remove = () => {
    if (!isNone) void run(mover.remove(chosen));
  };
  useCommands(() => {
    const on = t('themeWork.chosen', { count: tickets.size });
    const some = (key: string, does: () => void) => (isNone ? null : { run: does, name: t(key), on });
    return {
      move: some('themeWork.moveTo', () => open('move')),
      split: some('themeWork.splitOff', () => open('split')),
      notAbout: some('themeWork.notAbout', remove),
      propose: { run: () => setPanel('parts'), name: t('themeWork.propose'), on },
      chooseAll: { run: onAll, name: t('themeWork.chooseAll'), on },
      endChoice: { run: () => onEnd(false), on },
    };
  });
  return (
    <Bar
      role="group"
      aria-label={t('themeWork.choose')}
      onKeyDown={onEscape(() => (panel === null ? onEnd(false) : setPanel(null)))}
    >
      <Actions>
        <strong role="status">{t('themeWork.chosen', { count: tickets.size })}</strong>
        <Button size="small" isBasic onClick={onAll}>
          {t('themeWork.chooseAll')}
        </Button>
        <Button size="small" aria-disabled={isNone} onClick={() => open('move')}>
          {t('themeWork.moveTo')}
        </Button>
        <Button size="small" aria-disabled={isNone} onClick={() => open('split')}>
          {t('themeWork.splitOff')}
        </Button>
        <Button size="small" aria-disabled={isNone} onClick={remove}>
          {t('themeWork.notAbout')}
        </Button>
        <Button size="small" onClick={() => setPanel('parts')}>
          {t('themeWork.propose')}
        </Button>
        <Button size="small" isBasic onClick={() => onEnd(false)}>
          {t('action.cancel')}
        </Button>
      </Actions>
      {failure !== null && <FailureNotice failure={failure} />}
      {panel === 'move' && (
        <ThemePicker
          label={t('themeWork.moveWhere')}
          except={opened.theme.id}
          onChoose={(to) => void run(mover.move(chosen, to))}
        />
      )}
      {panel === 'split' && (
        <SplitForm
          theme={opened.theme}
          proposed=""
          onSave={(name) => run(mover.split(chosen, name, opened.theme.kind))}
        />
      )}
      {panel === 'parts' && <PartsProposed opened={opened} mover={mover} />}
    </Bar>
  );
}
