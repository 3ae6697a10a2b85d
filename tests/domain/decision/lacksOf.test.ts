import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { dayOf } from '#domain/basis/Day.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { fitting, type Lack, lacksOf } from '#domain/decision/lacksOf.ts';
import type { Due } from '#domain/theme/Answer.ts';
import { lastDayOf } from '#domain/theme/lastDayOf.ts';
import { quarterIn } from '#domain/theme/quarterIn.ts';
import { quartersFrom } from '#domain/theme/quartersFrom.ts';

const TODAY: Day = '2027-02-10';
const NOTHING: Omit<Verdict, 'answer'> = { reason: 'So.', due: null, lookAgainOn: null, evidence: null };

describe('an answer', () => {
  it.each<[Verdict['answer'], Partial<Verdict>, readonly Lack[]]>([
    ['planned', { due: '2027-Q1' }, []],
    ['planned', { due: '2027-02-10' }, []],
    ['planned', {}, ['due']],
    ['planned', { due: '2026-Q4' }, ['duePast']],
    ['planned', { due: '2027-02-09' }, ['duePast']],
    ['planned', { due: '2027-Q2', lookAgainOn: '2027-02-10' }, ['lookAgainPast']],
    ['notNow', { lookAgainOn: '2027-02-11' }, []],
    ['notNow', {}, ['lookAgain']],
    ['notNow', { lookAgainOn: '2026-12-31' }, ['lookAgainPast']],
    ['no', {}, []],
    ['no', { reason: ' \n' }, ['reason']],
    ['needsMoreEvidence', { evidence: 'Who pays for it?' }, []],
    ['needsMoreEvidence', {}, ['evidence']],
    ['needsMoreEvidence', { evidence: ' ' }, ['evidence']],
    ['shipped', {}, []],
    ['planned', { reason: '' }, ['reason', 'due']],
  ])('%s with %o lacks %o', (answer, given, lacks) => {
    expect(lacksOf({ ...NOTHING, answer, ...given }, TODAY)).toEqual(lacks);
  });

  it.each<[Verdict['answer'], Partial<Verdict>]>([
    ['planned', { due: '2027-Q1', lookAgainOn: '2027-03-01' }],
    ['notNow', { lookAgainOn: '2027-03-01' }],
    ['no', { lookAgainOn: '2027-03-01' }],
    ['needsMoreEvidence', { evidence: 'Which?', lookAgainOn: '2027-03-01' }],
    ['shipped', {}],
  ])('%s says nothing that belongs to another', (answer, rest) => {
    const all = { due: '2027-Q1', lookAgainOn: '2027-03-01', evidence: ' Which? ' } as const;
    const said = fitting({ answer, reason: ' So. ', ...all });
    expect(said).toEqual({ ...NOTHING, answer, ...rest });
  });
});

describe('when something is due', () => {
  it.each<[Due, Day]>([
    ['2027-Q1', '2027-03-31'],
    ['2027-Q2', '2027-06-30'],
    ['2027-Q3', '2027-09-30'],
    ['2027-Q4', '2027-12-31'],
    ['2027-05-07', '2027-05-07'],
  ])('%s is over after %s', (due, day) => {
    expect(lastDayOf(due)).toBe(day);
  });

  it('is told apart by what it is', () => {
    expect(quarterIn('2027-Q3')).toEqual({ year: '2027', quarter: '3' });
    expect(quarterIn('2027-03-01')).toBeNull();
  });

  it.each<[Day, readonly string[]]>([
    ['2027-01-01', ['2027-Q1', '2027-Q2']],
    ['2027-03-31', ['2027-Q1', '2027-Q2']],
    ['2027-04-01', ['2027-Q2', '2027-Q3']],
    ['2027-12-31', ['2027-Q4', '2028-Q1']],
  ])('the quarters from %s are %o', (day, quarters) => {
    expect(quartersFrom(day, 2)).toEqual(quarters);
  });

  it.each<[number, Day]>([
    [0, '2027-02-10'],
    [60, '2027-02-11'],
    [-60 * 24, '2027-02-09'],
  ])('a day is one’s own: %i minutes from UTC it is %s', (offset, day) => {
    expect(dayOf(Date.parse('2027-02-10T23:30:00Z'), offset)).toBe(day);
  });
});
