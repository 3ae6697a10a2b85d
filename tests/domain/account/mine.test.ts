import { describe, expect, it, test } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { needOf } from '#domain/champion/needOf.ts';
import { taggedThemes } from '#domain/champion/taggedThemes.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { trendOf } from '#domain/theme/trendOf.ts';
import { A, AYLIN, B, by, C, CREATED, mention, stored, TOM } from './made.ts';

test('what somebody tagged is counted where it counts now, most tickets first', () => {
  const records = [mention(1, A), mention(2, B), mention(3, B, TOM), mention(3, B), mention(4, C, TOM)];
  expect(taggedThemes(foldAccount(records, CREATED), AYLIN)).toEqual([
    { id: B, tickets: 2 },
    { id: A, tickets: 1 },
  ]);
  const merged = stored(draftMerge({ id: B, unmergedBy: null }, C, by(TOM)), 5);
  expect(taggedThemes(foldAccount(records, [...CREATED, merged]), AYLIN)).toEqual([
    { id: C, tickets: 2 },
    { id: A, tickets: 1 },
  ]);
});

test('what reading history found counts, and is nobody’s tag until somebody tags it', () => {
  const found = (ticket: number) => {
    const tagged = mention(ticket, A, TOM);
    return { ...tagged, quotes: tagged.quotes.map((quote) => ({ ...quote, heardBy: [AYLIN] })) };
  };
  const fold = foldAccount([found(1), found(2), mention(2, A)], CREATED);
  const { mentions, taggedBy } = fold.themes.get(A) ?? {};
  expect(mentions?.map((one) => [one.ticketId, one.taggedBy])).toEqual([
    ['1', []],
    ['2', [AYLIN]],
  ]);
  expect(taggedBy).toEqual([AYLIN]);
  expect(taggedThemes(fold, TOM)).toEqual([]);
});

describe('what a theme needs of its champion', () => {
  const NOW = instant(Date.UTC(2026, 10, 22));
  const heard = (days: number) => instant(Date.parse(NOW) - days * 86_400_000);
  const theme = (more: Partial<Theme> = {}): Parameters<typeof needOf>[0] => ({
    archived: false,
    answer: null,
    help: { sort: 'workaround', text: 'Copy it' },
    counts: { people: 9, organizations: 2, tickets: 9, lastHeardAt: heard(3) },
    ...more,
  });
  const growing = trendOf({ week: 100, people: [5] }, 100);
  const counts = (people: number, days: number) => ({
    people,
    organizations: 1,
    tickets: 1,
    lastHeardAt: heard(days),
  });

  it.each([
    ['nothing', theme(), null, null],
    ['to be told of what grows', theme(), growing, 'growing'],
    ['a workaround', theme({ help: null }), null, 'help'],
    ['nothing yet, with few people', theme({ help: null, counts: counts(4, 3) }), null, null],
    ['a look whether it is still wanted', theme({ counts: counts(4, 91) }), null, 'quiet'],
    ['evidence', theme({ answer: { answer: 'needsMoreEvidence', due: null } }), growing, 'evidence'],
    ['nothing while it is planned', theme({ answer: { answer: 'planned', due: '2026-Q4' } }), growing, null],
    [
      'nothing while it is planned for some day',
      theme({ answer: { answer: 'planned', due: null } }),
      null,
      null,
    ],
    [
      'a question where its date has passed',
      theme({ answer: { answer: 'planned', due: '2026-11-21' } }),
      null,
      'overdue',
    ],
    ['nothing on its last day', theme({ answer: { answer: 'planned', due: '2026-11-22' } }), null, null],
    ['nothing once it is shipped', theme({ answer: { answer: 'shipped', due: null } }), growing, null],
    ['nothing once it was declined', theme({ answer: { answer: 'no', due: null } }), growing, null],
    ['nothing in the archive', theme({ archived: true }), growing, null],
  ] as const)('%s', (_, given, trend, need) => {
    expect(needOf(given, trend, NOW)).toBe(need);
  });

  it('is that customers hear of what shipped, while some wait', () => {
    const shipped = theme({ answer: { answer: 'shipped', due: null } });
    expect([2, 0, null].map((waiting) => needOf(shipped, null, NOW, null, waiting))).toEqual([
      'tell',
      null,
      null,
    ]);
    expect(needOf(theme({ answer: { answer: 'no', due: null } }), null, NOW, null, 2)).toBeNull();
  });
});
