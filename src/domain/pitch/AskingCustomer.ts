import type { OrganizationId, UserId } from '../basis/Id.ts';
import type { TicketEvidence } from './ThemeEvidence.ts';

/** Whoever asks, as revenue counts them: an organization with its people, or somebody without one. */
export interface AskingCustomer {
  /** `organization 7`, `person 8`, or `ticket 9` where nobody is known. */
  readonly key: string;
  readonly organizationId: OrganizationId | null;
  /** Its people who ask; one alone where there is no organization, none where nobody is known. */
  readonly people: readonly UserId[];
  /** Whoever was heard last first. */
  readonly tickets: readonly TicketEvidence[];
}
