import { Anchor, Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Day } from '#domain/basis/Day.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { DigestPaper } from '#domain/rollup/DigestPaper.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import { lookForDigest } from '#workflows/trackers/sendDigest.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { TRACKER_NAMES } from '../issues/TRACKER_NAMES.ts';
import { trackerText } from '../theme/trackers/trackerText.ts';
import { useDigestSent } from './useDigestSent.ts';
import { WeekSending } from './WeekSending.tsx';

const Room = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xs};
  overflow-wrap: anywhere;
`;

interface Props {
  /** Slack, at its channel for digests. */
  readonly setting: TrackerSetting;
  readonly firstDay: Day;
  readonly paper: DigestPaper;
  /** Those of which it tells. */
  readonly themes: readonly ThemeId[];
}

/** How the week stands in the team's channel, and what can be done about it: it is sent there once, by whoever is first. */
export function WeekMessage({ setting, firstDay, paper, themes }: Props) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const { say } = useBoard();
  const mayWrite = useMayWrite();
  const { sent, readAgain } = useDigestSent(firstDay);
  const [doing, setDoing] = useState<'nothing' | 'sending' | 'looking'>('nothing');
  const [wrong, setWrong] = useState<Parameters<typeof trackerText>[0] | null>(null);
  const link = sent?.ok === true ? sent.value.link : null;
  const people = usePeople(link === null || link.at === 'none' ? [] : [link.by]);
  const name = `${TRACKER_NAMES.slack} (${targetName(setting)})`;
  const ended = (failure: typeof wrong, done: string) => {
    setDoing('nothing');
    setWrong(failure);
    if (failure === null) say({ at: 'done', text: done });
    readAgain();
  };
  const look = async () => {
    if (doing === 'looking') return;
    setDoing('looking');
    const looked = await lookForDigest(outside, firstDay, new AbortController().signal);
    ended(looked.ok ? null : looked.failure, t('trackers.looked'));
  };
  if (sent === null) return null;
  if (!sent.ok || link === null)
    return sent.ok ? null : <FailureNotice failure={sent.failure} onRetry={readAgain} />;
  const who =
    link.at === 'none'
      ? null
      : { name: people.get(link.by)?.name ?? t('champion.somebody'), date: date(link.since) };
  return (
    <Room aria-label={TRACKER_NAMES.slack}>
      {link.at === 'linked' && who !== null && (
        <Subtle as="p" role="status">
          <Anchor href={link.url} isExternal>
            {t('trackers.message')}
          </Anchor>{' '}
          {t('trackers.sentBy', who)}
        </Subtle>
      )}
      {link.at === 'sending' && who !== null && (
        <>
          <p>{t('trackers.unknown', who)}</p>
          {mayWrite && (
            <Actions>
              <Button size="small" aria-disabled={doing === 'looking'} onClick={() => void look()}>
                {t('trackers.lookAgain')}
              </Button>
            </Actions>
          )}
        </>
      )}
      {link.at === 'none' && mayWrite && doing !== 'sending' && (
        <Actions>
          <Button size="small" onClick={() => setDoing('sending')}>
            {`${t('trackers.sendTo', { name })}…`}
          </Button>
        </Actions>
      )}
      {link.at === 'none' && mayWrite && doing === 'sending' && (
        <WeekSending
          {...{ setting, firstDay, paper, themes, name }}
          turn={sent.value.nextTurn}
          onCancel={() => setDoing('nothing')}
          onEnded={(failure) => ended(failure, t('trackers.sentNow', { name: TRACKER_NAMES.slack }))}
        />
      )}
      {wrong !== null && <SlimNotice>{trackerText(wrong, 'slack', t)}</SlimNotice>}
    </Room>
  );
}
