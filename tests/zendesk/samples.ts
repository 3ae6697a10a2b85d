import { asId, type CommentKey, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant, type Instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';

export const never = new AbortController().signal;
export const AYLIN = asId<UserId>('9000001');
export const TOM = asId<UserId>('9000002');
export const noon: Instant = instant(Date.UTC(2026, 10, 22, 12));

export function sampleTheme(id: string, more: Partial<Theme> = {}): Theme {
  return {
    ...newTheme(asId<Theme['id']>(id), 'Export the report as CSV', 'request'),
    tag: `gs_export_report_csv_${id}`,
    ...more,
  };
}

export function sampleQuote(text = 'We paste it by hand.', more: Partial<Quote> = {}): Quote {
  return {
    text,
    wordsOf: 'customer',
    comment: asId<CommentKey>('20261122T120000.12.00000000abc'),
    start: 3,
    end: 3 + text.length,
    authorName: 'Ana',
    at: noon,
    ...more,
  };
}

export function sampleMention(
  theme: Theme,
  ticket: TicketId,
  agent: UserId,
  more: Partial<Mention> = {},
): Mention {
  return {
    id: mentionId(ticket, theme.id, agent),
    themeId: theme.id,
    ticketId: ticket,
    requesterId: null,
    organizationId: null,
    brandId: null,
    taggedBy: agent,
    quotes: [sampleQuote()],
    withdrawn: false,
    at: noon,
    ...more,
  };
}

export function createdEvent(theme: Theme, actor: UserId): JournalEvent {
  const { name, kind, tag } = theme;
  return {
    id: asId<JournalEvent['id']>(`${theme.id}.created`),
    kind: 'theme.created',
    themeId: theme.id,
    actor,
    payload: { name, kind, tag },
    after: null,
    at: noon,
    recordId: null,
  };
}

export function claimEvent(theme: Theme, actor: UserId, turn = 1): JournalEvent {
  return {
    id: asId<JournalEvent['id']>(`${theme.id}.champion.${turn}`),
    kind: 'champion.claimed',
    themeId: theme.id,
    actor,
    payload: { turn },
    after: null,
    at: noon,
    recordId: null,
  };
}
