import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { SweepEstimate, SweepWish } from '#workflows/sweep/estimateSweep.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { useToday } from '../../frame/useToday.ts';
import { ViewsField } from './ViewsField.tsx';

/** Thirty days show whether it is worth more. */
const DAYS = 30;
/** Before it there was no Zendesk. */
const FIRST: Day = '2007-01-01';

interface Props {
  readonly isBusy: boolean;
  /** What reading this period takes, once it was looked at. */
  readonly looked: { readonly wish: SweepWish; readonly estimate: SweepEstimate } | null;
  readonly mayRead: boolean;
  readonly onLook: (wish: SweepWish) => void;
  readonly onStart: (wish: SweepWish, estimate: SweepEstimate) => void;
}

/** From when to when is read, in which views, and what that takes; nothing is read before somebody has seen it. */
export function PeriodForm({ isBusy, looked, mayRead, onLook, onStart }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [from, setFrom] = useState<Day | null>(looked?.wish.from ?? daysAfter(today, -DAYS));
  const [until, setUntil] = useState<Day | null>(looked?.wish.until ?? today);
  const [views, setViews] = useState<readonly AccountPlace[]>(looked?.wish.views ?? []);
  const isWrong = from !== null && until !== null && from > until;
  const isLooked =
    looked !== null &&
    looked.wish.from === from &&
    looked.wish.until === until &&
    idsOf(looked.wish.views) === idsOf(views);
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
      <ViewsField chosen={views} onChange={setViews} />
      {isLooked && (
        <p role="status">
          {looked.estimate.tickets === 0
            ? t('settings.history.noTickets')
            : `${t(looked.estimate.isAtMost ? 'settings.history.atMost' : 'settings.history.tickets', {
                count: looked.estimate.tickets,
              })} ${t('settings.history.takes', {
                requests: looked.estimate.requests,
                count: looked.estimate.minutes,
              })}`}
        </p>
      )}
      <Actions>
        {isLooked && looked.estimate.tickets > 0 ? (
          <Button
            size="small"
            isPrimary
            disabled={!mayRead}
            onClick={() => onStart(looked.wish, looked.estimate)}
          >
            {t('settings.history.read')}
          </Button>
        ) : (
          <Button
            size="small"
            disabled={isBusy || from === null || until === null || isWrong}
            onClick={() =>
              from !== null &&
              until !== null &&
              onLook({ from, until, ...(views.length === 0 ? {} : { views }) })
            }
          >
            {isBusy ? t('settings.history.counting') : t('settings.history.look')}
          </Button>
        )}
      </Actions>
    </>
  );
}

function idsOf(views: readonly AccountPlace[] = []): string {
  return views.map(({ id }) => id).join();
}
