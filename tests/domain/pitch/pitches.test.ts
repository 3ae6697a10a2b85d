import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { foldPitches, storyOf } from '#domain/pitch/foldPitches.ts';
import { lacksOfPitch } from '#domain/pitch/lacksOfPitch.ts';
import { NO_STORY } from '#domain/pitch/Pitch.ts';
import { riceOf } from '#domain/pitch/riceOf.ts';
import { A, AYLIN, B, claim, MARTA, TOM } from '../account/made.ts';
import { shuffledWithRepeats } from '../account/story.ts';
import fc from 'fast-check';
import { drafted, on, sent, withdrawn, WORDS } from './made.ts';

const CLAIMED = on('2026-01-02', claim(A, 1, AYLIN));

function handedOver(day: '2026-02-10', turn: number, to: UserId): JournalEvent {
  const plain = claim(A, turn, AYLIN);
  return on(day, { ...plain, kind: 'champion.handedOver', payload: { turn, to } });
}

const productOf = (events: readonly JournalEvent[]) => storyOf(foldPitches(events), A, 'product');
const whyNot = (events: readonly JournalEvent[], { id }: JournalEvent) =>
  foldPitches(events).overtaken.get(id)?.why;

describe('a pitch', () => {
  it('is a draft until it is sent, and then stands until it is sent again', () => {
    const draft = drafted('2026-01-10');
    const first = sent('2026-01-11', TOM, { after: draft.id });
    const again = sent('2026-01-20', MARTA, { after: first.id });
    expect(productOf([CLAIMED, draft])).toMatchObject({ draft: { id: draft.id, words: WORDS }, sent: null });
    expect(productOf([CLAIMED, draft, first])).toMatchObject({
      draft: null,
      sent: { id: first.id, to: TOM, numbers: { people: 37 } },
      earlier: [],
    });
    expect(productOf([again, first, CLAIMED, draft])).toMatchObject({
      sent: { id: again.id, to: MARTA },
      earlier: [{ id: first.id, to: TOM }],
      last: again.id,
    });
  });

  it('is written for each audience by itself', () => {
    const product = sent('2026-01-10');
    const finance = sent('2026-01-10', TOM, { audience: 'finance' });
    const pitches = foldPitches([CLAIMED, product, finance]);
    expect(storyOf(pitches, A, 'product').sent?.id).toBe(product.id);
    expect(storyOf(pitches, A, 'finance').sent?.id).toBe(finance.id);
    expect(storyOf(pitches, A, 'engineering')).toEqual(NO_STORY);
    expect(storyOf(pitches, B, 'product')).toEqual(NO_STORY);
  });

  it('that is withdrawn asks no more and stays in the history', () => {
    const pitch = sent('2026-01-10');
    const back = withdrawn('2026-01-12', pitch.id);
    expect(productOf([CLAIMED, pitch, back])).toMatchObject({ sent: null, earlier: [{ id: pitch.id }] });
    const none = withdrawn('2026-01-09', asId<EventId>('aaaa.sent.901.x'));
    expect(whyNot([CLAIMED, none], none)).toBe('changed');
  });

  it('counts from whoever carried the theme then, also after they stepped down', () => {
    const early = sent('2026-01-01');
    const stranger = sent('2026-01-10', TOM, { actor: MARTA });
    expect(whyNot([CLAIMED, early], early)).toBe('noChampion');
    expect(whyNot([CLAIMED, stranger], stranger)).toBe('noChampion');
    const own = sent('2026-01-10');
    const given = handedOver('2026-02-10', 2, MARTA);
    expect(productOf([CLAIMED, own, given]).sent?.id).toBe(own.id);
    const late = sent('2026-02-11', TOM, { after: own.id });
    expect(whyNot([CLAIMED, own, given, late], late)).toBe('noChampion');
    const next = sent('2026-02-11', TOM, { after: own.id, actor: MARTA });
    expect(productOf([CLAIMED, own, given, next])).toMatchObject({
      sent: { by: MARTA },
      earlier: [{ by: AYLIN }],
    });
  });

  it('counts from a co-champion, and from a stand-in while the champion is away', () => {
    const turn = (day: Day, n: number, kind: string, actor: UserId, says: object): JournalEvent =>
      on(day, { ...claim(A, n, actor), kind: `champion.${kind}`, payload: { turn: n, ...says } });
    const roles = [
      CLAIMED,
      turn('2026-01-03', 2, 'offered', AYLIN, { to: MARTA, role: 'coChampion' }),
      turn('2026-01-05', 3, 'accepted', MARTA, {}),
      turn('2026-01-06', 4, 'paused', AYLIN, { until: '2026-01-20', standIn: TOM }),
    ];
    const before = sent('2026-01-04', TOM, { actor: MARTA });
    expect(whyNot([...roles, before], before)).toBe('noChampion');
    const both = sent('2026-01-07', TOM, { actor: MARTA });
    const instead = sent('2026-01-20', MARTA, { actor: TOM, after: both.id });
    const onward = sent('2026-01-22', TOM, { after: instead.id });
    expect(productOf([...roles, both, instead, onward])).toMatchObject({
      sent: { by: AYLIN },
      earlier: [{ by: MARTA }, { by: TOM }],
    });
    const late = sent('2026-01-22', MARTA, { actor: TOM, after: both.id });
    expect(whyNot([...roles, both, late], late)).toBe('noChampion');
    const left = turn('2026-01-21', 5, 'left', MARTA, {});
    const gone = sent('2026-01-23', TOM, { actor: MARTA, after: both.id });
    expect(whyNot([...roles, both, left, gone], gone)).toBe('noChampion');
  });

  it('of two at once the first holds, and the other is told', () => {
    const one = drafted('2026-01-10', { body: 'One.' });
    const other = drafted('2026-01-10', { body: 'Other.' });
    expect(productOf([CLAIMED, other, one]).draft?.words.body).toBe('One.');
    expect(whyNot([CLAIMED, other, one], other)).toBe('changed');
  });

  it('under another id than its own is not believed', () => {
    const forged = { ...sent('2026-01-10'), id: asId<EventId>('aaaa.sent.902.abc') };
    expect(whyNot([CLAIMED, forged], forged)).toBe('forged');
  });

  it('is the same in whatever order events arrive, and however often', () => {
    const draft = drafted('2026-01-10');
    const first = sent('2026-01-11', TOM, { after: draft.id });
    const back = withdrawn('2026-01-12', first.id);
    const rival = drafted('2026-01-12', { body: 'Late.' }, { after: first.id });
    const events = [CLAIMED, draft, first, back, rival, handedOver('2026-02-10', 2, MARTA)];
    const told = productOf(events);
    fc.assert(
      fc.property(shuffledWithRepeats(events), (shuffled) => {
        expect(productOf(shuffled)).toEqual(told);
      }),
      { numRuns: 50 },
    );
  });

  it('is trimmed, and the same words said twice to the same state are one event', () => {
    expect(drafted('2026-01-10', { act: ' Ship CSV export ' }).id).toBe(drafted('2026-01-11').id);
  });

  it('passes over turns that are no champion’s', () => {
    const squat = { ...CLAIMED, id: championTurnId(B, 1), at: instant(0) };
    expect(whyNot([squat, sent('2026-01-10')], sent('2026-01-10'))).toBe('noChampion');
  });
});

