import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Choice } from '../../frame/Choice.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { trackerText } from './trackerText.ts';
import { onEscape } from '../../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly setting: TrackerSetting;
  readonly start: string;
  readonly onCancel: () => void;
  readonly onChosen: (issue: TrackerIssue) => void;
}

/** Looks for an issue that is there already, by its words, its number or its address. Of what is typed only that leaves the account. */
export function FindIssue({ setting, start, onCancel, onChosen }: Props) {
  const { t } = useWords();
  const { trackers } = useBoardOutside();
  const isSlack = setting.tracker === 'slack';
  const [words, setWords] = useState(isSlack ? '' : start);
  const [found, setFound] = useState<'nothing' | 'looking' | Result<readonly TrackerIssue[], TrackerFailure>>(
    'nothing',
  );
  const look = async () => {
    if (found === 'looking' || words.trim() === '') return;
    setFound('looking');
    const opened = await trackers.open(setting);
    setFound(opened.ok ? await opened.value.find(words, new AbortController().signal) : opened);
  };
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <Field>
        <Field.Label>{t(isSlack ? 'trackers.findMessage' : 'trackers.findIssue')}</Field.Label>
        <Input
          isCompact
          autoFocus
          dir="auto"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </Field>
      <Actions>
        <Button type="submit" size="small" aria-disabled={found === 'looking'}>
          {t('trackers.look')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
      {typeof found === 'object' && !found.ok && (
        <SlimNotice>{trackerText(found.failure, setting.tracker, t)}</SlimNotice>
      )}
      {typeof found === 'object' && found.ok && (
        <div role="status">
          {found.value.length === 0 && <Subtle>{t('trackers.foundNothing')}</Subtle>}
          <ul>
            {found.value.map((issue) => (
              <li key={issue.key}>
                <Choice type="button" onClick={() => onChosen(issue)}>
                  <span dir="auto">{issue.title}</span>
                  <Subtle>{[issue.key, issue.state?.name].filter(Boolean).join(' · ')}</Subtle>
                </Choice>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Form>
  );
}
