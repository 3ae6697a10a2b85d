import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { asId, type AreaId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { daysInPause } from '#domain/basis/pausedDays.ts';
import { wordsTyped } from '#domain/champion/AgentProfile.ts';
import { cadenceOf } from '#domain/champion/cadenceOf.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { foldChampion, playTurns } from '#domain/champion/foldChampion.ts';
import { needOf } from '#domain/champion/needOf.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { vacanciesFor } from '#domain/champion/vacanciesFor.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { endedPeak, type Peak, peaksOf, peakUntil } from '#domain/setting/Peak.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { A, AYLIN, claim, CREATED, MARTA, mention, TOM } from '../account/made.ts';
import { noon, on } from '../pitch/made.ts';

const touched = noon('2026-03-01');
const peak = (first: Day, last: Day | null) => ({ first, last });

describe('a theme that its champion does not touch', () => {
  it.each([
    ['2026-03-01', 'kept', 0],
    ['2026-03-30', 'kept', 29],
    ['2026-03-31', 'quiet', 30],
    ['2026-04-14', 'quiet', 44],
    ['2026-04-15', 'offered', 45],
  ] as const)('is on %s %s after %i days', (today, is, idleDays) => {
    expect(cadenceOf({ touchedAt: touched, pause: null }, 30, [], today)).toEqual({ is, idleDays });
  });

  it('is not counted while it is peak time, nor while its champion is away, and those days once', () => {
    const peaks = [peak('2026-03-10', '2026-03-19'), peak('2026-03-15', '2026-03-24')];
    expect(cadenceOf({ touchedAt: touched, pause: null }, 30, peaks, '2026-04-14')).toMatchObject({
      is: 'kept',
      idleDays: 29,
    });
    const now = [...peaks, peak('2026-05-01', '2026-05-31')];
    expect(cadenceOf({ touchedAt: touched, pause: null }, 30, now, '2026-05-10').is).toBe('kept');
    const pause = { until: '2026-04-30' as Day, standIn: null };
    expect(cadenceOf({ touchedAt: touched, pause }, 30, [], '2026-05-10')).toEqual({
      is: 'kept',
      idleDays: 10,
    });
  });

  it('counts days of pauses once, both ends in them', () => {
    const pauses = [peak('2026-03-10', '2026-03-12'), peak('2026-03-11', null)];
    expect(daysInPause(pauses, '2026-03-01', '2026-03-15')).toBe(6);
    expect(daysInPause(pauses, '2026-03-12', '2026-03-12')).toBe(1);
    expect(daysInPause(pauses, '2026-03-01', '2026-03-09')).toBe(0);
  });

  it('is brought up to them before all but what is overdue, where product has not settled it', () => {
    const theme = { archived: false, answer: null, counts: { people: 3 }, help: null } as unknown as Theme;
    const quiet = { is: 'quiet', idleDays: 31 } as const;
    expect(needOf(theme, null, touched, quiet)).toBe('untouched');
    expect(needOf(theme, null, touched, { ...quiet, is: 'kept' })).not.toBe('untouched');
    const declined = { ...theme, answer: { answer: 'no', due: null } } as unknown as Theme;
    expect(needOf(declined, null, touched, quiet)).toBeNull();
  });

  it('was last touched when anybody who carries it said something about it or tagged a ticket to it', () => {
    const turn = (day: Day, n: number, kind: string, actor: UserId, says: object): JournalEvent =>
      on(day, { ...claim(A, n, actor), kind: `champion.${kind}`, payload: { turn: n, ...says } });
    const roles = [
      on('2026-01-02', claim(A, 1, AYLIN)),
      turn('2026-01-03', 2, 'offered', AYLIN, { to: MARTA, role: 'coChampion' }),
      turn('2026-01-04', 3, 'accepted', MARTA, {}),
    ];
    const told = (events: readonly JournalEvent[], mentions = [mention(1, A)]) =>
      numbersOf(foldAccount(mentions, [...CREATED, ...events])).find(({ id }) => id === A);
    expect(told(roles)).toMatchObject({ touchedAt: noon('2026-01-04'), coChampions: [MARTA] });
    const note = on('2026-02-01', {
      ...claim(A, 9, TOM),
      id: asId('aaaa.note.1.2'),
      kind: 'note.written',
      payload: {},
    });
    expect(told([...roles, note])?.touchedAt).toBe(noon('2026-01-04'));
    expect(told([...roles, { ...note, actor: MARTA }])?.touchedAt).toBe(noon('2026-02-01'));
    const tagged = { ...mention(1, A), taggedBy: AYLIN, at: noon('2026-03-01') };
    expect(told(roles, [tagged])?.touchedAt).toBe(noon('2026-03-01'));
    expect(told([])).not.toHaveProperty('touchedAt');
  });
});

describe('taking a theme over', () => {
  const claimed = on('2026-01-02', claim(A, 1, AYLIN));
  const takes = (day: Day, n: number, actor: UserId, from: UserId): JournalEvent =>
    on(day, { ...claim(A, n, actor), payload: { turn: n, from } });
  const holder = (...events: readonly JournalEvent[]) => foldChampion(events).championId;

  it.each([
    ['a week after their last turn', takes('2026-01-09', 2, TOM, AYLIN), TOM],
    ['sooner', takes('2026-01-08', 2, TOM, AYLIN), AYLIN],
    ['from somebody who is not its champion', takes('2026-02-09', 2, TOM, MARTA), AYLIN],
    ['without naming from whom', on('2026-02-09', claim(A, 2, TOM)), AYLIN],
  ])('%s', (_, event, champion) => expect(holder(claimed, event)).toBe(champion));

  it('is not possible once the champion said that it is still theirs, nor while they are away', () => {
    const still = on('2026-02-01', claim(A, 2, AYLIN));
    expect(playTurns([claimed, still]).overtaken.size).toBe(0);
    expect(holder(claimed, still, takes('2026-02-07', 3, TOM, AYLIN))).toBe(AYLIN);
    expect(holder(claimed, still, takes('2026-02-08', 3, TOM, AYLIN))).toBe(TOM);
    const pause = { turn: 2, until: '2026-02-20', standIn: null };
    const away = on('2026-01-05', { ...claim(A, 2, AYLIN), kind: 'champion.paused', payload: pause });
    expect(holder(claimed, away, takes('2026-02-20', 3, TOM, AYLIN))).toBe(AYLIN);
    expect(holder(claimed, away, takes('2026-02-21', 3, TOM, AYLIN))).toBe(TOM);
  });

  it('can be taken back at once by whom it was taken from, and by nobody else', () => {
    const taken = takes('2026-02-01', 2, TOM, AYLIN);
    expect(holder(claimed, taken, takes('2026-02-02', 3, MARTA, TOM))).toBe(TOM);
    expect(holder(claimed, taken, takes('2026-02-02', 3, AYLIN, TOM))).toBe(AYLIN);
    const back = takes('2026-02-02', 3, AYLIN, TOM);
    expect(holder(claimed, taken, back, takes('2026-02-03', 4, TOM, AYLIN))).toBe(AYLIN);
  });
});

describe('vacancies for somebody', () => {
  const theme = (id: string, more: Partial<Theme> = {}) =>
    ({
      id,
      championId: null,
      archived: false,
      answer: null,
      areaId: null,
      counts: { people: 2, tickets: 3 },
      ...more,
    }) as unknown as Theme;
  const area = asId<AreaId>('reporting');

  it('are those that they tagged most of, then those in their areas, growing ones first; no others', () => {
    const themes = [
      theme('stranger'),
      theme('steady', { areaId: area }),
      theme('growing', { areaId: area }),
      theme('few'),
      theme('many'),
      theme('mine', { championId: TOM, areaId: area }),
      theme('old', { archived: true, areaId: area }),
    ];
    const tagged = [
      { id: asId<Theme['id']>('few'), tickets: 1 },
      { id: asId<Theme['id']>('many'), tickets: 6 },
      { id: asId<Theme['id']>('mine'), tickets: 9 },
    ];
    const trendOf = ({ id }: Theme) =>
      String(id) === 'growing' ? ({ direction: 'growing' } as never) : null;
    const found = vacanciesFor(themes, { areas: [area], tagged }, trendOf);
    expect(found.map(({ theme: { id }, tagged: count }) => [id, count])).toEqual([
      ['many', 6],
      ['few', 1],
      ['growing', 0],
      ['steady', 0],
    ]);
  });

  it('know words of one’s own, each once and cut to what is read', () => {
    expect(wordsTyped(' bugs,Social ,, BUGS;  refunds\nreturns ')).toEqual([
      'bugs',
      'Social',
      'refunds',
      'returns',
    ]);
    expect(wordsTyped('返品、不具合')).toEqual(['返品', '不具合']);
    expect(wordsTyped(Array.from({ length: 40 }, (_, n) => `w${n}`).join(','))).toHaveLength(12);
    expect(wordsTyped('x'.repeat(90))[0]).toHaveLength(40);
  });
});

describe('a peak', () => {
  const declared: Peak = {
    first: '2026-11-20',
    last: '2026-12-24',
    declaredAt: instant(Date.UTC(2026, 10, 1)),
  };
  const term = { userId: TOM, from: instant(0), until: instant(Date.UTC(2026, 10, 15)) };

  it('counts from whoever decided when they declared it, also after they left', () => {
    expect(peaksOf(new Map([[TOM, [declared]]]), [term])).toEqual([
      { first: '2026-11-20', last: '2026-12-24' },
    ]);
    expect(peaksOf(new Map([[MARTA, [declared]]]), [term])).toEqual([]);
    const late = { ...declared, declaredAt: instant(Date.UTC(2026, 10, 16)) };
    expect(peaksOf(new Map([[TOM, [late]]]), [term])).toEqual([]);
  });

  it('is over with its last day; of several the last one tells when', () => {
    const peaks = [peak('2026-11-20', '2026-12-24'), peak('2026-12-01', '2026-12-31')];
    expect(peakUntil(peaks, '2026-12-10')).toBe('2026-12-31');
    expect(peakUntil(peaks, '2027-01-01')).toBeNull();
  });

  it('that is ended keeps the days that are over, since dates were reckoned by them', () => {
    expect(endedPeak([declared], declared, '2026-12-01')).toEqual([{ ...declared, last: '2026-12-01' }]);
    expect(endedPeak([declared], declared, '2026-11-19')).toEqual([]);
  });
});