describe('what a pitch lacks', () => {
  const wish = { to: '902', isBelowFloor: false, belowFloor: '' };
  it.each([
    ['nothing', {}, {}, []],
    ['what to do', { act: ' ' }, {}, ['act']],
    ['what it moves and how one would know', { move: '', measure: '' }, {}, ['move', 'measure']],
    ['a day', { by: null }, {}, ['by']],
    ['a day that is to come', { by: '2026-11-25' }, {}, ['byPast']],
    ['when to stop', { stop: '' }, {}, ['stop']],
    ['the case', { body: '\n' }, {}, ['body']],
    ['somebody to answer', {}, { to: null }, ['to']],
    ['a reason where fewer ask than the floor', {}, { isBelowFloor: true }, ['floorReason']],
    ['no reason once one is written', {}, { isBelowFloor: true, belowFloor: 'A contract.' }, []],
  ] as const)('is %s', (_, words, more, lacks) => {
    expect(lacksOfPitch({ ...WORDS, ...words }, { ...wish, ...more }, '2026-11-26')).toEqual(lacks);
  });

  it('may be due today', () => {
    expect(lacksOfPitch({ ...WORDS, by: '2026-11-26' }, wish, '2026-11-26')).toEqual([]);
  });
});

describe('RICE', () => {
  it.each([
    [{ reach: 37, impact: 2, confidence: 0.5, effort: 1.5 }, 24.7],
    [{ reach: 37, impact: null, confidence: 0.5, effort: 1.5 }, null],
    [{ reach: 37, impact: 2, confidence: 0.5, effort: null }, null],
    [{ reach: 37, impact: 2, confidence: 0.5, effort: 0 }, null],
    [{ reach: 37, impact: 2, confidence: 0, effort: 1 }, 0],
    [{ reach: 0, impact: 3, confidence: 1, effort: 1 }, 0],
  ])('of %j is %s', (parts, score) => {
    expect(riceOf(parts)).toBe(score);
  });
});
