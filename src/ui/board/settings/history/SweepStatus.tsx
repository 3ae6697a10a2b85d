import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import type { Sweep } from '#ports/SweepShelf.ts';
import { minutesLeft } from '#workflows/sweep/estimateSweep.ts';
import { tried } from '#workflows/sweep/sweepSteps.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { leftOutText } from './leftOutText.ts';

interface Props {
  readonly sweep: Sweep;
  readonly isReading: boolean;
  readonly mayRead: boolean;
  readonly onPause: () => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** How far reading has come, what it rests on and what it left out, and how to go on. */
export function SweepStatus({ sweep, isReading, mayRead, onPause, onStop, onGoOn }: Props) {
  const words = useWords();
  const { t } = words;
  const { counts, total, endedAt, isStopped = false, from, until, views = [] } = sweep;
  const isOpen = endedAt === null && !isStopped;
  const done = tried(counts);
  const left = minutesLeft(total, done, counts.asking);
  const period = { from: dayText(from, words), until: dayText(until, words) };
  return (
    <>
      {isOpen && (
        <Progress
          value={total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))}
          aria-label={t('settings.history.progress')}
        />
      )}
      <p role="status">
        {endedAt === null
          ? t(isOpen ? 'settings.history.soFar' : 'settings.history.stopped', {
              ...period,
              done,
              total: Math.max(total, done),
            })
          : t('settings.history.whole', { ...period, count: done })}{' '}
        {t('settings.history.asking', { count: counts.asking })}{' '}
        {isReading && left > 0 && t('settings.history.left', { count: left })}
      </p>
      {views.length > 0 && (
        <Subtle as="p" dir="auto">
          {t('settings.history.inViews', { views: views.map(({ name }) => name).join(', ') })}
        </Subtle>
      )}
      <Subtle as="p">
        {t('settings.history.heard', { count: counts.read })} {leftOutText(counts, t)}
      </Subtle>
      <Actions>
        {isReading && (
          <Button size="small" onClick={onPause}>
            {t('settings.history.pause')}
          </Button>
        )}
        {!isReading && endedAt === null && (
          <Button size="small" isPrimary={isOpen} disabled={!mayRead} onClick={onGoOn}>
            {t('settings.history.goOn')}
          </Button>
        )}
        {isOpen && (
          <Button size="small" isBasic onClick={onStop}>
            {t('settings.history.stop')}
          </Button>
        )}
      </Actions>
    </>
  );
}
