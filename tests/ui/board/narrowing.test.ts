import { describe, expect, it } from 'vitest';
import { asId, type AreaId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { trendOf } from '#domain/theme/trendOf.ts';
import { orderThemes } from '#ui/board/themes/orderThemes.ts';
import { passing } from '#ui/board/themes/passing.ts';
import { NONE_PICKED, pickRows } from '#ui/board/themes/pickRows.ts';
import type { ThemeColumn, ThemeFilter } from '#ui/board/themes/ThemesView.ts';

const NOW = instant(Date.UTC(2026, 10, 22, 12));
const ME = asId<UserId>('1');
const ago = (days: number) => instant(Date.parse(NOW) - days * 86_400_000);

function theme(name: string, people: number, more: Partial<Theme> = {}): Theme {
  return {
    ...newTheme(asId<ThemeId>(name), name, 'request'),
    counts: { people, organizations: Math.floor(people / 2), tickets: people, lastHeardAt: ago(people) },
    ...more,
  };
}

const reporting = asId<AreaId>('reporting');
const themes = [
  theme('dark', 84, { championId: asId<UserId>('2'), areaId: reporting }),
  theme('csv', 20, { championId: ME, answer: { answer: 'planned', due: null } }),
  theme('rows', 5, { kind: 'bug' }),
  theme('zebra', 1),
  theme('fax', 100, { archived: true }),
];
const WEEK = 3_000;
const trends = new Map([
  ['dark', trendOf({ week: WEEK, people: [9, 0, 0, 0] }, WEEK)],
  ['csv', trendOf({ week: WEEK, people: [9, 0, 0, 0, 1] }, WEEK)],
]);
const looking = { me: ME, now: NOW, trendOf: ({ id }: Theme) => trends.get(id) ?? null };

describe('a list is narrowed', () => {
  it.each<[readonly ThemeFilter[], readonly string[]]>([
    [[], ['dark', 'csv', 'rows', 'zebra']],
    [['kind:bug'], ['rows']],
    [
      ['kind:bug', 'kind:request'],
      ['dark', 'csv', 'rows', 'zebra'],
    ],
    [['state:emerging'], ['zebra']],
    [['state:planned'], ['csv']],
    [
      ['state:open', 'state:planned'],
      ['dark', 'csv', 'rows'],
    ],
    [['state:archived'], ['fax']],
    [['state:archived', 'kind:bug'], []],
    [['champion:vacant'], ['rows', 'zebra']],
    [['champion:mine'], ['csv']],
    [
      ['champion:2', 'champion:vacant'],
      ['dark', 'rows', 'zebra'],
    ],
    [['area:reporting'], ['dark']],
    [
      ['area:none', 'kind:request'],
      ['csv', 'zebra'],
    ],
    [['area:elsewhere'], []],
    [['people:20'], ['dark', 'csv']],
    [
      ['people:20', 'people:50'],
      ['dark', 'csv'],
    ],
    [['organizations:5'], ['dark', 'csv']],
    [['heard:week'], ['rows', 'zebra']],
    [['heard:month'], ['csv', 'rows', 'zebra']],
    [['trend:growing'], ['dark']],
    [['trend:falling'], ['csv']],
    [['trend:steady'], []],
  ])('%j', (filters, names) => {
    expect(themes.filter(passing(filters, looking)).map(({ name }) => name)).toEqual(names);
  });

  it('to what nobody asked for since long, and to what nobody ever did', () => {
    const { counts } = theme('x', 0);
    const quiet = [
      theme('old', 91),
      theme('never', 0, { counts: { ...counts, lastHeardAt: null } }),
      theme('new', 89),
    ];
    expect(quiet.filter(passing(['heard:quiet'], looking)).map(({ name }) => name)).toEqual(['old', 'never']);
  });
});

describe('a list is ordered', () => {
  const by = (column: ThemeColumn, isDescending: boolean) =>
    orderThemes(
      themes.slice(0, 4),
      { column, isDescending },
      {
        locale: 'en',
        championName: (id) => (id === ME ? 'Aylin' : 'Tom'),
        areaName: (id) => (id === reporting ? 'Reporting' : undefined),
        trendOf: looking.trendOf,
      },
    ).map(({ name }) => name);

  it.each<[ThemeColumn, boolean, readonly string[]]>([
    ['people', true, ['dark', 'csv', 'rows', 'zebra']],
    ['name', false, ['csv', 'dark', 'rows', 'zebra']],
    ['champion', false, ['csv', 'dark', 'rows', 'zebra']],
    ['champion', true, ['dark', 'csv', 'rows', 'zebra']],
    ['area', true, ['dark', 'csv', 'rows', 'zebra']],
    ['trend', true, ['dark', 'csv', 'rows', 'zebra']],
    ['trend', false, ['csv', 'dark', 'rows', 'zebra']],
    ['heard', true, ['zebra', 'rows', 'csv', 'dark']],
    ['kind', false, ['rows', 'csv', 'dark', 'zebra']],
  ])('by %s, descending: %s', (column, isDescending, names) => {
    expect(by(column, isDescending)).toEqual(names);
  });
});

describe('rows are chosen', () => {
  const [a, b, c, d] = themes as [Theme, Theme, Theme, Theme];
  const rows = [a, b, c, d];
  const names = (picked: typeof NONE_PICKED) => [...picked.ids].toSorted();

  it('one by one, and taken back', () => {
    const one = pickRows(NONE_PICKED, { do: 'toggle', id: b.id });
    expect(names(one)).toEqual(['csv']);
    expect(names(pickRows(one, { do: 'toggle', id: b.id }))).toEqual([]);
  });

  it('from the last one to another, in both directions, and alone where there was none', () => {
    const one = pickRows(NONE_PICKED, { do: 'toggle', id: b.id });
    expect(names(pickRows(one, { do: 'extend', id: d.id, rows }))).toEqual(['csv', 'rows', 'zebra']);
    expect(names(pickRows(one, { do: 'extend', id: a.id, rows }))).toEqual(['csv', 'dark']);
    expect(names(pickRows(NONE_PICKED, { do: 'extend', id: c.id, rows }))).toEqual(['rows']);
  });

  it('does nothing with a row that is not there any more', () => {
    expect(names(pickRows(NONE_PICKED, { do: 'extend', id: a.id, rows: [b] }))).toEqual([]);
  });

  it('all that are found, beside what was chosen before', () => {
    const one = pickRows(NONE_PICKED, { do: 'toggle', id: a.id });
    const all = pickRows(one, { do: 'all', rows: [c, d] });
    expect(names(all)).toEqual(['dark', 'rows', 'zebra']);
    expect(pickRows(all, { do: 'clear' })).toEqual(NONE_PICKED);
  });
});
