import { expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { doneWith } from '#domain/outcome/doneWith.ts';
import { personKey, type ReplyEvent, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, by, CREATED, second, stored } from '../account/made.ts';

/** The turns of one customer of a theme. */
function row(theme: typeof A, customer: string, kinds: readonly string[]): readonly ReplyEvent[] {
  const person = personKey(theme, asId<UserId>(customer));
  const more = { ticketId: '1', as: 'reply', told: 't', words: 'w', attempt: 'a', why: 'knows' };
  return kinds.map((kind, n) => ({
    id: replyTurnId(theme, person, n + 1),
    kind: `reply.${kind}`,
    themeId: theme,
    actor: AYLIN,
    payload: { turn: n + 1, person, ...more },
    after: null,
    at: second(n),
    recordId: `${customer}${n}`,
  })) as unknown as readonly ReplyEvent[];
}

it('who was told or left out is done with, in the theme in which they count; who was wanted after all is not', () => {
  const events = [
    ...CREATED,
    ...row(A, '71', ['claimed', 'sending', 'sent']),
    ...row(A, '72', ['skipped']),
    ...row(A, '73', ['skipped', 'wanted']),
    ...row(A, '74', ['claimed', 'sending']),
    ...row(B, '75', ['claimed', 'sending', 'sent']),
    stored(draftMerge({ id: A, unmergedBy: null }, B, by(AYLIN, 5)), 5),
  ];
  expect([...doneWith(events.slice(0, -1))]).toEqual([
    [A, 2],
    [B, 1],
  ]);
  expect([...doneWith(events)]).toEqual([[B, 3]]);
});
