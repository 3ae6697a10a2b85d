import styled from 'styled-components';
import { SidebarApp } from '../apps/SidebarApp.tsx';
import { useMeasuredRoom } from '../apps/useMeasuredRoom.ts';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { PersonAvatar } from '../look/PersonAvatar.tsx';
import { useWorkspace } from '../look/useWorkspace.ts';
import { organizationFacts } from '../ticket/organizationFacts.ts';
import { LoadFailure } from '../views/LoadFailure.tsx';
import { useObservable } from '../workspace/useObservable.ts';
import type { OpenCustomer } from './OpenCustomer.ts';

/** A user's or an organization's page: who they are, and the app beside it. */
export function CustomerPage({ customer }: { readonly customer: OpenCustomer }) {
  const workspace = useWorkspace();
  const state = useObservable(customer.state);
  const width = useObservable(workspace.panelWidth);
  const pane = useObservable(customer.sidebar);
  const room = useMeasuredRoom(pane);
  if (state.phase === 'failed') {
    return <LoadFailure message={state.failure} retry={() => workspace.retryCustomer(customer)} />;
  }
  if (state.phase === 'loading') return <Muted style={{ display: 'block', padding: 24 }}>Opening…</Muted>;
  const { user, organization } = state.data;
  const facts = organization === undefined ? [] : organizationFacts(organization);
  const name = user?.name ?? organization?.name ?? '';
  return (
    <Columns aria-label={`${customer.kind === 'user' ? 'User' : 'Organization'} ${name}`}>
      <Facts>
        <PersonAvatar name={name} photo={user?.photo?.content_url} />
        <div>
          <h1>{name}</h1>
          {user !== undefined && <Muted as="p">{user.email ?? 'no e-mail address'}</Muted>}
          {user !== undefined && organization !== undefined && (
            <button type="button" onClick={() => workspace.go({ kind: 'organization', id: organization.id })}>
              {organization.name}
            </button>
          )}
          <Muted as="p">{facts.join(' · ')}</Muted>
        </div>
      </Facts>
      <Panel ref={room} aria-label="Apps" style={{ width }}>
        {pane ? (
          <SidebarApp key={pane.instance.guid} pane={pane} of={`${customer.kind} ${String(customer.id)}`} />
        ) : (
          <Muted style={{ display: 'block', padding: 12 }}>The app is not shown here.</Muted>
        )}
      </Panel>
    </Columns>
  );
}

const Columns = styled.section`
  display: flex;
  height: 100%;
`;

const Facts = styled.div`
  display: grid;
  flex: 1;
  align-content: start;
  gap: 12px;
  grid-template-columns: 32px minmax(0, 1fr);
  padding: 24px;

  h1 {
    font-size: 18px;
    font-weight: 600;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: ${color('foreground.primary')};
    font: inherit;
    cursor: pointer;
  }
`;

const Panel = styled.div`
  overflow-x: hidden;
  overflow-y: auto;
  scrollbar-width: none;
  border-left: 1px solid ${color('border.subtle')};
`;
