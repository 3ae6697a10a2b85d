import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { BrowserPanel } from './BrowserPanel.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { ReplicaPanel } from './ReplicaPanel.tsx';
import { UnsentPanel } from './UnsentPanel.tsx';
import { useHealth } from './useHealth.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

/** How things stand: the account, what waits here, this browser, and what is and is not protected. */
export function HealthSection() {
  const { t } = useWords();
  const { health, again } = useHealth();
  if (health === null) return <Skeleton width="60%" height="16px" />;
  return (
    <Stack>
      <AccountPanel health={health} onChanged={again} />
      <UnsentPanel entries={health.entries} isKept={health.abilities.keeps} />
      <ReplicaPanel health={health} />
      <BrowserPanel health={health} />
      <Panel title={t('settings.health.protection')}>
        <PanelBody>
          <p>{t('settings.health.protected')}</p>
          <p>{t('settings.health.notProtected')}</p>
        </PanelBody>
      </Panel>
      <Diagnostics health={health} />
      <div>
        <SmallLink onClick={again}>{t('settings.health.again')}</SmallLink>
      </div>
    </Stack>
  );
}
