import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { IMPORTANCES } from '#domain/mention/Importance.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { evidenceOf, weighedAs } from '#domain/pitch/evidenceOf.ts';
import {
  A,
  AYLIN,
  B,
  by,
  claim,
  CREATED,
  key,
  MARTA,
  mention,
  second,
  stored,
  THEMES,
  TOM,
} from '../account/made.ts';
import { story } from '../account/story.ts';

function evidence(mentions: readonly Mention[], events: readonly JournalEvent[] = [], theme = A) {
  const view = viewTheme(foldAccount(mentions, [...CREATED, ...events]), theme);
  if (view === null) throw new Error('no such theme');
  return evidenceOf(view);
}

/** Deeds on mentions, each a second later, by somebody who has seen the ones before. */
function deeds(mentions: readonly Mention[], ...all: readonly [UserId, MentionDeed, readonly number[]][]) {
  const events: JournalEvent[] = [];
  for (const [actor, deed, tickets] of all) {
    const { standings } = foldAccount(mentions, [...CREATED, ...events]);
    const keys = tickets.map((ticket) => key(ticket, A));
    for (const event of draftMentionEvents(standings, deed, keys, by(actor)))
      events.push(stored(event, events.length + 1));
  }
  return events;
}

const weigh = (importance: Extract<MentionDeed, { kind: 'mention.weighed' }>['importance']): MentionDeed => ({
  kind: 'mention.weighed',
  importance,
});

/** A customer's mention in these words. */
const says = (ticket: number, text: string, person: number, more: Partial<Mention> = {}): Mention => {
  const plain = mention(ticket, A);
  return {
    ...plain,
    requesterId: asId<UserId>(String(person)),
    organizationId: asId<OrganizationId>(String(person)),
    quotes: plain.quotes.map((quote) => ({ ...quote, text })),
    ...more,
  };
};

describe('the case for a theme', () => {
  it('says the same as counting everything slowly, whatever happened', () => {
    fc.assert(
      fc.property(story({ most: 16 }), fc.constantFrom(...THEMES), ({ mentions, events }, id) => {
        const fold = foldAccount(mentions, events);
        const view = viewTheme(fold, id);
        if (view === null) return;
        const found = evidenceOf(view);
        const { mentions: standing, championship } = view.theme;
        const people = new Set<string>();
        const organizations = new Set<string>();
        const moments: string[] = [];
        for (const one of standing)
          for (const part of one.parts)
            for (const record of part.records) {
              if (record.requesterId !== null) people.add(record.requesterId);
              if (record.organizationId !== null) organizations.add(record.organizationId);
              for (const quote of record.quotes) moments.push(quote.at);
              if (record.quotes.length === 0) moments.push(record.at);
            }
        moments.sort();
        expect([...found.people].sort()).toEqual([...people].sort());
        expect([...found.organizations].sort()).toEqual([...organizations].sort());
        expect(found.tickets.map(({ ticketId }) => ticketId).sort()).toEqual(
          standing.map(({ ticketId }) => ticketId).sort(),
        );
        expect([found.firstHeardAt, found.lastHeardAt]).toEqual([moments[0] ?? null, moments.at(-1) ?? null]);
        for (const ticket of found.tickets) {
          const one = standing.find(({ ticketId }) => ticketId === ticket.ticketId);
          const taggers = new Set(
            one?.parts.flatMap(({ records }) => records.map(({ taggedBy }) => taggedBy)),
          );
          const confirmers = one?.parts.flatMap(({ confirmedBy }) => confirmedBy) ?? [];
          expect(ticket.isConfirmed).toBe(taggers.size > 1 || confirmers.length > 0);
          const champion = championship.championId;
          expect(ticket.isByChampion).toBe(champion !== null && taggers.has(champion));
        }
        const weights = [...IMPORTANCES, null].map((each) => weighedAs(found, each).length);
        expect(weights.reduce((sum, count) => sum + count)).toBe(found.tickets.length);
      }),
    );
  });

  it('is empty where nobody asks', () => {
    const nothing = evidence([]);
    expect(nothing).toMatchObject({ tickets: [], people: [], firstHeardAt: null, lastHeardAt: null });
    expect(nothing).toMatchObject({ weekly: null, quotes: [], vocal: null });
  });

  it('knows what the champion tagged, alone or with others, and what somebody else checked', () => {
    const mentions = [mention(1, A, TOM), mention(2, A, AYLIN), mention(2, A, TOM), mention(3, A, AYLIN)];
    const claimed = { ...claim(A, 1, TOM), at: second(0), recordId: 'R' };
    const confirmed = deeds(
      mentions,
      [MARTA, { kind: 'mention.confirmed' }, [3]],
      [TOM, { kind: 'mention.confirmed' }, [1]],
    );
    const found = evidence(mentions, [claimed, ...confirmed]);
    const by = (is: 'isByChampion' | 'isConfirmed') =>
      found.tickets
        .filter((ticket) => ticket[is])
        .map(({ ticketId }) => ticketId)
        .sort();
    expect(by('isByChampion')).toEqual(['1', '2']);
    // A tagger's own confirmation says nothing; a second tagger's tag does.
    expect(by('isConfirmed')).toEqual(['2', '3']);
    expect(evidence(mentions).tickets.some(({ isByChampion }) => isByChampion)).toBe(false);
  });
});

