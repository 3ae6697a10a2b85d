import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { type ChampionEvent, championTurnId } from '#domain/champion/ChampionEvent.ts';
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
