import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { type AnswerSetting, DEFAULT_ANSWERS, type PlanningCycle } from '#domain/setting/AnswerSetting.ts';
import { capOn, withCap } from '#domain/setting/capOn.ts';
import { cycleOf, dueOf } from '#domain/setting/cycleOf.ts';

const QUARTERS = DEFAULT_ANSWERS.cycle;
const SIX_WEEKS: PlanningCycle = { unit: 'weeks', length: 6, from: '2026-01-05' };

describe('a planning cycle', () => {
  it.each<[string, PlanningCycle, Day, Day, Day]>([
    ['a quarter', QUARTERS, '2026-11-26', '2026-10-01', '2026-12-31'],
    ['its first day', QUARTERS, '2026-10-01', '2026-10-01', '2026-12-31'],
    ['its last day', QUARTERS, '2026-12-31', '2026-10-01', '2026-12-31'],
    ['before the day that it is reckoned from', QUARTERS, '2025-12-31', '2025-10-01', '2025-12-31'],
    ['many years later', QUARTERS, '2041-02-28', '2041-01-01', '2041-03-31'],
    ['six weeks', SIX_WEEKS, '2026-02-16', '2026-02-16', '2026-03-29'],
    ['six weeks over a change of clocks', SIX_WEEKS, '2026-03-30', '2026-03-30', '2026-05-10'],
    [
      'months from a 31st',
      { unit: 'months', length: 1, from: '2026-01-31' },
      '2026-03-15',
      '2026-02-28',
      '2026-03-30',
    ],
  ])('of %s', (_, cycle, day, first, last) => {
    expect(cycleOf(cycle, day)).toEqual({ first, last });
  });

  it.each<[string, Day, Day]>([
    ['with time enough at its own end', '2026-11-26', '2026-12-31'],
    ['with just enough notice at its own end', '2026-12-17', '2026-12-31'],
    ['with too little at the next one', '2026-12-18', '2027-03-31'],
    ['on its last day at the next one', '2026-12-31', '2027-03-31'],
  ])('makes an answer due %s', (_, openedOn, due) => {
    expect(dueOf(DEFAULT_ANSWERS, openedOn)).toBe(due);
  });
});

describe('how many are open for a lead', () => {
  const three = withCap(DEFAULT_ANSWERS, 3, '2026-06-01');
  it('changes from a day on and not before', () => {
    expect([capOn(three, '2026-05-31'), capOn(three, '2026-06-01')]).toEqual([5, 3]);
  });

  it.each<[string, AnswerSetting, number]>([
    ['is one entry for the same day', withCap(three, 4, '2026-06-01'), 2],
    ['is no new entry where it holds already', withCap(three, 3, '2026-07-01'), 2],
    ['is a new entry on another day', withCap(three, 5, '2026-07-01'), 3],
  ])('%s', (_, setting, entries) => {
    expect(setting.openPerLead).toHaveLength(entries);
  });
});