describe('how much a customer needs it', () => {
  const mentions = [mention(1, A), mention(2, A), mention(3, A)];
  const weights = (events: readonly JournalEvent[]) =>
    Object.fromEntries(
      evidence(mentions, events).tickets.map(({ ticketId, importance }) => [ticketId, importance]),
    );

  it('is what was said last, by whomever; nothing is said of the others', () => {
    const said = deeds(mentions, [AYLIN, weigh('niceToHave'), [1, 2]], [TOM, weigh('blocking'), [2]]);
    expect(weights(said)).toEqual({ 1: 'niceToHave', 2: 'blocking', 3: null });
  });

  it('can be taken back, and saying it again is nothing new', () => {
    const said = deeds(
      mentions,
      [AYLIN, weigh('important'), [1]],
      [TOM, weigh('important'), [1]],
      [TOM, weigh(null), [1]],
    );
    expect(said).toHaveLength(2);
    expect(weights(said)).toEqual({ 1: null, 2: null, 3: null });
  });

  it('goes with the mention when it is moved, and the highest counts where two of a ticket come together', () => {
    const both = [...mentions, mention(1, B)];
    const weighed = deeds(both, [AYLIN, weigh('blocking'), [1]]);
    const { standings } = foldAccount(both, [...CREATED, ...weighed]);
    const moved = draftMentionEvents(standings, { kind: 'mention.moved', to: B }, [key(1, A)], by(TOM)).map(
      (event) => stored(event, 9),
    );
    const found = evidence(both, [...weighed, ...moved], B);
    expect(found.tickets).toMatchObject([
      { ticketId: '1', importance: 'blocking', keys: [key(1, A), key(1, B)] },
    ]);
  });
});

describe('one vocal customer', () => {
  const from = (person: number, tickets: readonly number[]) =>
    tickets.map((ticket) => says(ticket, 'words', person));

  it.each<[string, readonly Mention[], unknown]>([
    [
      'three of nine tickets',
      [...from(1, [1, 2, 3]), ...[4, 5, 6, 7, 8, 9].map((n) => says(n, 'words', n + 10))],
      { people: 6, tickets: 6 },
    ],
    ['all tickets', from(1, [1, 2, 3, 4]), { people: 0, tickets: 0 }],
  ])('is named: %s', (_, mentions, without) => {
    expect(evidence(mentions).vocal).toMatchObject({ personId: '1', without });
  });

  it.each<[string, readonly Mention[]]>([
    ['two tickets of two', from(1, [1, 2])],
    [
      'three of thirteen',
      [...from(1, [1, 2, 3]), ...Array.from({ length: 10 }, (_, n) => says(n + 10, 'words', n + 100))],
    ],
    ['nobody known', [10, 20, 30].map((ticket) => mention(ticket, A))],
  ])('is not: %s', (_, mentions) => {
    expect(evidence(mentions).vocal).toBeNull();
  });
});

describe('the strongest quotes', () => {
  const long = (words: string) => `${words}, and that has cost our team a whole afternoon again`;

  it('are at most five, of five people and five tickets, as they were said', () => {
    const mentions = Array.from({ length: 30 }, (_, n) =>
      says(n + 1, `we need export number ${n} of lists`, n % 9),
    );
    const { quotes } = evidence(mentions);
    expect(quotes).toHaveLength(5);
    const asked = quotes.map(
      ({ ticketId }) => mentions.find((one) => one.ticketId === ticketId)?.requesterId,
    );
    expect(new Set(asked).size).toBe(5);
    for (const { ticketId, quote } of quotes)
      expect(mentions.find((one) => one.ticketId === ticketId)?.quotes).toContainEqual(quote);
  });

  it('do not say the same again while something else was said', () => {
    const same = [1, 2, 3, 4, 5, 6].map((n) =>
      says(n, 'please add an export of the order list to excel now', n),
    );
    const other = says(9, 'our auditor wants the figures of last year as one file', 9);
    const { quotes } = evidence([...same, other]);
    expect(
      quotes
        .slice(0, 2)
        .map(({ quote }) => quote.text)
        .sort(),
    ).toEqual([
      'our auditor wants the figures of last year as one file',
      'please add an export of the order list to excel now',
    ]);
  });

  it('begin with what is blocking, and leave out what agents noted', () => {
    const mentions = [
      says(1, long('no export of invoices'), 1),
      says(2, long('labels are printed by hand'), 2),
      says(3, long('the list is slow'), 3),
    ];
    const noted = mentions.map((one) =>
      one.ticketId === '3'
        ? { ...one, quotes: one.quotes.map((quote) => ({ ...quote, wordsOf: 'agent' as const })) }
        : one,
    );
    const { quotes } = evidence(noted, deeds(noted, [AYLIN, weigh('blocking'), [1]]));
    expect(quotes.map(({ ticketId }) => ticketId)).toEqual([asId<TicketId>('1'), asId<TicketId>('2')]);
  });

  it('are the same in whatever order mentions arrive', () => {
    fc.assert(
      fc.property(story(), fc.constantFrom(...THEMES), ({ mentions, events }, id) => {
        const [one, other] = [mentions, mentions.toReversed()].map((list) =>
          viewTheme(foldAccount(list, events), id),
        );
        if (one == null || other == null) return;
        expect(evidenceOf(other)).toEqual(evidenceOf(one));
      }),
    );
  });
});
