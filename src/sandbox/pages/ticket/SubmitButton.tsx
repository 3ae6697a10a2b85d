import { Button, ChevronButton, SplitButton } from '@zendeskgarden/react-buttons';
import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { statusName } from '../look/StatusTag.tsx';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { OpenTicket, TicketState } from './OpenTicket.ts';

interface SubmitButtonProps {
  readonly ticket: OpenTicket;
  readonly state: Extract<TicketState, { phase: 'ready' }>;
}

const STATUSES = ['open', 'pending', 'hold', 'solved'];

/** Submits the ticket with a status; a person who may only write notes submits the note. */
export function SubmitButton({ ticket, state }: SubmitButtonProps) {
  const { mayEdit } = useWorkspace();
  const { draft, data, saving } = state;
  const disabled = saving || state.submitDisabled;
  if (!mayEdit) {
    return (
      <Button
        size="small"
        isPrimary
        disabled={disabled || draft.text.trim() === ''}
        onClick={() => void ticket.submit(undefined)}
      >
        {saving ? 'Submitting…' : 'Submit note'}
      </Button>
    );
  }
  const current = draft.fields.status ?? data.ticket.status;
  const status = current === 'new' ? 'open' : current;
  return (
    <SplitButton>
      <Button size="small" isPrimary disabled={disabled} onClick={() => void ticket.submit(status)}>
        {saving ? 'Submitting…' : `Submit as ${statusName(status)}`}
      </Button>
      <Menu
        isCompact
        placement="top-end"
        button={(props) => (
          <ChevronButton
            {...props}
            size="small"
            isPrimary
            disabled={disabled}
            aria-label="Submit with another status"
          />
        )}
        onChange={({ value }) => {
          if (value) void ticket.submit(value);
        }}
      >
        {STATUSES.map((name) => (
          <Item key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
            {`Submit as ${statusName(name)}`}
          </Item>
        ))}
      </Menu>
    </SplitButton>
  );
}
