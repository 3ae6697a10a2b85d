import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { type ChampionEvent, championTurnId } from '#domain/champion/ChampionEvent.ts';
import { isAway } from '#domain/champion/ChampionRoles.ts';
import { foldChampion, playTurns } from '#domain/champion/foldChampion.ts';

const THEME = asId<ThemeId>('theme00001');
const [AYLIN, TOM, MARTA] = ['1', '2', '3'].map((id) => asId<UserId>(id)) as [UserId, UserId, UserId];

function turn(
  n: number,
  kind: 'claimed' | 'handedOver' | 'steppedDown',
  actor: UserId,
  to?: UserId,
): ChampionEvent {
  return {
    id: championTurnId(THEME, n),
    kind: `champion.${kind}`,
    themeId: THEME,
    actor,
    payload: { turn: n, ...(to === undefined ? {} : { to }) },
    after: null,
    at: instant(1_700_000_000_000 + n * 1000),
    recordId: String(n),
  } as ChampionEvent;
}

describe('who champions a theme', () => {
  it('is nobody at first, and the first turn is 1', () => {
    expect(foldChampion([])).toEqual({ championId: null, since: null, nextTurn: 1 });
  });

  it('is whoever claimed it while it was vacant', () => {
    expect(foldChampion([turn(1, 'claimed', AYLIN)]).championId).toBe(AYLIN);
  });

  it('stays the first when somebody claims a theme that is taken', () => {
    const after = foldChampion([turn(1, 'claimed', AYLIN), turn(2, 'claimed', TOM)]);
    expect(after).toMatchObject({ championId: AYLIN, nextTurn: 3 });
  });

  it('is the one it was handed to', () => {
    expect(foldChampion([turn(1, 'claimed', AYLIN), turn(2, 'handedOver', AYLIN, TOM)]).championId).toBe(TOM);
  });

  it('does not change when somebody else hands over or steps down', () => {
    const events = [
      turn(1, 'claimed', AYLIN),
      turn(2, 'handedOver', TOM, MARTA),
      turn(3, 'steppedDown', TOM),
    ];
    expect(foldChampion(events)).toMatchObject({ championId: AYLIN, nextTurn: 4 });
  });

  it('is vacant after stepping down, and can be claimed again', () => {
    const events = [turn(1, 'claimed', AYLIN), turn(2, 'steppedDown', AYLIN)];
    expect(foldChampion(events).championId).toBeNull();
    expect(foldChampion([...events, turn(3, 'claimed', MARTA)]).championId).toBe(MARTA);
  });

  it('passes over an event whose id is not its turn', () => {
    const forged = { ...turn(1, 'claimed', TOM), id: asId<EventId>('theme00001.champion.7') };
    expect(foldChampion([forged, turn(1, 'claimed', AYLIN)]).championId).toBe(AYLIN);
  });

  it('is the same whatever order the events arrive in, and however often', () => {
    const move = fc.record({
      kind: fc.constantFrom('claimed' as const, 'handedOver' as const, 'steppedDown' as const),
      actor: fc.constantFrom(AYLIN, TOM, MARTA),
      to: fc.constantFrom(AYLIN, TOM, MARTA),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (moves, chances) => {
        const events = moves.map(({ kind, actor, to }, i) => turn(i + 1, kind, actor, to));
        const shuffled = events
          .map((event) => ({ event, chance: chances.next().value as number }))
          .toSorted((a, b) => a.chance - b.chance)
          .map(({ event }) => event);
        expect(foldChampion(shuffled)).toEqual(foldChampion(events));
      }),
    );
  });

  it('counts one turn once, however often it is read', () => {
    const handed = turn(2, 'handedOver', AYLIN, TOM);
    const events = [turn(1, 'claimed', AYLIN), handed, handed];
    expect(foldChampion(events)).toMatchObject({ championId: TOM, nextTurn: 3 });
  });

  it.each([Number.MAX_SAFE_INTEGER, 1_000_000, 1_100])(
    'is not spoilt by somebody who writes a turn far ahead (%i), so that none would be left',
    (far) => {
      const ahead = { id: championTurnId(THEME, far), payload: { turn: far } };
      const events = [turn(1, 'claimed', AYLIN), { ...turn(2, 'claimed', TOM), ...ahead } as ChampionEvent];
      expect(foldChampion(events)).toMatchObject({ championId: AYLIN, nextTurn: 2 });
      expect(playTurns(events).overtaken.get(championTurnId(THEME, far))?.why).toBe('forged');
      const left = [...events, turn(2, 'steppedDown', AYLIN), turn(3, 'claimed', MARTA)];
      expect(foldChampion(left)).toMatchObject({ championId: MARTA, nextTurn: 4 });
    },
  );

  it('goes on over turns that were deleted or squatted on', () => {
    const events = [turn(1, 'claimed', AYLIN), turn(900, 'steppedDown', AYLIN)];
    expect(foldChampion(events)).toMatchObject({ championId: null, nextTurn: 901 });
  });
});

type Move = readonly [kind: string, actor: UserId, says?: object];

function played(moves: readonly Move[]) {
  const events = moves.map(([kind, actor, says], i) => {
    const event = turn(i + 1, 'claimed', actor);
    return { ...event, kind: `champion.${kind}`, payload: { turn: i + 1, ...says } } as ChampionEvent;
  });
  const { championship, overtaken } = playTurns(events);
  return { ...championship, late: events.map(({ id }) => (overtaken.has(id) ? 'x' : '.')).join('') };
}

