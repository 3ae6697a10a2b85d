import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { AccessRoles } from './AccessRoles.tsx';
import { useAccess } from './useAccess.ts';

const Body = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** What Zendesk itself enforces about whose record is whose; on plans that cannot, what is done instead. */
export function AccessSection() {
  const { t } = useWords();
  const { state, check, apply } = useAccess();
  return (
    <Panel title={t('settings.section.access')}>
      <Body>
        <Subtle as="p">{t('settings.access.what')}</Subtle>
        {state.at === 'checking' && <Skeleton width="60%" height="16px" />}
        {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={check} />}
        {state.at === 'without' && <SlimNotice tone="subtle">{t('settings.access.without')}</SlimNotice>}
        {state.at === 'known' && <AccessRoles state={state} onApply={apply} />}
        <Subtle as="p">{t('settings.access.beyond')}</Subtle>
      </Body>
    </Panel>
  );
}
