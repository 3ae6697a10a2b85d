import { describe, expect, it } from 'vitest';
import {
  asId,
  type CommentKey,
  type MentionId,
  type ThemeId,
  type TicketId,
  type UserId,
} from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { addresseesOf } from '#domain/outcome/Addressee.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import { recalledQuote, replyDraft, shortQuote } from '#domain/outcome/replyDraft.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import { REPLY_LANGUAGES, replyLanguage } from '#domain/outcome/REPLY_LANGUAGES.ts';
import { REPLY_TEMPLATES } from '#domain/outcome/REPLY_TEMPLATES.ts';
import { tellCounts, tellList } from '#domain/outcome/tellList.ts';
import { toldIn } from '#domain/outcome/toldIn.ts';
import { type TicketToday, wayTo } from '#domain/outcome/wayTo.ts';
import type { StandingMention } from '#domain/theme/StandingMention.ts';

const THEME = asId<ThemeId>('csv');
const ME = asId<UserId>('1');
const user = (id: number) => asId<UserId>(String(id));
const ticket = (id: number) => asId<TicketId>(String(id));

function quote(day: number, text = 'We need it'): Quote {
  const at = instant(Date.UTC(2026, 10, day));
  return {
    text,
    wordsOf: 'customer',
    comment: asId<CommentKey>(`c${day}`),
    start: 0,
    end: 9,
    authorName: '',
    at,
  };
}

function asked(
  id: number,
  requester: string | null,
  quotes: readonly Quote[] = [quote(id)],
): StandingMention {
  const record: Mention = {
    id: asId<MentionId>(`${id}.csv.1`),
    themeId: THEME,
    ticketId: asId(id === 99 ? `i${'a'.repeat(33)}` : String(id)),
    requesterId: requester === null ? null : asId<UserId>(requester),
    organizationId: null,
    brandId: null,
    taggedBy: ME,
    quotes,
    withdrawn: false,
    at: instant(0),
  };
  const key = `${id}.csv` as never;
  const parts = [{ key, placeId: THEME, records: [record], confirmedBy: [] }];
  return { ticketId: record.ticketId, parts, taggedBy: [ME] };
}

function now(id: number, given: Partial<TicketToday> = {}): TicketToday {
  return {
    id: ticket(id),
    isClosed: false,
    isMerged: false,
    requesterId: user(7),
    assigneeId: null,
    changedAt: instant(0),
    ...given,
  };
}

const customer = (id: number) => ({
  id: user(id),
  name: `C${id}`,
  isThere: true,
  isSuspended: false,
  locale: null,
});