const to = (who: UserId, role = 'champion') => ({ to: who, role });
const UNTIL = { until: '2026-12-13', standIn: TOM };

describe('the roles around a champion', () => {
  it.each<[string, readonly Move[], object]>([
    [
      'who is asked carries it once they accept',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM)],
        ['accepted', TOM],
      ],
      { championId: TOM, late: '...' },
    ],
    [
      'and not before',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM)],
      ],
      { championId: AYLIN, roles: { offer: { to: TOM, by: AYLIN, role: 'champion' } } },
    ],
    [
      'nobody else accepts',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM)],
        ['accepted', MARTA],
      ],
      { championId: AYLIN, late: '..x' },
    ],
    [
      'declining and taking back end it',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM)],
        ['declined', TOM],
        ['offered', AYLIN, to(MARTA)],
        ['declined', AYLIN],
        ['accepted', MARTA],
      ],
      { championId: AYLIN, late: '.....x' },
    ],
    [
      'others neither offer nor decline what is not theirs',
      [
        ['claimed', AYLIN],
        ['offered', TOM, to(MARTA)],
        ['offered', AYLIN, to(TOM)],
        ['declined', MARTA],
      ],
      { championId: AYLIN, late: '.x.x' },
    ],
    [
      'one offer at a time',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM)],
        ['offered', AYLIN, to(MARTA)],
      ],
      { late: '..x' },
    ],
    [
      'a vacant theme is offered by anybody',
      [
        ['offered', MARTA, to(TOM)],
        ['accepted', TOM],
      ],
      { championId: TOM, late: '..' },
    ],
    [
      'who claims it first has it',
      [
        ['offered', MARTA, to(TOM)],
        ['claimed', AYLIN],
        ['accepted', TOM],
      ],
      { championId: AYLIN, late: '..x' },
    ],
    ['nobody nominates themselves', [['offered', TOM, to(TOM)]], { championId: null, late: 'x' }],
    [
      'a vacant theme has no co-champion to ask for',
      [['offered', MARTA, to(TOM, 'coChampion')]],
      { late: 'x' },
    ],
    [
      'co-champions join by accepting, and stay when the champion goes',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM, 'coChampion')],
        ['accepted', TOM],
        ['steppedDown', AYLIN],
      ],
      { championId: null, roles: { coChampions: [TOM] }, late: '....' },
    ],
    [
      'a co-champion who becomes champion is one no longer',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM, 'coChampion')],
        ['accepted', TOM],
        ['offered', AYLIN, to(TOM)],
        ['accepted', TOM],
      ],
      { championId: TOM, late: '.....' },
    ],
    [
      'co-champions go by themselves',
      [
        ['claimed', AYLIN],
        ['offered', AYLIN, to(TOM, 'coChampion')],
        ['accepted', TOM],
        ['left', MARTA],
        ['left', TOM],
      ],
      { championId: AYLIN, late: '...x.' },
    ],
    [
      'a pause leaves the theme with its champion',
      [
        ['claimed', AYLIN],
        ['paused', AYLIN, UNTIL],
      ],
      { championId: AYLIN, roles: { pause: UNTIL } },
    ],
    [
      'nobody pauses for the champion',
      [
        ['claimed', AYLIN],
        ['paused', TOM, UNTIL],
      ],
      { late: '.x' },
    ],
    [
      'who stands in may end it',
      [
        ['claimed', AYLIN],
        ['paused', AYLIN, UNTIL],
        ['resumed', MARTA],
        ['resumed', TOM],
      ],
      { late: '..x.' },
    ],
    [
      'it goes with the role',
      [
        ['claimed', AYLIN],
        ['paused', AYLIN, UNTIL],
        ['steppedDown', AYLIN],
        ['claimed', MARTA],
      ],
      { championId: MARTA, late: '....' },
    ],
  ])('%s', (_, moves, expected) => {
    expect(played(moves)).toMatchObject(expected);
  });

  it('come out the same in whatever order and however often turns arrive', () => {
    const agent = fc.constantFrom(AYLIN, TOM, MARTA);
    const kind = fc.constantFrom(
      'claimed',
      'steppedDown',
      'offered',
      'accepted',
      'declined',
      'left',
      'paused',
      'resumed',
    );
    const role = fc.constantFrom('champion', 'coChampion');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, agent, agent, role), { maxLength: 14 }),
        fc.infiniteStream(fc.nat()),
        (told, noise) => {
          const events = told.map(([what, actor, other, as], i) => {
            const payload = { turn: i + 1, to: other, role: as, until: '2026-12-13', standIn: other };
            return { ...turn(i + 1, 'claimed', actor), kind: `champion.${what}`, payload } as ChampionEvent;
          });
          const shuffled = [...events, ...events]
            .map((one) => ({ one, by: noise.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one);
          const [one, other] = [playTurns(events), playTurns(shuffled)];
          expect(other.championship).toEqual(one.championship);
          expect([...other.overtaken].sort()).toEqual([...one.overtaken].sort());
          const { championId, roles } = one.championship;
          if (championId !== null) expect(roles?.coChampions ?? []).not.toContain(championId);
        },
      ),
    );
  });

  it('are over with their last day', () => {
    const roles = { pause: { until: '2026-12-13', standIn: null } } as const;
    expect(['2026-12-12', '2026-12-13', '2026-12-14'].map((day) => isAway(roles, day as Day))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
