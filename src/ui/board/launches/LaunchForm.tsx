import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { LaunchEvent, LaunchFacts } from '#domain/launch/LaunchEvent.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { DateField } from '../frame/DateField.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { useToday } from '../frame/useToday.ts';
import { FormFrame } from '../theme/answer/FormFrame.tsx';
import { ThemePicker } from '../theme/tools/ThemePicker.tsx';
import { useSaying } from '../theme/useSaying.ts';
import type { SayLaunch } from './useLaunches.ts';

/** As long as a name is read in a list. */
const CHARACTERS = 200;

/** Reads as the field's label does whose place it takes. */
const Label = styled.strong`
  display: block;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly label: string;
  readonly start: LaunchFacts;
  readonly draft: (facts: LaunchFacts) => LaunchEvent;
  readonly say: SayLaunch;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}

/** What goes live, when, and which theme asked for it. A day that is over is one on which it went live. */
export function LaunchForm({ label, start, draft, say, onSaid, onClose }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const today = useToday();
  const [facts, setFacts] = useState(start);
  const [isTried, setTried] = useState(false);
  const { saying, run } = useSaying(onSaid, t('roles.tooLate'));
  const isNameless = isTried && facts.name.trim() === '';
  const change = (part: Partial<LaunchFacts>) => setFacts((before) => ({ ...before, ...part }));
  const theme = list.at === 'shown' ? list.themes.find(({ id }) => id === facts.themeId) : undefined;
  return (
    <Panel title={label}>
      <FormFrame
        label={label}
        action={t('action.save')}
        saying={saying}
        onSubmit={() => {
          setTried(true);
          if (facts.name.trim() === '') return;
          void run(() => say(draft(facts)), t('themeWork.done.changed')).then(
            (isSaid) => isSaid && onClose(),
          );
        }}
        onCancel={onClose}
      >
        <Field>
          <Field.Label>{t('themeWork.name')}</Field.Label>
          <Input
            autoFocus
            isCompact
            dir="auto"
            maxLength={CHARACTERS}
            value={facts.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            {...(isNameless ? { validation: 'error' as const } : {})}
          />
          {isNameless && <Field.Message validation="error">{t('launch.lacks')}</Field.Message>}
        </Field>
        <DateField
          label={t('launch.on')}
          value={facts.on}
          from={facts.on !== null && facts.on < today ? facts.on : today}
          wrong={null}
          onChange={(on) => change({ on })}
        />
        {facts.themeId === null ? (
          <ThemePicker
            label={t('launch.theme')}
            except={asId<ThemeId>('')}
            isFocused={false}
            onChoose={({ id }) => change({ themeId: id })}
          />
        ) : (
          <p>
            <Label>{t('launch.theme')}</Label>
            <span dir="auto">{theme?.name ?? t('board.theme.another')}</span>{' '}
            <SmallLink type="button" onClick={() => change({ themeId: null })}>
              {t('board.happy.remove')}
            </SmallLink>
          </p>
        )}
      </FormFrame>
    </Panel>
  );
}
