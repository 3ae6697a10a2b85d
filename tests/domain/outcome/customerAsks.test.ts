import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { standIn } from '#domain/mention/standIn.ts';
import { type Customer, customerAsks } from '#domain/outcome/customerAsks.ts';
import { customerTelling } from '#domain/outcome/customerTelling.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { A, AYLIN, B, by, key, mention, second, TOM } from '../account/made.ts';
import { type Story, story } from '../account/story.ts';

const ANA = asId<UserId>('1');
const ana: Customer = { is: 'user', id: ANA };
const team: Customer = { is: 'organization', id: asId<OrganizationId>('77') };
const others = asId<OrganizationId>('88');
const asked = (ticket: number, theme = A, more = {}) =>
  mention(ticket, theme, AYLIN, { requesterId: ANA, ...more });
const removed = (ticket: number) =>
  draftMentionEvents(new Map(), { kind: 'mention.removed' }, [key(ticket, A)], by(TOM));

function themesOf(
  mentions: Story['mentions'],
  events: readonly JournalEvent[],
  customer = ana,
  members?: Parameters<typeof customerAsks>[2],
) {
  const asks = customerAsks(foldAccount(mentions, events), customer, members);
  return asks.map(({ themeId, tickets }) => [themeId, ...tickets.map(({ ticketId }) => ticketId)]);
}

describe('what a customer asks for', () => {
  it.each<[string, Story['mentions'], readonly JournalEvent[], unknown]>([
    [
      'what was heard last first',
      [asked(1), asked(2, B), asked(3)],
      [],
      [
        [A, '3', '1'],
        [B, '2'],
      ],
    ],
    ['what others asked is theirs', [asked(1), asked(2, A, { requesterId: TOM })], [], [[A, '1']]],
    ['what its tagger took back is none', [asked(1, A, { withdrawn: true })], [], []],
    ['what was removed is none', [asked(1), asked(2)], removed(1), [[A, '2']]],
    [
      'what was moved stands where it is now',
      [asked(1)],
      draftMentionEvents(new Map(), { kind: 'mention.moved', to: B }, [key(1, A)], by(TOM)),
      [[B, '1']],
    ],
    [
      'a merged theme is the one that it is part of',
      [asked(1)],
      [draftMerge({ id: A, unmergedBy: null }, B, by(TOM))],
      [[B, '1']],
    ],
    [
      'who is said to ask since asks',
      [asked(1, A, { requesterId: TOM })],
      draftMentionEvents(new Map(), { kind: 'mention.askedBy', requesterId: ANA }, [key(1, A)], by(TOM)),
      [[A, '1']],
    ],
    [
      'who does not ask any more does not',
      [asked(1)],
      draftMentionEvents(new Map(), { kind: 'mention.askedBy', requesterId: TOM }, [key(1, A)], by(TOM)),
      [],
    ],
    ['nobody who was forgotten', [asked(1, A, { requesterId: standIn('x'), quotes: [] })], [], []],
  ])('%s', (_, mentions, events, expected) => {
    expect(themesOf(mentions, events)).toEqual(expected);
  });

  it('of an organization is what names it, and what its people asked for one that is gone or for none', () => {
    const of = (organizationId: OrganizationId | null, requesterId = ANA) => ({
      organizationId,
      requesterId,
    });
    const mentions = [
      asked(1, A, of(team.id as OrganizationId, TOM)),
      asked(2, A, of(null)),
      asked(3, A, of(others)),
      asked(4, A, of(null, TOM)),
    ];
    expect(themesOf(mentions, [], team)).toEqual([[A, '1']]);
    const people = new Set([ANA]);
    expect(themesOf(mentions, [], team, { people, gone: new Set() })).toEqual([[A, '2', '1']]);
    expect(themesOf(mentions, [], team, { people, gone: new Set([others]) })).toEqual([[A, '3', '2', '1']]);
  });

  it('has each quote once, and nobody to tell where it was imported', () => {
    const imported = mention(1, A, AYLIN, { requesterId: ANA, ticketId: asId(`i${'a'.repeat(33)}`) });
    const [ask] = customerAsks(
      foldAccount([asked(2), mention(2, A, TOM, { requesterId: ANA }), imported], []),
      ana,
    );
    expect(ask).toMatchObject({ imported: 1, people: [ANA] });
    expect(ask?.tickets.map(({ quotes }) => quotes.length)).toEqual([1, 1]);
  });

  it('is every standing mention of theirs, wherever it stands, and nothing else', () => {
    fc.assert(
      fc.property(story(), ({ mentions, events }) => {
        const fold = foldAccount(mentions, events);
        const slow = new Set<string>();
        for (const theme of fold.themes.values())
          for (const { ticketId, parts } of theme.mentions)
            for (const { records } of parts)
              for (const { requesterId } of records)
                if (requesterId === ANA) slow.add(`${theme.id} ${ticketId}`);
        const quick = customerAsks(fold, ana).flatMap(({ themeId, tickets }) =>
          tickets.map(({ ticketId }) => `${themeId} ${ticketId}`),
        );
        expect(quick.toSorted()).toEqual([...slow].toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('what they are told today', () => {
  const decision = (
    answer: Decision['answer'],
    text: string | null,
    until: Decision['releases'][number]['until'] = null,
  ) => ({
    byTheme: new Map([
      [
        A,
        [
          {
            id: asId<Decision['id']>('d'),
            themeId: A,
            decidedBy: TOM,
            at: second(1),
            answer,
            reason: 'R.',
            due: null,
            lookAgainOn: null,
            evidence: null,
            releases:
              text === null
                ? []
                : [{ id: asId<Decision['id']>('r'), releasedBy: TOM, at: second(2), text, until }],
          },
        ] as const,
      ],
    ]) as never,
    relayed: new Map(),
    overtaken: new Map(),
  });
  const [ask] = customerAsks(foldAccount([asked(1)], []), ana);
  const row = (state: ReplyState) => [{ themeId: A, person: personKey(A, ANA), state, nextTurn: 2 }];
  const sent: ReplyState = { at: 'sent', ticketId: asId('9'), told: asId('r'), by: TOM, since: second(9) };
  const told = (given: ReturnType<typeof decision>, rows: Parameters<typeof customerTelling>[2]) => {
    if (ask === undefined) throw new Error('nothing asked');
    return customerTelling(ask, given, rows, '2026-11-22');
  };

  it.each([
    ['shipped, may be told', decision('shipped', 'It is there.'), [], [ANA]],
    ['shipped, nothing released', decision('shipped', null), [], []],
    ['shipped, the words ended', decision('shipped', 'It is there.', '2026-11-21'), [], []],
    ['planned', decision('planned', 'It comes.'), [], []],
    ['told', decision('shipped', 'It is there.'), row(sent), []],
    [
      'left out on purpose',
      decision('shipped', 'It is there.'),
      row({ at: 'skipped', why: 'knows', by: TOM, since: second(3) }),
      [],
    ],
    [
      'somebody is writing',
      decision('shipped', 'It is there.'),
      row({ at: 'claimed', ticketId: asId('9'), by: TOM, since: second(3) }),
      [ANA],
    ],
    ['who was told is not known', decision('shipped', 'It is there.'), null, []],
  ])('%s', (_, given, rows, waiting) => {
    expect(told(given, rows).waiting).toEqual(waiting);
  });

  it('says when and where they were told', () => {
    expect(told(decision('shipped', 'It is there.'), row(sent)).told).toEqual({
      at: second(9),
      ticketId: '9',
    });
  });
});
