import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { beginDeciding, endDeciding } from '#domain/setting/deciding.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';

const DANIEL = asId<UserId>('8');
const HANA = asId<UserId>('9');
const day = (n: number) => instant(Date.UTC(2026, 10, n));

describe('who may decide', () => {
  const began = beginDeciding([], DANIEL, day(3));
  const left = endDeciding(began, DANIEL, day(10));
  const back = beginDeciding(left, DANIEL, day(20));

  it.each<[string, readonly DeciderTerm[], UserId, number, boolean]>([
    ['nobody, where nobody was named', [], DANIEL, 5, false],
    ['not before they were named', began, DANIEL, 2, false],
    ['from the moment on', began, DANIEL, 3, true],
    ['nobody else', began, HANA, 5, false],
    ['what was decided before they left stays decided', left, DANIEL, 9, true],
    ['not from the moment on in which they left', left, DANIEL, 10, false],
    ['not between two terms', back, DANIEL, 15, false],
    ['again in the second term', back, DANIEL, 25, true],
    ['and still in the first', back, DANIEL, 5, true],
  ])('%s', (_, terms, person, n, may) => {
    expect(mayDecide(terms, person, day(n))).toBe(may);
  });

  it('is not begun twice, and its terms are closed but never removed', () => {
    expect(beginDeciding(began, DANIEL, day(4))).toEqual(began);
    expect(back.map(({ from, until }) => [from, until])).toEqual([
      [day(3), day(10)],
      [day(20), null],
    ]);
    expect(endDeciding(left, DANIEL, day(30))).toEqual(left);
  });
});
