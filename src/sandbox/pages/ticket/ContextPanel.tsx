import styled from 'styled-components';
import { SidebarApp } from '../apps/SidebarApp.tsx';
import { useMeasuredRoom } from '../apps/useMeasuredRoom.ts';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { useSession, useWorkspace } from '../look/useWorkspace.ts';
import type { TicketTab } from '../workspace/TicketTab.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { PanelEdge } from './PanelEdge.tsx';
import type { TicketData } from './TicketData.ts';

interface ContextPanelProps {
  readonly tab: TicketTab;
  readonly data: TicketData;
}

/** The right column: the customer, and the app. Its width is shared by all tickets and remembered. */
export function ContextPanel({ tab, data }: ContextPanelProps) {
  const workspace = useWorkspace();
  const { app } = useSession();
  const width = useObservable(workspace.panelWidth);
  const pane = useObservable(tab.sidebar);
  const room = useMeasuredRoom(pane);
  return (
    <Column aria-label="Context panel" style={{ width: width + EDGE }}>
      <PanelEdge />
      <Inside ref={room} style={{ width }}>
        <CustomerCard data={data} />
        {pane ? (
          <SidebarApp key={pane.instance.guid} pane={pane} of={`ticket ${String(tab.id)}`} />
        ) : (
          <Muted style={{ display: 'block', padding: 12 }}>
            {'ticket_sidebar' in app.locations ? 'The app starts…' : 'The app has no ticket sidebar.'}
          </Muted>
        )}
      </Inside>
    </Column>
  );
}

/** Width of the edge that can be dragged. */
const EDGE = 6;

const Column = styled.aside`
  display: flex;
  flex: none;
`;

const Inside = styled.div`
  overflow-x: hidden;
  overflow-y: auto;
  scrollbar-width: none;

  > * {
    border-bottom: 1px solid ${color('border.subtle')};
  }
`;
