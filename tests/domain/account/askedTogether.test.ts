import { describe, expect, it } from 'vitest';
import { askedTogether } from '#domain/champion/askedTogether.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { UserId } from '#domain/basis/Id.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { AGENTS, by, CREATED, mention, THEMES } from './made.ts';

const [A, B, C, D] = THEMES as unknown as [string, string, string, string];
const [AYLIN] = AGENTS;

/** Somebody's mention; who asks is told by number. */
const asks = (person: number | null, ticket: number, theme: string): Mention => ({
  ...mention(ticket, theme as Mention['themeId'], AYLIN as UserId),
  requesterId: person === null ? null : (String(person) as UserId),
});

describe('themes that are asked for together', () => {
  const mentions = [
    ...[asks(1, 1, A), asks(2, 2, A), asks(3, 3, A), asks(null, 4, A)],
    // The same two people, in other tickets.
    ...[asks(1, 11, B), asks(2, 12, B), asks(9, 13, B)],
    // One person alone is chance.
    ...[asks(3, 21, C), asks(8, 22, C)],
  ];

  it('are those of the same people, not of one alone', () => {
    const fold = foldAccount(mentions, CREATED);
    expect(askedTogether(fold, A as Mention['themeId'], 5)).toEqual([{ themeId: B, tickets: 0, people: 2 }]);
    expect(askedTogether(fold, C as Mention['themeId'], 5)).toEqual([]);
  });

  it('count what is merged where it counts', () => {
    const merge = {
      ...draftMerge({ id: C as never, unmergedBy: null }, D as never, by(AYLIN as UserId)),
      recordId: 'Z',
    };
    const more = [asks(1, 31, D), asks(null, 4, D)];
    const fold = foldAccount([...mentions, ...more], [...CREATED, merge]);
    expect(askedTogether(fold, A as Mention['themeId'], 5)).toEqual(
      [
        { themeId: B, tickets: 0, people: 2 },
        { themeId: D, tickets: 1, people: 2 },
      ].sort((a, b) => b.tickets - a.tickets),
    );
    expect(askedTogether(fold, A as Mention['themeId'], 1)).toHaveLength(1);
  });
});
