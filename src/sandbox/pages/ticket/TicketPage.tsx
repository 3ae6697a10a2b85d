import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { LoadFailure } from '../views/LoadFailure.tsx';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { TicketTab } from '../workspace/TicketTab.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { Composer } from './Composer.tsx';
import { ContextPanel } from './ContextPanel.tsx';
import { Conversation } from './Conversation.tsx';
import { TicketProperties } from './TicketProperties.tsx';

/** A ticket: properties, conversation with composer, and the panel with the customer and the app. */
export function TicketPage({ tab }: { readonly tab: TicketTab }) {
  const workspace = useWorkspace();
  const state = useObservable(tab.ticket.state);
  if (state.phase === 'failed') {
    return <LoadFailure message={state.failure} retry={() => workspace.retry(tab)} />;
  }
  if (state.phase === 'loading') {
    return (
      <Waiting aria-busy="true" aria-label={`Ticket ${String(tab.id)} is being opened`}>
        <Skeleton width="40%" />
        <Skeleton width="70%" />
        <Skeleton width="60%" />
      </Waiting>
    );
  }
  return (
    <Columns aria-label={`Ticket ${String(tab.id)}`}>
      <TicketProperties ticket={tab.ticket} state={state} />
      <Middle>
        <Conversation ticket={tab.ticket.current() ?? state.data.ticket} data={state.data} />
        <Composer ticket={tab.ticket} state={state} />
      </Middle>
      <ContextPanel tab={tab} data={state.data} />
    </Columns>
  );
}

const Columns = styled.section`
  display: flex;
  height: 100%;
`;

const Middle = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
`;

const Waiting = styled.div`
  display: grid;
  gap: 12px;
  padding: 24px;
`;
