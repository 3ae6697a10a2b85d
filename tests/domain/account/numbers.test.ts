import { foldAccount } from '#domain/champion/foldAccount.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { expect, test } from 'vitest';
import { A, AYLIN, B, by, C, claim, CREATED, D, key, mention, stored } from './made.ts';

const records = [mention(1, A), mention(2, A), mention(3, B), mention(4, C)];

function told(events: readonly JournalEvent[], mentions = records) {
  return Object.fromEntries(
    numbersOf(foldAccount(mentions, [...CREATED, ...events])).map((numbers) => {
      const { id, counts, countsIn, isMixed, championId } = numbers;
      return [id, [counts.tickets, counts.people, countsIn, isMixed, championId]];
    }),
  );
}

test('each theme has the numbers of what counts for it', () => {
  const claimed = stored(claim(B, 1, AYLIN), 5);
  expect(told([claimed])).toEqual({
    [A]: [2, 2, A, false, null],
    [B]: [1, 1, B, false, AYLIN],
    [C]: [1, 1, C, false, null],
    [D]: [0, 0, D, false, null],
  });
  expect(numbersOf(foldAccount(records, CREATED))[0]?.facts?.name).toBe('Theme aaaa');
  expect(numbersOf(foldAccount(records, []))[0]?.facts).toBeNull();
});

test('a merge, a move and a removal mix: whoever reads own mentions alone counts otherwise', () => {
  const merged = stored(draftMerge({ id: B, unmergedBy: null }, A, by(AYLIN)), 5);
  expect(told([merged])).toMatchObject({ [A]: [3, 3, A, true, null], [B]: [0, 0, A, true, null] });
  const { standings } = foldAccount(records, CREATED);
  const draft = (deed: Parameters<typeof draftMentionEvents>[1]) =>
    draftMentionEvents(standings, deed, [key(1, A)], by(AYLIN)).map((event) => stored(event, 6));
  const moved = draft({ kind: 'mention.moved', to: C });
  expect(told(moved)).toMatchObject({
    [A]: [1, 1, A, true, null],
    [C]: [2, 2, C, true, null],
    [B]: [1, 1, B, false, null],
  });
  const removed = draft({ kind: 'mention.removed' });
  expect(told(removed)).toMatchObject({ [A]: [1, 1, A, true, null], [C]: [1, 1, C, false, null] });
  expect(told(draft({ kind: 'mention.confirmed' }))).toMatchObject({ [A]: [2, 2, A, false, null] });
});

test('an erased customer still counts, and the theme is mixed', () => {
  const { standings } = foldAccount(records, CREATED);
  const erased = draftErasure(records, standings, asId<UserId>('7001'), standIn('abc'), by(AYLIN)).map(
    (event) => stored(event, 7),
  );
  expect(told(erased, records.slice(1))).toMatchObject({ [A]: [2, 2, A, true, null] });
});
