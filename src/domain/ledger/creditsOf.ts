import type { EventId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { ThemeView } from '../champion/ThemeView.ts';
import { isSwept } from '../mention/isSwept.ts';

/** What somebody did for a theme, with what shows it. */
export interface Credit {
  readonly who: UserId;
  /** The tickets that they tagged; oldest first. */
  readonly tagged: readonly { readonly ticketId: TicketId; readonly at: Instant }[];
  /** When they began to carry it, alone or with others; `null` where they never did. */
  readonly championedSince: Instant | null;
  /** The events by which they gave it its form: what it is, how much it is needed, what helps, the case for it. */
  readonly shaped: readonly EventId[];
}

/** Events that give a theme its form. */
const SHAPING: ReadonlySet<string> = new Set([
  'pitch.sent',
  'theme.described',
  'theme.helped',
  'theme.merged',
  'mention.split',
  'mention.weighed',
]);

/** Everybody who has a part in a theme, in the order of their ids: nobody is ranked. What came too late is no part. */
export function creditsOf({ theme, journal, overtaken }: ThemeView): readonly Credit[] {
  const credits = new Map<UserId, Credit>();
  const partOf = (who: UserId): Credit =>
    credits.get(who) ?? { who, tagged: [], championedSince: null, shaped: [] };
  for (const { ticketId, parts } of theme.mentions)
    for (const { records } of parts)
      for (const record of records) {
        if (isSwept(record)) continue;
        const before = partOf(record.taggedBy);
        if (before.tagged.some((one) => one.ticketId === ticketId)) continue;
        credits.set(before.who, { ...before, tagged: [...before.tagged, { ticketId, at: record.at }] });
      }
  for (const event of journal) {
    if (overtaken.has(event.id)) continue;
    const { kind, actor, at, payload, id } = event;
    const to = kind === 'champion.handedOver' ? (payload as { readonly to: UserId }).to : actor;
    if (['champion.claimed', 'champion.accepted', 'champion.handedOver'].includes(kind)) {
      const before = partOf(to);
      credits.set(to, { ...before, championedSince: before.championedSince ?? at });
    }
    if (SHAPING.has(kind)) {
      const before = partOf(actor);
      credits.set(actor, { ...before, shaped: [...before.shaped, id] });
    }
  }
  const sorted = [...credits.values()].toSorted((a, b) => (a.who < b.who ? -1 : 1));
  return sorted.map((credit) => ({
    ...credit,
    tagged: credit.tagged.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  }));
}
