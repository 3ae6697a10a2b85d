import {
  asId,
  type CommentKey,
  type OrganizationId,
  type ThemeId,
  type TicketId,
  type UserId,
} from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';

export const [A, B, C, D] = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((id) => asId<ThemeId>(id)) as [
  ThemeId,
  ThemeId,
  ThemeId,
  ThemeId,
];
export const THEMES = [A, B, C, D];
export const [AYLIN, TOM, MARTA] = ['901', '902', '903'].map((id) => asId<UserId>(id)) as [
  UserId,
  UserId,
  UserId,
];
export const AGENTS = [AYLIN, TOM, MARTA];

/** A moment this many seconds into the story. */
export const second = (n: number) => instant(1_700_000_000_000 + n * 1000);

/** What an actor's client stamps a draft with. */
export const by = (actor: UserId, n = 0) => ({ actor, at: second(n) });

export const key = (ticket: number, theme: ThemeId): MentionKey =>
  mentionKey(asId<TicketId>(String(ticket)), theme);

/** Ticket n is person n % 10's, whose organization is n % 3's; ticket 10 and its like are nobody's. */
export function mention(
  ticket: number,
  theme: ThemeId,
  agent: UserId = AYLIN,
  more: Partial<Mention> = {},
): Mention {
  const ticketId = asId<TicketId>(String(ticket));
  const at = second(-1000 + ticket);
  const quote = {
    text: `words of ${ticket}`,
    wordsOf: 'customer' as const,
    comment: asId<CommentKey>(`c${ticket}`),
    start: 0,
    end: 5,
    authorName: 'Ana',
    at,
  };
  return {
    id: mentionId(ticketId, theme, agent),
    themeId: theme,
    ticketId,
    requesterId: ticket % 10 === 0 ? null : asId<UserId>(String(7000 + (ticket % 10))),
    organizationId: asId<OrganizationId>(String(500 + (ticket % 3))),
    brandId: null,
    taggedBy: agent,
    quotes: [quote],
    withdrawn: false,
    at,
    ...more,
  };
}

/** The event as Zendesk stored it: `n` is its second, `record` orders it within that. */
export function stored<E extends JournalEvent>(event: E, n: number, record = `R${n}`): E {
  return { ...event, at: second(n), recordId: record };
}

export function created(theme: ThemeId, actor: UserId = AYLIN): JournalEvent {
  return {
    id: createdEventId(theme),
    kind: 'theme.created',
    themeId: theme,
    actor,
    payload: { name: `Theme ${theme}`, kind: 'request', tag: `gs_${theme}` },
    after: null,
    at: second(-2000),
    recordId: `R0${theme}`,
  };
}
export const CREATED = THEMES.map((theme) => created(theme));

export function claim(theme: ThemeId, turn: number, actor: UserId): JournalEvent {
  return {
    id: championTurnId(theme, turn),
    kind: 'champion.claimed',
    themeId: theme,
    actor,
    payload: { turn },
    after: null,
    at: second(0),
    recordId: null,
  };
}

/** Which tickets count for which theme, as `aaaa: 1 2`; themes without any are left out. */
export function tickets({ themes }: Pick<AccountFold, 'themes'>): string {
  return [...themes.values()]
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, mentions }) => `${id}: ${mentions.map(({ ticketId }) => ticketId).join(' ')}`)
    .join(', ');
}

/** Everything that a screen shows of themes, as plain data. */
export function shown({ themes }: AccountFold): unknown {
  return [...themes.values()].map((theme) => ({ ...theme, counts: countStanding(theme.mentions) }));
}

/** What must be the same on every machine, down to the order of every list. */
export function told(fold: AccountFold): string {
  const overtaken = [...fold.overtaken].sort(([a], [b]) => (a < b ? -1 : 1));
  const standings = [...fold.standings].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([shown(fold), overtaken, standings, fold.journal, fold.toErase]);
}
