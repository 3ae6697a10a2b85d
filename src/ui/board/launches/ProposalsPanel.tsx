import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import type { Launch } from '#domain/launch/Launch.ts';
import { proposeObjections } from '#domain/launch/proposeObjections.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import type { SayLaunch } from './useLaunches.ts';
import { useRelatedHeard } from './useRelatedHeard.ts';

/** What customers are likely to object to, by what they said already; looked for on a click. Its words are loaded with the page. */
export function ProposalsPanel({ launch, say }: { readonly launch: Launch; readonly say: SayLaunch }) {
  const { t } = useWords();
  const { known, look } = useRelatedHeard(launch);
  const proposals = known.at === 'read' ? proposeObjections(launch, known.heard) : [];
  return (
    <Panel title={t('launch.likely')}>
      <PanelBody>
        {known.at === 'reading' && <Skeleton width="60%" height="16px" />}
        {known.at === 'failed' && <FailureNotice failure={known.failure} onRetry={look} />}
        {known.at === 'read' && (
          <>
            <Subtle as="p" role="status">
              {t('launch.readOf', {
                quotes: known.quotes,
                part: known.tickets,
                all: known.ticketsThere,
              })}{' '}
              {known.beginnings > 0 && t('launch.readNew', { count: known.beginnings })}{' '}
              {known.unchecked > 0 && t('launch.unchecked', { count: known.unchecked })}{' '}
              {proposals.length === 0 && t('launch.likelyNone')}
            </Subtle>
            {known.failure !== null && <FailureNotice failure={known.failure} onRetry={look} />}
          </>
        )}
        {proposals.length > 0 && (
          <ul>
            {proposals.map((proposal) => (
              <ProposalCard key={`${proposal.kind} ${proposal.themeId}`} {...{ launch, proposal, say }} />
            ))}
          </ul>
        )}
        {known.at === 'asleep' && (
          <Button size="small" onClick={look}>
            {t('launch.look')}
          </Button>
        )}
      </PanelBody>
    </Panel>
  );
}
