import { ToggleButton } from '@zendeskgarden/react-buttons';
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { Alert } from '@zendeskgarden/react-notifications';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { token } from '../look/token.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import { MacroPicker } from './MacroPicker.tsx';
import type { OpenTicket, TicketState } from './OpenTicket.ts';
import { SubmitButton } from './SubmitButton.tsx';

interface ComposerProps {
  readonly ticket: OpenTicket;
  readonly state: Extract<TicketState, { phase: 'ready' }>;
}

/** Where a reply or a note is written, and the ticket submitted. */
export function Composer({ ticket, state }: ComposerProps) {
  const { mayEdit } = useWorkspace();
  const { draft, saving, failure } = state;
  const closed = state.data.ticket.status === 'closed';
  if (closed) {
    return (
      <Box aria-label="Composer">
        <Muted>This ticket is closed. It can be read, not changed.</Muted>
      </Box>
    );
  }
  return (
    <Box aria-label="Composer" data-internal={!draft.isPublic}>
      {failure && (
        <Alert type="error" role="alert">
          {failure}
        </Alert>
      )}
      <Line>
        <ToggleButton
          size="small"
          isPressed={draft.isPublic}
          disabled={!mayEdit}
          onClick={() => ticket.writePublicly(true)}
        >
          Public reply
        </ToggleButton>
        <ToggleButton size="small" isPressed={!draft.isPublic} onClick={() => ticket.writePublicly(false)}>
          Internal note
        </ToggleButton>
        <Space />
        <MacroPicker ticket={ticket} disabled={saving || !mayEdit} />
      </Line>
      <Field>
        <Field.Label hidden>{draft.isPublic ? 'Public reply text' : 'Internal note text'}</Field.Label>
        <Textarea
          isCompact
          isResizable
          minRows={3}
          maxRows={12}
          dir="auto"
          value={draft.text}
          disabled={saving}
          placeholder={
            draft.isPublic ? 'Write a reply to the customer' : 'Write a note that only colleagues see'
          }
          onChange={(event) => ticket.write(event.target.value)}
        />
      </Field>
      <Line>
        <Space />
        <SubmitButton ticket={ticket} state={state} />
      </Line>
    </Box>
  );
}

const Box = styled.section`
  border-top: 1px solid ${color('border.default')};
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 8px;
  padding: 10px 16px;

  &[data-internal='true'] textarea {
    background: ${color('background.warning')};
  }
  textarea {
    font-size: ${token((theme) => theme.fontSizes.md)};
  }
`;

const Line = styled.div`
  align-items: center;
  display: flex;
  gap: 8px;

  > button {
    flex: none;
  }
`;

const Space = styled.span`
  flex: 1;
`;
