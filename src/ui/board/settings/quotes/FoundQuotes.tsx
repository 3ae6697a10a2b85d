import { Button } from '@zendeskgarden/react-buttons';
import type { QuoteMend } from '#workflows/quotes/mendQuotes.ts';
import type { QuoteCheck } from '#workflows/quotes/QuoteCheck.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DifferenceList } from '../tags/DifferenceList.tsx';

interface Props {
  readonly check: QuoteCheck;
  readonly onMend: (how: QuoteMend) => void;
}

/** What a check found, in numbers first, what they rest on, and what can be done about each. */
export function FoundQuotes({ check, onMend }: Props) {
  const { t } = useWords();
  const { gone, unsaid, otherAskers, coverage, stopped } = check;
  const { checked, total, read, toRead, excluded, hidden, unreadable } = coverage;
  const isRight = gone.length + unsaid.length + otherAskers.length === 0;
  return (
    <>
      {isRight && (
        <p role="status">{t(stopped === null ? 'settings.quotes.agree' : 'settings.quotes.agreeSoFar')}</p>
      )}
      <Subtle as="p">
        {t('settings.quotes.coverage', { done: checked, total, read, toRead })}{' '}
        {excluded > 0 && t('settings.tags.excluded', { count: excluded })}{' '}
        {hidden > 0 && t('settings.quotes.hidden', { count: hidden })}{' '}
        {unreadable > 0 && t('settings.quotes.unreadable', { count: unreadable })}
      </Subtle>
      {stopped !== null && stopped.kind !== 'cancelled' && <FailureNotice failure={stopped} />}
      <Gone check={check} onMend={onMend} />
      {unsaid.length > 0 && (
        <>
          <p role="status">{t('settings.quotes.unsaid', { count: unsaid.length })}</p>
          <Subtle as="p">{t('settings.quotes.unsaidHint')}</Subtle>
          <DifferenceList
            rows={unsaid.map(({ record, quotes }) => ({
              ticketId: record.value.ticketId,
              text: t('settings.quotes.lost', { count: quotes }),
            }))}
          />
          <Button size="small" isDanger onClick={() => onMend('unsaid')}>
            {t('settings.quotes.erase', { count: unsaid.length })}
          </Button>
        </>
      )}
      {otherAskers.length > 0 && (
        <>
          <p role="status">{t('settings.quotes.askers', { count: otherAskers.length })}</p>
          <Subtle as="p">{t('settings.quotes.askersHint')}</Subtle>
          <DifferenceList
            rows={otherAskers.map(({ ticketId, from, to, isGone }) => ({
              ticketId,
              text: t(isGone ? 'settings.quotes.merged' : 'settings.quotes.changed', { from, to }),
            }))}
          />
          <Button size="small" onClick={() => onMend('askers')}>
            {t('settings.quotes.note', { count: otherAskers.length })}
          </Button>
        </>
      )}
    </>
  );
}

/** Tickets that are deleted: their mentions may stop counting, or be deleted as well. */
function Gone({ check: { gone }, onMend }: Props) {
  const { t } = useWords();
  if (gone.length === 0) return null;
  const mentions = gone.flatMap(({ records }) => records).length;
  const counting = gone.flatMap((one) => one.counting).length;
  return (
    <>
      <p role="status">{t('settings.quotes.gone', { count: gone.length, mentions, counting })}</p>
      <Subtle as="p">{t('settings.quotes.goneHint')}</Subtle>
      <DifferenceList
        rows={gone.map(({ ticketId, records }) => ({
          ticketId,
          text: t('settings.quotes.stored', { count: records.length }),
        }))}
      />
      {counting > 0 && (
        <Button size="small" onClick={() => onMend('removed')}>
          {t('settings.quotes.remove', { count: counting })}
        </Button>
      )}{' '}
      <Button size="small" isDanger onClick={() => onMend('gone')}>
        {t('settings.forget.cleanUp.delete', { count: mentions })}
      </Button>
    </>
  );
}
