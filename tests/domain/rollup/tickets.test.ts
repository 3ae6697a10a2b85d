import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { A, AYLIN, by, CREATED, key, mention, stored, TOM } from '../account/made.ts';

const MONDAY = dayNumber('2026-10-05');
const dayOf = (n: number): Instant => instant((MONDAY + n) * 86_400_000 + 3_600_000);

/** A ticket in which this person asks for A on these days, from the Monday on. */
function asks(ticket: number, person: string, days: readonly number[], tagger = AYLIN): Mention {
  const one = mention(ticket, A, tagger);
  const [quote] = one.quotes;
  return {
    ...one,
    requesterId: asId<UserId>(person),
    at: dayOf(days[0] ?? 0),
    quotes: days.flatMap((n) => (quote === undefined ? [] : [{ ...quote, start: n, at: dayOf(n) }])),
  };
}

const calendar = { timeZone: null, weekStart: 1 };

/** People and tickets of three weeks from the Monday on, people of each, and those of the three before. */
function counted(mentions: readonly Mention[], deed?: MentionDeed, tickets: readonly number[] = []) {
  const { standings } = foldAccount(mentions, CREATED);
  const keys = tickets.map((n) => key(n, A));
  const events =
    deed === undefined
      ? []
      : draftMentionEvents(standings, deed, keys, by(TOM)).map((one, n) => stored(one, n));
  const { rows, weekly } = countRollup(tabulate(foldAccount(mentions, [...CREATED, ...events]), calendar), {
    calendar,
    period: { from: MONDAY, to: MONDAY + 20 },
    before: { from: MONDAY - 21, to: MONDAY - 1 },
    ...{ themes: null, customers: null, tickets: null, brands: null, sources: null },
    ...{ withStaff: false, withEmerging: false },
  });
  const [row] = rows;
  return row === undefined
    ? null
    : { people: row.people, tickets: row.tickets, before: row.before?.tickets, weekly: [...weekly] };
}

const OTHER = asks(9, '7009', [1]);

describe('a ticket', () => {
  it('that was re-opened and asks again counts once, and its person in each week', () => {
    expect(counted([OTHER, asks(1, '7001', [0, 8, 15])])).toEqual({
      ...{ people: 2, tickets: 2, before: 0, weekly: [2, 1, 1] },
    });
    // Somebody else tags what it says then.
    expect(counted([OTHER, asks(1, '7001', [0]), asks(1, '7001', [15], TOM)])).toEqual({
      ...{ people: 2, tickets: 2, before: 0, weekly: [2, 0, 1] },
    });
    // Of weeks ago it is a ticket of then and of now.
    expect(counted([OTHER, asks(1, '7001', [-7, 15])])).toEqual({
      ...{ people: 2, tickets: 2, before: 1, weekly: [1, 0, 1] },
    });
  });

  it('that was merged into another of the same person is one person; where they were two, one once that is said', () => {
    expect(counted([OTHER, asks(1, '7001', [0]), asks(2, '7001', [0])])?.people).toBe(2);
    const two = [OTHER, asks(1, '7001', [0]), asks(2, '7002', [0])];
    expect(counted(two)).toMatchObject({ people: 3, tickets: 3 });
    expect(counted(two, { kind: 'mention.askedBy', requesterId: asId<UserId>('7001') }, [2])).toMatchObject({
      people: 2,
      tickets: 3,
      weekly: [2, 0, 0],
    });
  });

  it('that was deleted counts no more once it was taken off, nor does it count for before', () => {
    const given = [OTHER, asks(8, '7008', [2]), asks(1, '7001', [-7, 3])];
    expect(counted(given)).toMatchObject({ people: 3, tickets: 3, before: 1 });
    expect(counted(given, { kind: 'mention.removed' }, [1])).toMatchObject({
      ...{ people: 2, tickets: 2, before: 0, weekly: [2, 0, 0] },
    });
  });
});
