import styled from 'styled-components';
import { Clipped } from '../look/Clipped.ts';
import { Muted } from '../look/Muted.ts';
import { PersonAvatar } from '../look/PersonAvatar.tsx';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { TicketData } from './TicketData.ts';

/** Who asks, in the space of a few lines. */
export function CustomerCard({ data }: { readonly data: TicketData }) {
  const requester = data.people.get(data.ticket.requester_id);
  const workspace = useWorkspace();
  const { organization } = data;
  const name = requester?.name ?? `User ${String(data.ticket.requester_id)}`;
  const facts = [organization?.name ?? 'no organization', requester?.locale, requester?.iana_time_zone];
  return (
    <Card aria-label="Customer">
      <PersonAvatar name={name} photo={requester?.photo?.content_url} />
      <div>
        <Clipped as="h2">
          <Link type="button" onClick={() => workspace.go({ kind: 'user', id: data.ticket.requester_id })}>
            {name}
          </Link>
        </Clipped>
        <Muted as={Clipped}>{requester?.email ?? 'no e-mail address'}</Muted>
        <Muted as="p">{facts.filter(Boolean).join(' · ')}</Muted>
      </div>
    </Card>
  );
}

const Link = styled.button`
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
`;

const Card = styled.section`
  display: grid;
  gap: 12px;
  grid-template-columns: 32px minmax(0, 1fr);
  padding: 12px;

  h2 {
    font-size: inherit;
    font-weight: 600;
  }
`;
