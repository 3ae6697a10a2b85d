import {
  asId,
  type CommentKey,
  type MentionId,
  type OrganizationId,
  type ThemeId,
  type TicketId,
  type UserId,
} from '#domain/basis/Id.ts';
import { instant, type Instant } from '#domain/basis/Instant.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Because, Signal, SignalKind } from '#domain/signal/Signal.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Person } from '#ports/People.ts';

/** The moment in which the gallery stands. */
export const NOW = '2026-03-05T10:00:00Z';
const at = (text: string): Instant => instant(Date.parse(text));

export const PEOPLE: readonly Person[] = [
  { id: asId<UserId>('8100001'), name: 'Aylin Demir', avatarUrl: null, isStaff: true },
  { id: asId<UserId>('8100002'), name: 'Tom Okafor', avatarUrl: null, isStaff: true },
];

/** What somebody says at length. */
export const LONG =
  'We have eleven branches, and in every one of them somebody copies the numbers of the day before into a sheet, line by line, because the export has no column for the branch: can you add it, please?';
/** What no line has room for. */
export const LONG_WORD = 'ab'.repeat(30);
/** A theme's name that takes several lines beside a ticket. */
export const LONG_NAME =
  'Scheduled exports of attendance, overtime and holiday reports, for each branch and cost center';

const CUSTOMER = asId<UserId>('9000001');
const COMMENT = asId<CommentKey>('2026-03-04T08:30:00Z.9000001.1a2b3c4d');
const TICKET = asId<TicketId>('1261');

/** A theme like any other, but for what is given. */
export function sampleTheme(different: Partial<Theme> = {}): Theme {
  return {
    ...newTheme(asId<ThemeId>('csvexport1'), 'CSV export from reports', 'request'),
    counts: { people: 37, organizations: 12, tickets: 41, lastHeardAt: at('2026-03-05T08:00:00Z') },
    examples: ['Is there any way to export the report as CSV?'],
    countedAt: at('2026-03-05T09:58:00Z'),
    ...different,
  };
}

const TEXT =
  'Hello, is there any way to export the report as CSV? We paste it by hand every Monday, which takes two hours.';

export const CONVERSATION: Conversation = {
  ticketId: TICKET,
  subject: 'Reports',
  requester: { id: CUSTOMER, name: 'Ines Roth' },
  organization: { id: asId<OrganizationId>('7000001'), name: 'Roth & Partner' },
  brandId: null,
  channel: 'email',
  tags: [],
  comments: [
    {
      key: COMMENT,
      authorId: CUSTOMER,
      authorName: 'Ines Roth',
      role: 'customer',
      isPublic: true,
      at: at('2026-03-04T08:30:00Z'),
      text: TEXT,
      attachments: 0,
    },
  ],
};

/** An ask in the sample conversation. */
export function sampleGroup(kind: SignalKind, confidence: number, because: Because): SignalGroup {
  const [start, end] = [TEXT.indexOf('is there'), TEXT.indexOf('?') + 1];
  const cue = { comment: COMMENT, start, end: start + 'is there any way to'.length };
  const signal: Signal = {
    kind,
    confidence,
    because,
    cue,
    sentence: { comment: COMMENT, start, end, text: TEXT.slice(start, end), wordsOf: 'customer' },
    ruleId: 'request.way',
  };
  return { id: `${COMMENT}:${start}:${kind}`, signals: [signal], what: 'export the report as CSV' };
}

export const MENTION: Mention = {
  id: asId<MentionId>('1261.csvexport1.8100001'),
  themeId: asId<ThemeId>('csvexport1'),
  ticketId: TICKET,
  requesterId: CUSTOMER,
  organizationId: asId<OrganizationId>('7000001'),
  brandId: null,
  taggedBy: asId<UserId>('8100001'),
  quotes: [
    {
      text: 'is there any way to export the report as CSV?',
      wordsOf: 'customer',
      comment: COMMENT,
      start: 7,
      end: 52,
      authorName: 'Ines Roth',
      at: at('2026-03-04T08:30:00Z'),
    },
  ],
  withdrawn: false,
  at: at('2026-03-04T09:00:00Z'),
};

/** An action that Zendesk does not have yet. */
export function sampleEntry(different: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: 'entry1',
    order: 1,
    by: asId<UserId>('8100001'),
    subdomain: 'fernway',
    at: at('2026-03-05T09:30:00Z'),
    ticketId: TICKET,
    themeName: 'CSV export from reports',
    write: { kind: 'mention', mention: MENTION, isNew: true },
    tries: 0,
    triedAt: null,
    mayHaveArrived: false,
    failure: null,
    dueAt: at('2026-03-05T09:30:00Z'),
    isStuck: false,
    ...different,
  };
}
