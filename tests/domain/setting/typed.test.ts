import { describe, expect, it } from 'vitest';
import { monthsIn } from '#domain/setting/monthsIn.ts';
import { tagsIn } from '#domain/setting/tagsIn.ts';

describe('what an admin types', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['hr', ['hr']],
    ['HR, vip\tvip ,,é', ['hr', 'vip', 'é']],
  ])('%j are the tags %j', (text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });

  it.each([
    ['', null],
    [' 12 ', 12],
    ['600', 600],
    ['0', undefined],
    ['601', undefined],
    ['1.5', undefined],
    ['twelve', undefined],
    ['١٢', undefined],
  ])('%j is %j months', (text, months) => {
    expect(monthsIn(text)).toBe(months);
  });
});
