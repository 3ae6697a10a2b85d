import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { PersonAvatar } from '../look/PersonAvatar.tsx';
import { StatusTag } from '../look/StatusTag.tsx';
import { useSession, useWorkspace } from '../look/useWorkspace.ts';
import { Muted } from '../look/Muted.ts';
import type { OpenTicket, TicketState } from './OpenTicket.ts';
import { organizationFacts } from './organizationFacts.ts';
import { TagField } from './TagField.tsx';

interface TicketPropertiesProps {
  readonly ticket: OpenTicket;
  readonly state: Extract<TicketState, { phase: 'ready' }>;
}

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TYPES = ['question', 'incident', 'problem', 'task'];

/** The left column: who, and what may be changed. Nothing is sent before the ticket is submitted. */
export function TicketProperties({ ticket, state }: TicketPropertiesProps) {
  const { users } = useSession();
  const { mayEdit } = useWorkspace();
  const current = ticket.current() ?? state.data.ticket;
  const requester = state.data.people.get(current.requester_id);
  const { organization } = state.data;
  const readOnly = !mayEdit || state.saving;
  const assignees = users.filter((user) => !user.isLightAgent);
  return (
    <Column aria-label="Ticket properties">
      <Who>
        <Muted>Requester</Muted>
        <Row>
          <PersonAvatar
            size="extrasmall"
            name={requester?.name ?? '?'}
            photo={requester?.photo?.content_url}
          />
          <b>{requester?.name ?? current.requester_id}</b>
        </Row>
      </Who>
      {organization && (
        <Who>
          <Muted>Organization</Muted>
          <b>{organization.name}</b>
          <Muted>{organizationFacts(organization).join(' · ')}</Muted>
        </Who>
      )}
      <Who>
        <Muted>Status</Muted>
        <span>
          <StatusTag status={current.status} />
        </span>
      </Who>
      <Choice
        label="Assignee"
        value={current.assignee_id === null ? '' : String(current.assignee_id)}
        options={assignees.map((user) => ({ value: String(user.id), label: user.name }))}
        disabled={readOnly}
        onChange={(value) => ticket.edit({ assignee_id: value === '' ? null : Number(value) })}
      />
      <TagField
        tags={current.tags}
        disabled={readOnly}
        add={(tags) => ticket.addTags(tags)}
        remove={(tag) => ticket.removeTags([tag])}
      />
      <Choice
        label="Priority"
        value={current.priority ?? ''}
        options={PRIORITIES.map(named)}
        disabled={readOnly}
        onChange={(value) => ticket.edit({ priority: value === '' ? null : value })}
      />
      <Choice
        label="Type"
        value={current.type ?? ''}
        options={TYPES.map(named)}
        disabled={readOnly}
        onChange={(value) => ticket.edit({ type: value === '' ? null : value })}
      />
    </Column>
  );
}

function named(value: string): { value: string; label: string } {
  return { value, label: value.charAt(0).toUpperCase() + value.slice(1) };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, disabled, onChange }: ChoiceProps) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Field>
      <Field.Label isRegular>{label}</Field.Label>
      <Select isCompact value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        <option value="">–</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const Column = styled.aside`
  border-right: 1px solid ${color('border.default')};
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 12px;
  overflow-y: auto;
  padding: 12px;
  width: 236px;
`;

const Who = styled.div`
  display: grid;
  gap: 2px;
`;

const Row = styled.div`
  align-items: center;
  display: flex;
  gap: 8px;
`;
