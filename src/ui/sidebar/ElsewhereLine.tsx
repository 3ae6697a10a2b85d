import type { TicketId } from '#domain/basis/Id.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { OutboxLine } from '../parts/OutboxLine.tsx';
import { entriesElsewhere } from './entriesElsewhere.ts';

interface Props {
  readonly entries: readonly OutboxEntry[];
  readonly ticket: TicketId;
}

/** What could not be sent and no card of this ticket speaks of. */
export function ElsewhereLine({ entries, ticket }: Props) {
  const elsewhere = entriesElsewhere(entries, ticket);
  return elsewhere.length === 0 ? null : <OutboxLine entries={elsewhere} />;
}
