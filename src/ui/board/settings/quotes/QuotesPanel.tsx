import { Button } from '@zendeskgarden/react-buttons';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { ReceiptPanel } from '../forget/ReceiptPanel.tsx';
import { FoundQuotes } from './FoundQuotes.tsx';
import { useQuoteCheck } from './useQuoteCheck.ts';

/** Whether what is stored still agrees with the tickets: first only looked at, mended only when an admin asks for it. */
export function QuotesPanel() {
  const { t } = useWords();
  const { state, check, mend, stop } = useQuoteCheck();
  if (state.at === 'mended') return <ReceiptPanel receipt={state.receipt} onAgain={check} isCheck />;
  const isBusy = state.at === 'checking' || state.at === 'mending';
  return (
    <Panel title={t('settings.quotes.title')}>
      <Subtle as="p">{t('settings.quotes.what')}</Subtle>
      {!isBusy && (
        <p>
          <Button size="small" onClick={check}>
            {t(state.at === 'idle' ? 'settings.quotes.check' : 'settings.quotes.checkAgain')}
          </Button>
        </p>
      )}
      {state.at === 'checking' && (
        <p role="status">
          {t(`settings.quotes.checking.${state.step}`, { done: state.done, total: state.total })}{' '}
          <Button isLink size="small" onClick={stop}>
            {t('settings.tags.stop')}
          </Button>
        </p>
      )}
      {state.at === 'mending' && <p role="status">{t('settings.quotes.mending')}</p>}
      {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={check} />}
      {state.at === 'checked' && <FoundQuotes check={state.check} onMend={mend} />}
    </Panel>
  );
}
