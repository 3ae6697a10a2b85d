import { IconButton } from '@zendeskgarden/react-buttons';
import close from '@zendeskgarden/svg-icons/src/12/x-stroke.svg?raw';
import { Span } from '@zendeskgarden/react-typography';
import { useState } from 'react';
import styled from 'styled-components';
import { Clipped } from '../look/Clipped.ts';
import { color } from '../look/color.ts';
import { Icon } from '../look/Icon.tsx';
import { Muted } from '../look/Muted.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { TicketTab } from '../workspace/TicketTab.ts';
import { useObservable } from '../workspace/useObservable.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { token } from '../look/token.ts';

/** The open tickets. A dot marks one with unsaved changes. */
export function TabStrip() {
  const tabs = useObservable(useWorkspace().tabs);
  return (
    <Strip aria-label="Open tickets">
      <Tabs>
        {tabs.map((tab) => (
          <StripTab key={tab.id} tab={tab} />
        ))}
      </Tabs>
      {tabs.length === 0 && <Muted>Open a ticket from a view</Muted>}
    </Strip>
  );
}

function StripTab({ tab }: { readonly tab: TicketTab }) {
  const workspace = useWorkspace();
  const route = useObservable(workspace.route);
  useObservable(tab.ticket.state);
  const [closing, setClosing] = useState(false);
  const subject = tab.ticket.current()?.subject ?? '';
  const unsaved = tab.ticket.unsaved();
  const number = `#${String(tab.id)}`;
  const here = route.kind === 'ticket' && route.id === tab.id;
  return (
    <Item data-here={here}>
      <Open
        type="button"
        aria-current={here ? 'page' : undefined}
        title={unsaved ? `${subject}, unsaved` : subject}
        onClick={() => workspace.openTicket(tab.id)}
      >
        {unsaved && <Dot />}
        <Muted as="b">{number}</Muted> <Clipped>{subject}</Clipped>
        {unsaved && <Span hidden>, unsaved</Span>}
      </Open>
      <IconButton
        size="small"
        aria-label={`Close ticket ${String(tab.id)}`}
        onClick={() => (unsaved ? setClosing(true) : workspace.closeTicket(tab.id))}
      >
        <Icon svg={close} />
      </IconButton>
      {closing && (
        <ConfirmDialog
          title={`Close ticket ${number}?`}
          confirm="Discard changes"
          onConfirm={() => workspace.closeTicket(tab.id)}
          onClose={() => setClosing(false)}
        >
          It has changes that were not submitted.
        </ConfirmDialog>
      )}
    </Item>
  );
}

const Strip = styled.nav`
  align-items: center;
  background: ${color('background.subtle')};
  border-bottom: 1px solid ${color('border.default')};
  display: flex;
  flex: none;
  height: 40px;
  overflow-x: auto;
  overflow-y: hidden;
  padding: 0 8px;
`;

const Tabs = styled.ul`
  align-self: stretch;
  display: flex;
  min-width: 0;
`;

const Item = styled.li`
  align-items: center;
  border-bottom: 2px solid transparent;
  border-right: 1px solid ${color('border.subtle')};
  display: flex;
  max-width: 240px;
  min-width: 120px;
  padding: 0 4px;

  &[data-here='true'] {
    background: ${color('background.default')};
    border-bottom-color: ${color('border.primaryEmphasis')};
  }
`;

const Open = styled.button`
  align-items: center;
  background: none;
  border: 0;
  border-radius: ${token((theme) => theme.borderRadii.md)};
  color: inherit;
  cursor: pointer;
  display: flex;
  flex: 1;
  font: inherit;
  gap: 6px;
  min-width: 0;
  padding: 4px;

  &:focus-visible {
    box-shadow: 0 0 0 2px ${color('border.primaryEmphasis')};
    outline: none;
  }
`;

const Dot = styled.span`
  background: ${color('border.primaryEmphasis')};
  border-radius: 50%;
  flex: none;
  height: 8px;
  width: 8px;
`;
