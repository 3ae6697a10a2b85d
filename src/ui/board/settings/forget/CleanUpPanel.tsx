import { Button } from '@zendeskgarden/react-buttons';
import { ok } from '#domain/basis/Result.ts';
import { cleanUp, findOld, type OldMentions } from '#workflows/forget/cleanUp.ts';
import type { Receipt } from '#workflows/forget/Receipt.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { useWork } from './useWork.ts';

/** Deleting what is older than the account keeps: first how much that is, then, on a click, the deed. */
export function CleanUpPanel({ months }: { months: number | null }) {
  const { t, date } = useWords();
  const outside = useOutside();
  const looking = useWork<OldMentions>();
  const cleaning = useWork<Receipt>();
  const look = (limit: number) => {
    cleaning.reset();
    looking.begin((records, onDone, signal) => findOld(outside, records, limit, onDone, signal));
  };
  const clean = (found: OldMentions) =>
    cleaning.begin(async (records, _onDone, signal) => ok(await cleanUp(outside, records, found, signal)));
  if (cleaning.work.at === 'ended') {
    return (
      <ReceiptPanel
        receipt={cleaning.work.value}
        onAgain={() => {
          looking.reset();
          cleaning.reset();
        }}
      />
    );
  }
  const isCleaning = cleaning.work.at === 'running';
  return (
    <Panel title={t('settings.forget.cleanUp.title')}>
      <Subtle as="p">
        {months === null
          ? t('settings.forget.cleanUp.never')
          : t('settings.forget.cleanUp.what', { count: months })}
      </Subtle>
      {looking.work.at === 'failed' && <FailureNotice failure={looking.work.failure} />}
      {cleaning.work.at === 'failed' && <FailureNotice failure={cleaning.work.failure} />}
      {looking.work.at === 'running' && (
        <p role="status">{t('settings.forget.reading', { count: looking.work.done })}</p>
      )}
      {isCleaning && <p role="status">{t('settings.forget.forgetting')}</p>}
      {looking.work.at === 'ended' && !isCleaning && (
        <Found found={looking.work.value} oldest={looking.work.value.oldestAt} onClean={clean} date={date} />
      )}
      {months !== null && looking.work.at !== 'running' && !isCleaning && (
        <Button size="small" onClick={() => look(months)}>
          {t('settings.forget.cleanUp.look')}
        </Button>
      )}
    </Panel>
  );
}

interface FoundProps {
  readonly found: OldMentions;
  readonly oldest: OldMentions['oldestAt'];
  readonly onClean: (found: OldMentions) => void;
  readonly date: ReturnType<typeof useWords>['date'];
}

function Found({ found, oldest, onClean, date }: FoundProps) {
  const { t } = useWords();
  if (found.old.length === 0) {
    return (
      <p role="status">
        {oldest === null
          ? t('settings.forget.cleanUp.empty')
          : t('settings.forget.cleanUp.none', { date: date(oldest) })}
      </p>
    );
  }
  return (
    <>
      <p role="status">
        {t('settings.forget.cleanUp.found', { count: found.old.length, total: found.mentions.length })}
      </p>
      <Button size="small" isDanger onClick={() => onClean(found)}>
        {t('settings.forget.cleanUp.delete', { count: found.old.length })}
      </Button>
    </>
  );
}
