import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldReplies, type ReplyState } from '#domain/outcome/foldReplies.ts';
import { personKey, type ReplyEvent, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import { toldBefore } from '#domain/outcome/toldBefore.ts';

const THEME = asId<ThemeId>('csv');
const PERSON = personKey(THEME, asId<UserId>('77'));
const [A, B] = [asId<UserId>('1'), asId<UserId>('2')];
const TICKET = asId<TicketId>('35');
const facts = {
  ticketId: TICKET,
  as: 'reply',
  told: asId<EventId>('rel'),
  words: 'w',
  attempt: 'a',
} as const;

type Kind = ReplyEvent['kind'] extends `reply.${infer K}` ? K : never;
const SAYS: Readonly<Record<Kind, object>> = {
  claimed: { ticketId: TICKET },
  letGo: {},
  sending: facts,
  sent: { ticketId: TICKET },
  notSent: {},
  skipped: { why: 'knows' },
  wanted: {},
};

function turns(...played: readonly [Kind, UserId][]): readonly ReplyEvent[] {
  return played.map(([kind, actor], n) => ({
    id: replyTurnId(THEME, PERSON, n + 1),
    kind: `reply.${kind}`,
    themeId: THEME,
    actor,
    payload: { turn: n + 1, person: PERSON, ...SAYS[kind] },
    after: n === 0 ? null : replyTurnId(THEME, PERSON, n),
    at: instant(Date.UTC(2026, 10, 22, 12, n)),
    recordId: String(n),
  })) as unknown as readonly ReplyEvent[];
}

function at(events: readonly ReplyEvent[]): ReplyState {
  return foldReplies(events)[0]?.state ?? { at: 'open' };
}

describe('a customer’s row', () => {
  it.each<[string, readonly [Kind, UserId][], object]>([
    ['is claimed by whoever begins', [['claimed', A]], { at: 'claimed', by: A }],
    [
      'is taken over',
      [
        ['claimed', A],
        ['claimed', B],
      ],
      { at: 'claimed', by: B },
    ],
    [
      'is let go by whoever has it alone',
      [
        ['claimed', A],
        ['letGo', B],
      ],
      { at: 'claimed', by: A },
    ],
    [
      'is open again',
      [
        ['claimed', A],
        ['letGo', A],
      ],
      { at: 'open' },
    ],
    [
      'is not sent by who has it no more',
      [
        ['claimed', A],
        ['claimed', B],
        ['sending', A],
      ],
      { at: 'claimed', by: B },
    ],
    ['is not sent unclaimed', [['sending', A]], { at: 'open' }],
    [
      'is told by who sent, whoever found out',
      [
        ['claimed', A],
        ['sending', A],
        ['sent', B],
      ],
      { at: 'sent', by: A, told: 'rel' },
    ],
    [
      'is not taken over while it is being sent',
      [
        ['claimed', A],
        ['sending', A],
        ['claimed', B],
      ],
      { at: 'sending', by: A },
    ],
    [
      'is the sender’s again where it did not arrive',
      [
        ['claimed', A],
        ['sending', A],
        ['notSent', B],
      ],
      { at: 'claimed', by: A },
    ],
    [
      'is never told again',
      [
        ['claimed', A],
        ['sending', A],
        ['sent', A],
        ['claimed', B],
        ['skipped', B],
        ['notSent', A],
      ],
      { at: 'sent', by: A },
    ],
    [
      'is left out',
      [
        ['skipped', A],
        ['claimed', B],
      ],
      { at: 'skipped', why: 'knows' },
    ],
    [
      'is wanted after all',
      [
        ['skipped', A],
        ['wanted', B],
      ],
      { at: 'open' },
    ],
  ])('%s', (_, played, state) => expect(at(turns(...played))).toMatchObject(state));

  it('is the same in whatever order events arrive and however often', () => {
    const events = turns(['claimed', A], ['claimed', B], ['sending', A], ['sending', B], ['sent', B]);
    const told = foldReplies(events);
    for (let n = 0; n < events.length; n++) {
      const turned = [...events.slice(n), ...events.slice(0, n), ...events];
      expect(foldReplies(turned.toReversed())).toEqual(told);
    }
    expect(told).toMatchObject([{ nextTurn: 6, state: { at: 'sent', by: B } }]);
  });

  it('passes over what squats on the place of another turn, and rows of other customers', () => {
    const [claimed, ...rest] = turns(['claimed', A], ['sending', A], ['sent', A]);
    const other = { ...claimed, id: replyTurnId(THEME, PERSON, 2) } as ReplyEvent;
    expect(at([claimed as ReplyEvent, other])).toMatchObject({ at: 'claimed' });
    expect(at([claimed as ReplyEvent, ...rest])).toMatchObject({ at: 'sent' });
    expect(personKey(THEME, asId<UserId>('78'))).not.toBe(PERSON);
    expect(personKey(asId<ThemeId>('pdf'), asId<UserId>('77'))).not.toBe(PERSON);
  });

  it('tells who heard what does not hold any more', () => {
    const rows = foldReplies(turns(['claimed', A], ['sending', A], ['sent', A]));
    const release = {
      id: asId<EventId>('rel'),
      releasedBy: B,
      at: instant(0),
      text: 'It is there.',
      until: null,
    };
    const decisions = [{ releases: [release] }];
    expect(toldBefore(rows, decisions, release.id)).toEqual([]);
    expect(toldBefore(rows, decisions, null)).toMatchObject([
      { text: 'It is there.', people: [{ person: PERSON, ticketId: TICKET, by: A }] },
    ]);
    expect(toldBefore(rows, [], null)).toMatchObject([{ text: null, people: [{ by: A }] }]);
  });
});
