import { describe, expect, it } from 'vitest';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import { DEFAULT_SETTINGS, type PrivacySetting } from '#domain/setting/Settings.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';

const PLACE: TicketPlace = { groupId: '10', brandId: '1', formId: '20', tags: ['vip'], unknown: [] };
const NOTHING = DEFAULT_SETTINGS.privacy.excluded;
const PUBLIC = new Set(['10', '12']);

function why(place: Partial<TicketPlace>, excluded: Partial<typeof NOTHING> = {}, included: string[] = []) {
  const privacy: PrivacySetting = {
    ...DEFAULT_SETTINGS.privacy,
    excluded: { ...NOTHING, ...excluded },
    includedPrivateGroups: included,
  };
  return exclusionOf({ ...PLACE, ...place }, privacy, PUBLIC);
}

describe('a ticket', () => {
  it.each([
    ['of a public group', {}, {}, []],
    ['of no group', { groupId: null }, { groups: ['10'] }, []],
    ['without brand and form', { brandId: null, formId: null }, { brands: ['1'], forms: ['20'] }, []],
    ['of a private group that was included', { groupId: '11' }, {}, ['11']],
    ['with part of an excluded tag', { tags: ['vip_eu'] }, { tags: ['vip'] }, []],
    [
      'of another group, brand, form and tag',
      {},
      { groups: ['12'], brands: ['2'], forms: ['21'], tags: ['x'] },
      [],
    ],
    ['whose form is unknown where no form is excluded', { unknown: ['forms'] as const }, { tags: ['x'] }, []],
  ])('%s is read', (_, place, excluded, included) => {
    expect(why(place, excluded, included)).toBeNull();
  });

  it.each([
    ['of an excluded group', {}, { groups: ['10'] }, [], 'group'],
    [
      'of an excluded group that is private and included',
      { groupId: '11' },
      { groups: ['11'] },
      ['11'],
      'group',
    ],
    ['of an excluded brand', {}, { brands: ['1'] }, [], 'brand'],
    ['of an excluded form', {}, { forms: ['20'] }, [], 'form'],
    ['with an excluded tag', { tags: ['a', 'vip'] }, { tags: ['VIP'] }, [], 'tag'],
    ['of a private group', { groupId: '11' }, {}, [], 'privateGroup'],
    ['of a group that nobody knows', { groupId: '99' }, {}, ['11'], 'privateGroup'],
    ['whose group is unknown', { groupId: null, unknown: ['groups'] as const }, {}, [], 'unknown'],
    [
      'whose brand is unknown where one is excluded',
      { unknown: ['brands'] as const },
      { brands: ['2'] },
      [],
      'unknown',
    ],
    [
      'whose tags are unknown where one is excluded',
      { tags: [], unknown: ['tags'] as const },
      { tags: ['x'] },
      [],
      'unknown',
    ],
  ])('%s is not', (_, place, excluded, included, expected) => {
    expect(why(place, excluded, included)).toBe(expected);
  });
});
