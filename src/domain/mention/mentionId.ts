import { asId, type MentionId, type ThemeId, type TicketId, type UserId } from '../basis/Id.ts';

/** One record per ticket, theme and tagging agent: a second agent's tag never overwrites the first one's. */
export function mentionId(ticket: TicketId, theme: ThemeId, agent: UserId): MentionId {
  return asId<MentionId>(`${ticket}.${theme}.${agent}`);
}
