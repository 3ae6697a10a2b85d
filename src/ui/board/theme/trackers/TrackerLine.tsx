import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerKind, TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { linkIssue, unlinkIssue } from '#workflows/trackers/linkIssue.ts';
import { lookAgain } from '#workflows/trackers/lookAgain.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { FindIssue } from './FindIssue.tsx';
import { LinkedIssue } from './LinkedIssue.tsx';
import { SendForm } from './SendForm.tsx';
import { TRACKER_NAMES } from '../../issues/TRACKER_NAMES.ts';
import { trackerText } from './trackerText.ts';

const Line = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  overflow-wrap: anywhere;

  h3 {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

interface Props {
  readonly tracker: TrackerKind;
  readonly link: Link;
  /** `null` where nothing may be sent there any more. */
  readonly setting: TrackerSetting | null;
  readonly opened: OpenedTheme;
  readonly onChanged: () => void;
}

/** How the theme stands in one tracker, and what can be done about it. */
export function TrackerLine({ tracker, link, setting, opened, onChanged }: Props) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const { say } = useBoard();
  const mayWrite = useMayWrite();
  const [doing, setDoing] = useState<'nothing' | 'sending' | 'finding' | 'busy'>('nothing');
  const [wrong, setWrong] = useState<string | null>(null);
  const { theme } = opened;
  const name = TRACKER_NAMES[tracker];
  const who = (id: Extract<Link, { at: 'linked' }>['by']) =>
    id === outside.worker.id ? outside.worker.name : (opened.people.get(id)?.name ?? t('champion.somebody'));

  const run = async (
    work: () => Promise<Result<Link, Parameters<typeof trackerText>[0]>>,
    done: string,
    undo?: () => void,
  ) => {
    setDoing('busy');
    const ended = await work();
    setDoing('nothing');
    setWrong(ended.ok ? null : trackerText(ended.failure, tracker, t));
    if (ended.ok) say({ at: 'done', text: done, ...(undo === undefined ? {} : { onUndo: undo }) });
    if (ended.ok || ended.failure.kind === 'taken') onChanged();
  };
  const unlink = (before: Extract<Link, { at: 'linked' }>) =>
    void run(
      () => unlinkIssue(outside, theme, tracker),
      t('trackers.unlinkedNow', { name }),
      () => relink(before),
    );
  const relink = (before: Extract<Link, { at: 'linked' }>) => {
    if (setting === null) return;
    const issue = { key: before.key, url: before.url, title: before.title, state: null };
    void run(() => linkIssue(outside, theme, setting, issue), t('trackers.linkedNow', { name }));
  };
  const look = () =>
    doing !== 'busy' &&
    void run(() => lookAgain(outside, theme, tracker, new AbortController().signal), t('trackers.looked'));
  const canBegin = link.at === 'none' && setting !== null && mayWrite && doing === 'nothing';
  const canLook = link.at === 'sending' && setting !== null && mayWrite;
  useCommands(() => ({
    tracker: [
      canBegin && ([t('trackers.send'), () => setDoing('sending')] as const),
      canBegin && ([t('trackers.find'), () => setDoing('finding')] as const),
      canLook && ([t('trackers.lookAgain'), look] as const),
      link.at === 'linked' && mayWrite && ([t('trackers.unlink'), () => unlink(link)] as const),
    ].flatMap((offer) =>
      offer === false ? [] : [{ run: offer[1], name: `${name}: ${offer[0]}`, on: theme.name }],
    ),
  }));
  return (
    <Line aria-label={name}>
      <h3>{name}</h3>
      {link.at === 'linked' && (
        <LinkedIssue
          {...{ tracker, link, setting, opened }}
          {...(mayWrite ? { onUnlink: () => unlink(link) } : {})}
        />
      )}
      {link.at === 'sending' && (
        <>
          <p>{t('trackers.unknown', { name: who(link.by), date: date(link.since) })}</p>
          {canLook && (
            <Actions>
              <Button size="small" aria-disabled={doing === 'busy'} onClick={look}>
                {t('trackers.lookAgain')}
              </Button>
            </Actions>
          )}
        </>
      )}
      {canBegin && (
        <Actions>
          <Button size="small" onClick={() => setDoing('sending')}>
            {t('trackers.send')}
          </Button>
          <Button size="small" isBasic onClick={() => setDoing('finding')}>
            {t('trackers.find')}
          </Button>
        </Actions>
      )}
      {link.at === 'none' && setting !== null && doing === 'sending' && (
        <SendForm
          setting={setting}
          opened={opened}
          onCancel={() => setDoing('nothing')}
          onEnded={(failure) => {
            setDoing('nothing');
            setWrong(failure === null ? null : trackerText(failure, tracker, t));
            if (failure === null) say({ at: 'done', text: t('trackers.sentNow', { name }) });
            onChanged();
          }}
        />
      )}
      {link.at === 'none' && setting !== null && doing === 'finding' && (
        <FindIssue
          setting={setting}
          start={theme.name}
          onCancel={() => setDoing('nothing')}
          onChosen={(issue) =>
            void run(() => linkIssue(outside, theme, setting, issue), t('trackers.linkedNow', { name }))
          }
        />
      )}
      {wrong !== null && <SlimNotice>{wrong}</SlimNotice>}
    </Line>
  );
}
