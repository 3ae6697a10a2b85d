import type { TicketId } from '#domain/basis/Id.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import { placeOf } from '#domain/event/MentionStanding.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { newestMentions } from '#domain/mention/newestMentions.ts';
import type { KeptAccount } from '#ports/AccountReplica.ts';

/** The mentions that stand, by ticket (what was imported has none), each in the theme that it was moved to if it was. */
export function standingByTicket({
  mentions,
  events,
}: Pick<KeptAccount, 'mentions' | 'events'>): ReadonlyMap<TicketId, readonly Mention[]> {
  const { byMention } = foldStandings(events);
  const byTicket = new Map<TicketId, Mention[]>();
  for (const mention of newestMentions(mentions)) {
    if (isImported(mention.ticketId)) continue;
    const standing = byMention.get(mentionKey(mention.ticketId, mention.themeId));
    if (mention.withdrawn || (standing !== undefined && standing.removedBy !== null)) continue;
    const placed = standing === undefined ? mention : { ...mention, themeId: placeOf(standing) };
    byTicket.set(mention.ticketId, [...(byTicket.get(mention.ticketId) ?? []), placed]);
  }
  return byTicket;
}
