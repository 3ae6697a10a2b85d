import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import type { SweepEstimate } from '#workflows/sweep/estimateSweep.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { useToday } from '../../frame/useToday.ts';
import type { Period } from './useHistory.ts';

/** Thirty days show whether it is worth more. */
const DAYS = 30;
/** Before it there was no Zendesk. */
const FIRST: Day = '2007-01-01';

interface Props {
  readonly isBusy: boolean;
  /** What reading this period takes, once it was looked at. */
  readonly looked: { readonly period: Period; readonly estimate: SweepEstimate } | null;
  readonly mayRead: boolean;
  readonly onLook: (period: Period) => void;
  readonly onStart: (period: Period, estimate: SweepEstimate) => void;
}

/** From when to when is read, and what that takes; nothing is read before somebody has seen it. */
export function PeriodForm({ isBusy, looked, mayRead, onLook, onStart }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [from, setFrom] = useState<Day | null>(looked?.period.from ?? daysAfter(today, -DAYS));
  const [until, setUntil] = useState<Day | null>(looked?.period.until ?? today);
  const isWrong = from !== null && until !== null && from > until;
  const isLooked = looked !== null && looked.period.from === from && looked.period.until === until;
  return (
    <>
      <DateField
        label={t('settings.history.from')}
        value={from}
        from={FIRST}
        wrong={from === null ? t('settings.history.noDay') : null}
        onChange={setFrom}
      />
      <DateField
        label={t('settings.history.until')}
        value={until}
        from={FIRST}
        wrong={until === null ? t('settings.history.noDay') : isWrong ? t('settings.history.order') : null}
        onChange={setUntil}
      />
      {isLooked && (
        <p role="status">
          {looked.estimate.tickets === 0
            ? t('settings.history.noTickets')
            : `${t('settings.history.tickets', { count: looked.estimate.tickets })} ${t(
                'settings.history.takes',
                { requests: looked.estimate.requests, count: looked.estimate.minutes },
              )}`}
        </p>
      )}
      <Actions>
        {isLooked && looked.estimate.tickets > 0 ? (
          <Button
            size="small"
            isPrimary
            disabled={!mayRead}
            onClick={() => onStart(looked.period, looked.estimate)}
          >
            {t('settings.history.read')}
          </Button>
        ) : (
          <Button
            size="small"
            disabled={isBusy || from === null || until === null || isWrong}
            onClick={() => from !== null && until !== null && onLook({ from, until })}
          >
            {isBusy ? t('settings.history.counting') : t('settings.history.look')}
          </Button>
        )}
      </Actions>
    </>
  );
}