describe('who is told', () => {
  it('is everybody who asked, once, whoever was heard last first; nobody stands behind imports and erasures', () => {
    const list = [
      asked(1, '7'),
      asked(3, '7'),
      asked(2, '8'),
      asked(4, null),
      asked(99, 'import-x'),
      asked(5, 'erased-x'),
    ];
    const { all, nobody } = addresseesOf(list);
    expect(all.map(({ person, tickets }) => [person, tickets.map(({ ticketId }) => ticketId)])).toEqual([
      ['7', ['3', '1']],
      ['8', ['2']],
    ]);
    expect(nobody).toBe(3);
  });

  it.each<[string, readonly TicketToday[], object]>([
    [
      'in the newest ticket that is not closed',
      [now(1), now(3, { isClosed: true }), now(2)],
      { is: 'reply', ticket: { id: '2' } },
    ],
    [
      'by a follow-up where all are closed',
      [now(1, { isClosed: true }), now(3, { isClosed: true })],
      { is: 'followUp', ticket: { id: '3' } },
    ],
    [
      'of a merged ticket only where there is no other',
      [now(1, { isClosed: true }), now(3, { isClosed: true, isMerged: true })],
      { is: 'followUp', ticket: { id: '1' } },
    ],
    [
      'of a merged one where it is all',
      [now(3, { isClosed: true, isMerged: true })],
      { is: 'followUp', ticket: { id: '3' } },
    ],
    [
      'never where somebody else asks now',
      [now(1, { requesterId: user(8) })],
      { is: 'none', because: 'otherRequester' },
    ],
    ['never where no ticket is left', [], { is: 'none', because: 'noTicket' }],
  ])('%s', (_, tickets, way) => {
    const [one] = addresseesOf([asked(1, '7'), asked(2, '7'), asked(3, '7')]).all;
    if (one === undefined) throw new Error('nobody');
    const today = new Map(tickets.map((each) => [each.id, each]));
    expect(wayTo(one, today, customer(7))).toMatchObject(way);
    expect(wayTo(one, today, undefined)).toEqual({ is: 'none', because: 'deleted' });
    expect(wayTo(one, today, { ...customer(7), isThere: false })).toEqual({ is: 'none', because: 'deleted' });
    expect(wayTo(one, today, { ...customer(7), isSuspended: true })).toEqual({
      is: 'none',
      because: 'suspended',
    });
  });

  it('comes in the order in which it is offered, and is counted', () => {
    const people = [11, 12, 13, 14, 15, 16, 17];
    const states: Readonly<Record<number, ReplyState>> = {
      11: { at: 'sent', by: ME, since: instant(1), ticketId: ticket(11), told: asId('r') },
      12: { at: 'claimed', by: user(2), since: instant(1), ticketId: ticket(12) },
      13: { at: 'claimed', by: ME, since: instant(1), ticketId: ticket(13) },
      14: { at: 'skipped', by: ME, since: instant(1), why: 'knows' },
    };
    const facts = {
      themes: [THEME, asId<ThemeId>('part')],
      addressees: addresseesOf(people.map((id) => asked(id, String(id)))),
      rows: Object.entries(states).map(([id, state]) => {
        const themeId = id === '11' ? asId<ThemeId>('part') : THEME;
        return { themeId, person: personKey(themeId, user(Number(id))), state, nextTurn: 2 };
      }),
      tickets: new Map(
        people.map((id) => [
          ticket(id),
          now(id, { requesterId: user(id), assigneeId: id === 15 ? ME : null }),
        ]),
      ),
      customers: new Map(people.filter((id) => id !== 17).map((id) => [user(id), customer(id)])),
    };
    const lines = tellList(facts, ME);
    expect(lines.map(({ addressee }) => addressee.person)).toEqual([
      '13',
      '15',
      '16',
      '12',
      '17',
      '14',
      '11',
    ]);
    expect(tellCounts(lines)).toEqual({ all: 7, told: 1, waiting: 4, skipped: 1, noWay: 1 });
  });
});

describe('the reply that is proposed', () => {
  const parts = {
    name: 'Ines Roth',
    quote: 'we copy it {name}',
    date: '20 May',
    news: 'It is $& there.',
    agent: 'Aylin',
  };

  it.each(REPLY_LANGUAGES)('has everything in %s, and without a quote nothing about one', (language) => {
    const text = replyDraft(REPLY_TEMPLATES[language], parts);
    for (const part of Object.values(parts)) expect(text).toContain(part);
    expect(text).not.toMatch(/\{(?!name\})/u);
    const plain = replyDraft(REPLY_TEMPLATES[language], { ...parts, quote: null });
    expect(plain).not.toMatch(/\{|20 May/u);
    expect(plain).toContain(parts.news);
  });

  it('recalls the newest of the customer’s own words out of which nothing was taken', () => {
    const [noted, marked] = [{ ...quote(9), wordsOf: 'agent' as const }, quote(8, 'Write to [e-mail]')];
    expect(recalledQuote([noted, marked, quote(7), quote(6)])).toEqual(quote(7));
    expect(recalledQuote([noted, marked])).toBeNull();
    expect(shortQuote('a\n b')).toBe('a b');
    expect(shortQuote(`${'word '.repeat(80)}`).length).toBeLessThan(285);
    expect(shortQuote('x'.repeat(400)).endsWith(' …')).toBe(true);
  });

  it('is in the customer’s language where there are words for it', () => {
    expect(['de-AT', 'pt', 'pt-PT', 'ja', 'nl', 'und'].map(replyLanguage)).toEqual([
      'de',
      'pt-BR',
      'pt-BR',
      'ja',
      null,
      null,
    ]);
    const told = { text: 'It is there.', until: null, language: 'en', others: { de: 'Es ist da.' } };
    expect(toldIn(told, 'de-AT')).toEqual({ text: 'Es ist da.', language: 'de', isOther: false });
    expect(toldIn(told, 'en-GB')).toEqual({ text: 'It is there.', language: 'en', isOther: false });
    expect(toldIn(told, 'fr')).toEqual({ text: 'It is there.', language: 'en', isOther: true });
    expect(toldIn({ text: 'It is there.', until: null }, 'en')).toEqual({
      text: 'It is there.',
      language: null,
      isOther: true,
    });
    expect(toldIn({ text: null, until: null }, 'en')).toBeNull();
  });
});
