import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { escalationOf } from '#domain/pitch/escalationOf.ts';
import { draftParts } from '#domain/pitch/draftParts.ts';
import { numbersInstead, type Vagueness } from '#domain/pitch/numbersInstead.ts';
import { numbersOfPitch, plainNumber } from '#domain/pitch/numbersOfPitch.ts';
import type { Money } from '#domain/customer/Money.ts';
import type { Token } from '#domain/pitch/PitchNumbers.ts';
import type { StrongQuote, ThemeEvidence, TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';

const NOW = instant(Date.parse('2026-11-26T09:00:00Z'));
const NO_COST = { minutes: null, hourlyRate: null, activeUsers: null };

const ticket = (n: number, more: Partial<TicketEvidence> = {}): TicketEvidence => ({
  ticketId: asId<TicketId>(String(n)),
  keys: [],
  people: [asId<UserId>(String(n))],
  organizations: [asId<OrganizationId>('5')],
  heardAt: instant(Date.parse('2026-11-20T09:00:00Z')),
  importance: null,
  isConfirmed: false,
  isByChampion: false,
  ...more,
});

/** What the account says of customers who ask in these tickets, a sum for each currency. */
function worth(tickets: readonly TicketEvidence[], amounts: readonly Money[]): ThemeEvidence['worth'] {
  const customer = { key: 'organization 5', organizationId: asId<OrganizationId>('5'), people: [], tickets };
  const said = amounts.length === 0 ? [] : [customer];
  const sums = amounts.map((amount) => ({ ...amount, customers: said }));
  const nobody = { missing: [], unclear: [], unread: [], zero: [], negative: [] };
  return { revenue: { said, ...nobody, sums }, seats: null, plans: null, countries: null };
}

function evidence(tickets: readonly TicketEvidence[], amounts?: readonly Money[]): ThemeEvidence {
  const heard = tickets.map(({ heardAt }) => heardAt).toSorted();
  return {
    tickets,
    people: [...new Set(tickets.flatMap(({ people }) => people))],
    organizations: [...new Set(tickets.flatMap(({ organizations }) => organizations))],
    firstHeardAt: heard[0] ?? null,
    lastHeardAt: heard.at(-1) ?? null,
    weekly: null,
    quotes: [],
    vocal: null,
    customers: [],
    worth: amounts === undefined ? null : worth(tickets, amounts),
  };
}

const THREE = evidence([
  ticket(1, { importance: 'blocking', isConfirmed: true }),
  ticket(2, { importance: 'important' }),
  ticket(3),
]);

describe('the numbers of a pitch', () => {
  it('each count tickets that can be opened', () => {
    const numbers = numbersOfPitch(THREE, NO_COST, null, NOW);
    expect(numbers.people).toMatchObject({ is: 'count', count: 3 });
    expect(numbers.organizations).toMatchObject({ is: 'count', count: 1 });
    expect(numbers.checked).toMatchObject({ is: 'share', part: 1, all: 3, tickets: [{ ticketId: '1' }] });
    expect(numbers.blocking).toMatchObject({ count: 1, tickets: [{ ticketId: '1' }] });
    expect(numbers.lately?.tickets).toHaveLength(3);
  });

  it('that are not known are none, and not zero', () => {
    const numbers = numbersOfPitch(evidence([]), NO_COST, null, NOW);
    expect([numbers.since, numbers.last, numbers.revenue, numbers.ticketCost]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(numbers.people).toMatchObject({ count: 0 });
  });

  it.each<[string, number | null, number | null, number | null]>([
    ['minutes and rate', 20, 60, 60],
    ['parts of an hour, rounded', 7, 31, 11],
    ['no minutes', null, 60, null],
    ['no rate', 20, null, null],
    ['work for nothing', 20, 0, 0],
  ])('reckon what tickets cost by %s', (_, minutes, hourlyRate, cost) => {
    const { ticketCost } = numbersOfPitch(THREE, { ...NO_COST, minutes, hourlyRate }, null, NOW);
    expect(plainNumber(ticketCost)).toBe(cost);
  });

  it.each<[string, number | null, number | null]>([
    ['of those who use it', 1_200, 0.0025],
    ['all who use it', 3, 1],
    ['where nobody said how many do', null, null],
    ['of fewer than ask', 2, null],
    ['of nobody', 0, null],
  ])('tell what part of the active users asks: %s', (_, activeUsers, portion) => {
    const { activeShare } = numbersOfPitch(THREE, { ...NO_COST, activeUsers }, null, NOW);
    expect(plainNumber(activeShare)).toBe(portion);
  });

  it('count the tickets whose customers tell how they get by, or that they would leave, where somebody listened', () => {
    const quote = (n: string) => ({ ticketId: asId<TicketId>(n), quote: {} as StrongQuote['quote'] });
    const saying = { workaround: [quote('1'), quote('3')], leaving: [quote('2'), quote('404')] };
    const heard = numbersOfPitch(THREE, NO_COST, null, NOW, saying);
    expect(heard.workaround).toMatchObject({ count: 2, tickets: [{ ticketId: '1' }, { ticketId: '3' }] });
    expect(heard.leaving).toMatchObject({ count: 1, tickets: [{ ticketId: '2' }] });
    const { workaround, leaving } = numbersOfPitch(THREE, NO_COST, null, NOW);
    expect([workaround, leaving]).toEqual([null, null]);
  });

  it('count what was handed on to engineering: tickets with the same problem interrupt once', () => {
    const id = asId<TicketId>;
    const escalations = new Map([
      [id('1'), id('77')],
      [id('2'), id('77')],
      [id('3'), id('3')],
      [id('404'), id('78')],
    ]);
    const { escalated, interruptions } = numbersOfPitch(THREE, NO_COST, null, NOW, null, escalations);
    expect(escalated).toMatchObject({ of: 'tickets', count: 3 });
    expect(interruptions).toMatchObject({ of: 'interruptions', count: 2 });
    expect(interruptions?.tickets.map(({ ticketId }) => ticketId)).toEqual(['1', '2', '3']);
    const none = numbersOfPitch(THREE, NO_COST, null, NOW, null, new Map());
    expect([none.escalated, none.interruptions]).toMatchObject([{ count: 0 }, { count: 0 }]);
    const unasked = numbersOfPitch(THREE, NO_COST, null, NOW);
    expect([unasked.escalated, unasked.interruptions]).toEqual([null, null]);
  });

  it.each<[string, string | null, readonly string[], string | null]>([
    ['an incident of a problem', '77', [], '77'],
    ['one that is linked to Jira too', '77', ['jira_escalated'], '77'],
    ['one that is linked to Jira alone', null, ['vip', 'jira_escalated'], '5'],
    ['one whose tag only begins so', null, ['jira_escalated_before'], null],
    ['any other', null, [], null],
  ])('tell what a ticket was handed on as: %s', (_, problem, tags, as) => {
    const problemId = problem === null ? {} : { problemId: asId<TicketId>(problem) };
    expect(escalationOf({ id: asId<TicketId>('5'), ...problemId, place: { tags } })).toBe(as);
  });

  it.each<[string, readonly Money[], number | null]>([
    ['one currency', [{ amount: 12_000, currency: 'EUR' }], 12_000],
    [
      'several currencies',
      [
        { amount: 1, currency: 'EUR' },
        { amount: 2, currency: 'USD' },
      ],
      null,
    ],
    ['zero', [{ amount: 0, currency: 'EUR' }], 0],
    ['nothing', [], null],
  ])('never add revenue up across currencies: %s', (_, revenue, plain) => {
    expect(plainNumber(numbersOfPitch(evidence(THREE.tickets, revenue), NO_COST, null, NOW).revenue)).toBe(
      plain,
    );
  });
});

describe('a first draft', () => {
  const all = numbersOfPitch(
    evidence(THREE.tickets, [{ amount: 900, currency: 'EUR' }]),
    { ...NO_COST, minutes: 20, hourlyRate: 60 },
    'EUR',
    NOW,
  );

  it('tells each audience first what it decides by', () => {
    expect(draftParts('product', all)[0]).toBe('asked');
    expect(draftParts('engineering', all)[0]).toBe('blocking');
    expect(draftParts('finance', all).slice(0, 2)).toEqual(['revenue', 'cost']);
  });

  it('tells product of reach, the share of active users and who would leave, and engineering how customers get by', () => {
    const saying = {
      workaround: [{ ticketId: asId<TicketId>('1'), quote: {} as StrongQuote['quote'] }],
      leaving: [{ ticketId: asId<TicketId>('2'), quote: {} as StrongQuote['quote'] }],
    };
    const known = numbersOfPitch(THREE, { ...NO_COST, activeUsers: 1_200 }, null, NOW, saying);
    expect(draftParts('product', known)).toEqual([
      'asked',
      'activeShare',
      'blocking',
      'important',
      'leaving',
      'workaround',
      'heard',
      'checked',
    ]);
    expect(draftParts('engineering', known).slice(0, 3)).toEqual(['blocking', 'important', 'workaround']);
    expect(draftParts('finance', known)[0]).toBe('leaving');
  });

  it('tells engineering, and nobody else, how often it interrupted them', () => {
    const escalations = new Map([[asId<TicketId>('1'), asId<TicketId>('77')]]);
    const known = numbersOfPitch(THREE, NO_COST, null, NOW, null, escalations);
    expect(draftParts('engineering', known).slice(0, 2)).toEqual(['blocking', 'escalated']);
    expect([...draftParts('product', known), ...draftParts('finance', known)]).not.toContain('escalated');
    const none = numbersOfPitch(THREE, NO_COST, null, NOW, null, new Map());
    expect(draftParts('engineering', none)).not.toContain('escalated');
  });

  it.each<[string, Partial<Record<Token, null>>, string, boolean]>([
    ['revenue that nobody knows', { revenue: null }, 'revenue', false],
    ['revenue that is known', {}, 'revenue', true],
    ['cost that nobody estimated', { ticketCost: null }, 'cost', false],
  ])('leaves out %s', (_, lacking, part, isThere) => {
    expect((draftParts('finance', { ...all, ...lacking }) as readonly string[]).includes(part)).toBe(isThere);
  });

  it('says nothing that is zero', () => {
    const zero = numbersOfPitch(
      evidence([ticket(1, { organizations: [] })], [{ amount: 0, currency: 'EUR' }]),
      NO_COST,
      null,
      NOW,
    );
    expect(draftParts('finance', zero)).toEqual(['askedAlone']);
    expect(draftParts('product', numbersOfPitch(evidence([]), NO_COST, null, NOW))).toEqual([]);
  });
});

describe('the true number instead of a vague one', () => {
  const escalations = new Map([[asId<TicketId>('1'), asId<TicketId>('77')]]);
  const numbers = numbersOfPitch(THREE, NO_COST, null, NOW, null, escalations);
  it.each<[Vagueness, string, readonly Token[]]>([
    ['howMany', 'A lot of customers', ['people', 'organizations']],
    ['howMany', 'many tickets', ['tickets', 'people']],
    ['howMany', 'most of our shops', ['organizations', 'people']],
    ['howMany', 'countless escalations', ['interruptions', 'escalated', 'tickets']],
    ['howOften', 'all the time', ['tickets']],
    ['howMuch', 'a fortune', []],
  ])('%s “%s” is %j', (because, phrase, tokens) => {
    expect(numbersInstead(because, phrase, numbers)).toEqual(tokens);
  });
});
