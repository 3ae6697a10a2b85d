import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftEvent } from '#domain/event/draftEvent.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { eventIdOf, isNamedByItsDeed } from '#domain/event/eventIdOf.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { orderEvents } from '#domain/event/orderEvents.ts';
import { themeOfKey } from '#domain/mention/mentionKey.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, by, CREATED, D, key, MARTA, mention, stored, TOM } from './made.ts';
import { shuffledWithRepeats } from './story.ts';

const remove = (actor = TOM, at = 0) =>
  draftMentionEvents(
    new Map(),
    { kind: 'mention.removed' },
    [key(1, A), key(2, A), key(3, B)],
    by(actor, at),
  );

describe('an event’s id', () => {
  it('is the same for the same deed, whenever it is tried and in whatever order its parts are named', () => {
    expect(remove(TOM, 9).map(({ id }) => id)).toEqual(remove().map(({ id }) => id));
    const payload = { to: D, mentions: [key(1, A)] };
    const turned = { mentions: [key(1, A)], to: D };
    const deed = { kind: 'mention.moved', themeId: A, after: null, ...by(TOM) };
    expect(eventIdOf({ ...deed, payload })).toBe(eventIdOf({ ...deed, payload: turned }));
  });

  it('says theme, deed and actor, and survives being stored', () => {
    const [first] = remove();
    expect(first?.id).toMatch(/^aaaa\.removed\.902\.[0-9a-z]{11}$/);
    const read = JSON.parse(JSON.stringify(first)) as JournalEvent;
    expect(isNamedByItsDeed(read)).toBe(true);
  });

  it.each<[string, Partial<JournalEvent>]>([
    ['actor', { actor: MARTA }],
    ['theme', { themeId: B }],
    ['kind', { kind: 'mention.confirmed' }],
    ['predecessor', { after: 'x' as EventId }],
    ['ticket', { payload: { mentions: ['11.aaa'] } }],
    ['point', { payload: { mentions: ['111.aaa'] } }],
    ['number', { payload: { mentions: ['11.aaa', '1.aaa'] } }],
  ])('is another one with another %s', (_, other) => {
    const deed = {
      kind: 'mention.removed',
      themeId: A,
      payload: { mentions: ['11.1aaa'] },
      after: null,
      ...by(TOM),
    };
    expect(eventIdOf({ ...deed, ...other })).not.toBe(eventIdOf(deed));
    expect(isNamedByItsDeed({ ...draftEvent(deed), ...other })).toBe(false);
  });

  it('is another one for a merge after an un-merge', () => {
    const first = draftMerge({ id: A, unmergedBy: null }, B, by(TOM));
    const undo = draftUnmerge({ id: A, merge: { by: first.id } }, by(TOM));
    const second = draftMerge({ id: A, unmergedBy: undo.id }, B, by(TOM));
    expect(new Set([first.id, undo.id, second.id]).size).toBe(3);
    const journal = [first, undo, second].map((event, n) => stored(event, n));
    expect(foldAccount([], journal).themes.get(A)?.merge).toEqual({ into: B, by: second.id });
    expect(foldAccount([], journal).themes.get(A)?.unmergedBy).toBeNull();
  });
});

describe('what is drafted', () => {
  it('is one event for each theme in which mentions are', () => {
    expect(remove().map(({ themeId, payload }) => [themeId, ...payload.mentions])).toEqual([
      [A, key(1, A), key(2, A)],
      [B, key(3, B)],
    ]);
  });

  it('leaves out what cannot be done', () => {
    const { standings } = foldAccount([], [...CREATED, ...remove().map((event, n) => stored(event, n))]);
    const kinds = [
      'mention.removed',
      'mention.confirmed',
      'mention.unconfirmed',
      'mention.movedBack',
    ] as const;
    for (const kind of kinds)
      expect(draftMentionEvents(standings, { kind }, [key(1, A)], by(AYLIN))).toEqual([]);
    expect(draftMentionEvents(standings, { kind: 'mention.restored' }, [key(9, A)], by(AYLIN))).toEqual([]);
    expect(draftMentionEvents(new Map(), { kind: 'mention.moved', to: A }, [key(1, A)], by(AYLIN))).toEqual(
      [],
    );
  });

  it('names the last event about its mentions', () => {
    const journal = remove().map((event, n) => stored(event, n));
    const [removal] = journal;
    const removed = foldAccount([], journal).standings;
    const [restored] = draftMentionEvents(removed, { kind: 'mention.restored' }, [key(1, A)], by(AYLIN));
    expect(restored?.after).toBe(removal?.id);
    const back = foldAccount([], [...journal, ...(restored ? [stored(restored, 5)] : [])]).standings;
    const [again] = draftMentionEvents(back, { kind: 'mention.removed' }, [key(1, A)], by(TOM));
    expect(again?.after).toBe(restored?.id);
  });

  it('fits into records, however many mentions there are', () => {
    const keys = Array.from({ length: 1_000 }, (_, n) => key(10 ** 15 + n, A));
    const events = draftMentionEvents(new Map(), { kind: 'mention.split', to: D }, keys, by(TOM));
    expect(events.flatMap(({ payload }) => payload.mentions).toSorted()).toEqual(keys.toSorted());
    for (const { payload } of events) expect(JSON.stringify(payload).length).toBeLessThan(30_000);
    const { standings, overtaken } = foldAccount(
      [],
      events.map((event, n) => stored(event, n)),
    );
    expect([standings.size, overtaken.size]).toEqual([1_000, 0]);
  });
});

