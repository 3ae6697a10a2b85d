import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { Actions } from '../board/frame/Actions.tsx';
import { addressOf } from '../board/frame/BoardRoute.ts';
import { PageLink } from '../board/frame/PageLink.tsx';
import { PageTitle } from '../board/frame/PageTitle.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useWords } from '../parts/Words.tsx';
import { SetUpOffer } from './SetUpOffer.tsx';
import { useSetUp } from './useSetUp.ts';

const Page = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 640px;

  h1 {
    font-size: ${({ theme }) => theme.fontSizes.xl};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.xl};
  }
`;

interface Props {
  /** Everything is there; the person wants to go on: to the themes, or to what was asked already. */
  readonly onReady: (to: 'themes' | 'history') => void;
}

/** Makes what the account lacks, for an admin, with one click; tells everybody else whom to ask. */
export function SetUpScreen({ onReady }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const { state, check, run, stop } = useSetUp();
  const isAdmin = worker.role === 'admin';
  const isRefused = state.at === 'failed' && state.failure.kind === 'forbidden';
  if (state.at === 'ready') {
    return (
      <Page>
        <PageTitle>{t('setup.ready')}</PageTitle>
        <p role="status">{t('setup.readyText')}</p>
        {state.read > 0 && <p>{t('setup.noneOlder', { count: state.read })}</p>}
        {isAdmin && (
          <p>
            <PageLink href={addressOf({ page: 'settings', section: 'access' })}>{t('setup.rights')}</PageLink>
          </p>
        )}
        {isAdmin && <p>{t('setup.begin')}</p>}
        <Actions>
          {isAdmin && (
            <Button isPrimary onClick={() => onReady('history')}>
              {t('setup.read')}
            </Button>
          )}
          <Button isPrimary={!isAdmin} onClick={() => onReady('themes')}>
            {t('setup.goOn')}
          </Button>
        </Actions>
      </Page>
    );
  }
  return (
    <Page>
      <h1>{t('setup.title')}</h1>
      {state.at === 'checking' && state.read === 0 && <Skeleton width="320px" height="16px" />}
      {state.at === 'checking' && state.read > 0 && (
        <p role="status">{t('setup.looking', { count: state.read })}</p>
      )}
      {state.at === 'failed' && !isRefused && <FailureNotice failure={state.failure} onRetry={check} />}
      {isRefused && isAdmin && (
        // Nobody keeps an admin from custom objects but the plan.
        <FailureNotice failure={{ kind: 'notOnPlan', what: 'set up' }} onRetry={check} />
      )}
      {((isRefused && !isAdmin) || (!isAdmin && state.at === 'lacking')) && <Others onCheck={check} />}
      {isAdmin && (state.at === 'lacking' || state.at === 'running') && (
        <SetUpOffer state={state} onRun={run} onStop={stop} />
      )}
    </Page>
  );
}

function Others({ onCheck }: { onCheck: () => void }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('setup.others')}</p>
      <Button onClick={onCheck}>{t('setup.checkAgain')}</Button>
    </>
  );
}
