import type { TicketId } from '../basis/Id.ts';
import type { TicketPlace } from '../setting/TicketPlace.ts';

/** Of each ticket that was handed on to engineering, as what: tickets with the same are one interruption. */
export type Escalations = ReadonlyMap<TicketId, TicketId>;

/** Zendesk's Jira integration sets it on every ticket that it links to an issue; which issue a ticket does not say. */
const JIRA_TAG = 'jira_escalated';

/**
 * What a ticket was handed on to engineering as: the problem ticket that it is an incident of, else itself where it is linked to a
 * Jira issue. `null` where neither says that it was; other ways of handing on leave nothing in a ticket that could be counted.
 */
export function escalationOf({
  id,
  problemId,
  place,
}: {
  readonly id: TicketId;
  readonly problemId?: TicketId;
  readonly place: Pick<TicketPlace, 'tags'>;
}): TicketId | null {
  return problemId ?? (place.tags.includes(JIRA_TAG) ? id : null);
}