describe('the order of events', () => {
  const event = (
    id: string,
    n: number | null,
    record: string,
    after: string | null = null,
  ): JournalEvent => ({
    ...draftEvent({
      kind: 'theme.renamed',
      themeId: A,
      payload: {},
      after: after as EventId | null,
      ...by(TOM, n ?? 0),
    }),
    id: id as EventId,
    recordId: n === null ? null : record,
  });
  const ids = (events: readonly JournalEvent[]) =>
    orderEvents(events)
      .map(({ id }) => id)
      .join(' ');

  it.each([
    ['time', [event('b', 2, 'R1'), event('a', 1, 'R9')], 'a b'],
    ['record within a second', [event('b', 1, 'R2'), event('a', 1, 'R1')], 'a b'],
    [
      'a predecessor within its second comes first',
      [event('b', 1, 'R1', 'a'), event('c', 1, 'R2'), event('a', 1, 'R3')],
      'c a b',
    ],
    ['a predecessor of a later second does not', [event('b', 1, 'R1', 'a'), event('a', 2, 'R0')], 'b a'],
    ['what is not stored yet comes last', [event('b', null, ''), event('a', 5, 'R1')], 'a b'],
    ['and after its predecessor', [event('a', null, '', 'b'), event('b', null, '')], 'b a'],
    [
      'what is not stored yet by its client’s clock, to the millisecond',
      [
        { ...event('a', null, ''), at: instant(1_700_000_000_900) },
        { ...event('b', null, ''), at: instant(1_700_000_000_200) },
      ],
      'b a',
    ],
    ['predecessors in a circle are ignored', [event('b', 1, 'R2', 'a'), event('a', 1, 'R1', 'b')], 'a b'],
    ['an event that names itself too', [event('a', 1, 'R1', 'a')], 'a'],
    [
      'of one id the earlier record counts',
      [event('a', 3, 'R3'), event('b', 2, 'R2'), event('a', 1, 'R1')],
      'a b',
    ],
    [
      'a stored event takes the place of its draft',
      [event('a', null, ''), event('a', 1, 'R1'), event('b', 2, 'R2')],
      'a b',
    ],
  ])('%s', (_, events, expected) => {
    expect(ids(events)).toBe(expected);
    expect(ids(events.toReversed())).toBe(expected);
  });

  it('holds each once, and is the same from any order, whatever they name as predecessors', () => {
    const any = fc
      .array(
        fc.tuple(
          fc.nat({ max: 9 }),
          fc.option(fc.nat({ max: 3 })),
          fc.nat({ max: 9 }),
          fc.option(fc.nat({ max: 9 })),
        ),
      )
      .map((rows) =>
        rows.map(([id, n, record, after]) =>
          event(`e${id}`, n, `R${record}.${id}`, after === null ? null : `e${after}`),
        ),
      );
    fc.assert(
      fc.property(
        any.chain((events) => fc.tuple(fc.constant(events), shuffledWithRepeats(events))),
        ([events, shuffled]) => {
          expect(orderEvents(shuffled)).toEqual(orderEvents(events));
          expect(orderEvents(events)).toHaveLength(new Set(events.map(({ id }) => id)).size);
        },
      ),
    );
  });

  it('is not slow where everybody waits for everybody', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) =>
      event(`e${n}`, 1, `R${99_999 - n}`, n === 0 ? null : `e${n - 1}`),
    );
    expect(orderEvents(chain).at(-1)?.id).toBe('e19999');
  });
});

describe('a mention’s name', () => {
  it('says the theme it was tagged to', () => {
    expect(themeOfKey(key(12, B))).toBe(B);
    expect(mention(12, B).id.startsWith(`${key(12, B)}.`)).toBe(true);
  });
});
