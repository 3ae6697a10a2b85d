import { asId, type MentionId, type ThemeId, type TicketId, type UserId } from '../basis/Id.ts';

/** One record per ticket, theme and tagging agent: a second agent's tag never overwrites the first one's. */
export function mentionId(ticket: TicketId, theme: ThemeId, agent: UserId): MentionId {
  return asId<MentionId>(`${ticket}.${theme}.${agent}`);
}

/** What a mention's id says. Of a text that is no mention's id the missing parts are empty. */
export function mentionIdParts(id: MentionId): {
  readonly ticketId: TicketId;
  readonly themeId: ThemeId;
  readonly taggedBy: UserId;
} {
  const [ticket = '', theme = '', agent = ''] = id.split('.');
  return { ticketId: asId<TicketId>(ticket), themeId: asId<ThemeId>(theme), taggedBy: asId<UserId>(agent) };
}
