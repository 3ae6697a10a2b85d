import type { OrganizationId, TicketId, UserId } from '../basis/Id.ts';
import type { Comment } from './Comment.ts';

/** A ticket as Groundswell reads it: its public thread and notes, oldest first, and who asks. */
export interface Conversation {
  readonly ticketId: TicketId;
  readonly subject: string;
  readonly requester: { readonly id: UserId; readonly name: string } | null;
  readonly organization: { readonly id: OrganizationId; readonly name: string } | null;
  readonly brandId: number | null;
  /** Zendesk's channel name: `email`, `web`, `chat`, `voice`, `api` … */
  readonly channel: string;
  readonly tags: readonly string[];
  readonly comments: readonly Comment[];
}
